package dev.trueup.host.local;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.util.Map;
import java.util.Optional;

/**
 * A refusal is the machine's no in words: a clause that follows "cannot write FILE: ". Never names a path, so temporary names stay inside.
 */
final class Refusal {

  /** What strerror(3) says in the C locale, by the words that a person can act on. Unknown ones stay as they are. */
  private static final Map<String, String> WORDS = Map.ofEntries(
      Map.entry("No space left on device", "the disk is full"),
      Map.entry("Disk quota exceeded", "the disk quota is used up"),
      Map.entry("Read-only file system", "the file system is read-only"),
      Map.entry("Operation not permitted", "the system does not permit it (the file may be immutable: see `lsattr`)"),
      Map.entry("Permission denied", "permission denied"),
      Map.entry("Input/output error", "the disk reports an error"),
      Map.entry("Not a directory", "a part of its path is a file"),
      Map.entry("Is a directory", "it is a directory"),
      Map.entry("Too many levels of symbolic links", "links lead in a circle"),
      Map.entry("Text file busy", "it is a program that is running"),
      Map.entry("Device or resource busy", "it is in use by the system (a mount point, perhaps)"),
      Map.entry("File name too long", "its name is too long"),
      Map.entry("Too many open files", "too many files are open"),
      Map.entry("File too large", "it is larger than the system allows"),
      Map.entry("Invalid cross-device link", "it is on another file system"));

  private Refusal() {}

  static String of(IOException refused) {
    return switch (refused) {
      case NoSuchFileException e -> "its folder is not there";
      case AccessDeniedException e -> "permission denied";
      case FileAlreadyExistsException e -> "something stands there already";
      case DirectoryNotEmptyException e -> "the directory is not empty";
      case AtomicMoveNotSupportedException e -> "it is on another file system";
      case NotLinkException e -> "it is no link";
      case ClosedByInterruptException e -> "it was stopped together with trueup";
      case FileSystemException e -> words(Optional.ofNullable(e.getReason()).orElse("the system gives no reason"));
      case IOException e -> words(Optional.ofNullable(e.getMessage()).orElse("the system gives no reason"));
    };
  }

  private static String words(String reason) {
    return WORDS.getOrDefault(reason, reason);
  }
}
