package dev.trueup.plan;

import dev.trueup.edit.FileEdit;
import dev.trueup.value.Value;

/** Finds out whether a secret would be seen. */
final class Secrets {

  private Secrets() {}

  static boolean in(FileEdit edit) {
    return edit instanceof FileEdit.SetEntry set && in(set.value());
  }

  static boolean in(Value value) {
    return value instanceof Value.Hidden || value instanceof Value.Digest;
  }

  /** What may be said of an edit that holds a secret. */
  static String label(FileEdit edit) {
    return edit instanceof FileEdit.SetEntry set ? set.key().toString() : "";
  }
}
