package dev.trueup.host;

import dev.trueup.edit.FileText;

/** What reading a file gave. Links are followed; only regular files are opened. */
public sealed interface FileRead {

  record Missing() implements FileRead {}

  record Contents(Content content) implements FileRead {
    public FileText text() {
      return FileText.of(content.bytes());
    }
  }

  /** There is something that cannot be read as a file; the reason is a clause: "it is a directory". */
  record Unreadable(String reason) implements FileRead {}
}
