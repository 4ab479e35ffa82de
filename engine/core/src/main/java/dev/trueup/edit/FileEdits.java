package dev.trueup.edit;

import java.util.Optional;

final class FileEdits {
  private FileEdits() {}

  static FileEdit.Result apply(FileEdit edit, String text, FileEdit.Digester digester) {
    return new FileEdit.Result.Refused("pending");
  }

  static Optional<String> region(FileEdit edit, String text, FileEdit.Digester digester) {
    return Optional.empty();
  }

  static FileEdit.Splice inverse(String before, String after, FileEdit.Digester digester) {
    return new FileEdit.Splice(0, 0, "", "", "", "");
  }
}
