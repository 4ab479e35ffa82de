package dev.trueup.cli;

import dev.trueup.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Refusals are what the machine answers to our own reading and writing, as people read it. */
final class Refusals {
  private Refusals() {}

  static Diagnostic cannotWrite(String file, IOException reason) {
    return Diagnostic.error("cli/cannot-write", "a file cannot be written", "`" + file + "` was not written: " + clause(reason) + ".");
  }

  private static String clause(IOException reason) {
    return switch (reason) {
      case NoSuchFileException e -> "its folder does not exist";
      case AccessDeniedException e -> "you may not write there";
      case FileSystemException e when e.getReason() != null -> "the machine said \"" + e.getReason() + "\"";
      default -> "the machine did not say why";
    };
  }
}
