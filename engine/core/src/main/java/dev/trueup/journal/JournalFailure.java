package dev.trueup.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A journal failure is a record that could not be made durable, so that what it announces must not be done. The message is sentences for people.
 */
public final class JournalFailure extends Exception {
  private static final long serialVersionUID = 1L;

  JournalFailure(String message) {
    super(message);
  }

  private JournalFailure(String message, Throwable cause) {
    super(message, cause);
  }

  static JournalFailure writing(Path path, IOException cause) {
    return new JournalFailure("`" + path + "` cannot be written: " + reason(cause, "write there") + ".", cause);
  }

  /**
   * A clause for what the machine said.
   *
   * @param act what was tried: {@code write there}
   */
  static String reason(IOException cause, String act) {
    String said = Optional.ofNullable(cause.getMessage()).orElse("");
    if (cause instanceof FileSystemException named) {
      said = Optional.ofNullable(named.getReason()).orElse("");
    }
    if (said.contains("No space left")) {
      return "the disk is full";
    }
    if (said.contains("quota")) {
      return "the disk quota is used up";
    }
    if (said.contains("Read-only file system")) {
      return "the file system is read-only";
    }
    if (cause instanceof AccessDeniedException || said.contains("Permission denied")) {
      return "you may not " + act;
    }
    if (cause instanceof FileAlreadyExistsException || said.contains("Not a directory")) {
      return "something that is no folder stands in the way";
    }
    return said.isEmpty() ? "the machine did not say why (" + cause.getClass().getSimpleName() + ")" : "the machine said \"" + said + "\"";
  }
}
