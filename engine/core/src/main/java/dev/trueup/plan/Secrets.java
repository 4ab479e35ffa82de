package dev.trueup.plan;

import dev.trueup.edit.FileEdit;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;

/** Finds out whether a secret would be seen. */
public final class Secrets {

  private Secrets() {}

  static boolean in(FileEdit edit) {
    return edit instanceof FileEdit.SetEntry set && in(set.value());
  }

  static boolean in(Value value) {
    return value instanceof Value.Hidden || value instanceof Value.Digest;
  }

  /** True where one of the attributes is a secret, sealed or not. */
  public static boolean in(Attributes attributes) {
    return attributes.values().values().stream().anyMatch(Secrets::in);
  }

  static boolean in(Deviation<?> deviation) {
    return switch (deviation) {
      case Deviation.Missing<?>(State desired) -> in(desired.attributes());
      case Deviation.Different<?>(State desired, State actual, var names) -> in(desired.attributes()) || in(actual.attributes());
      case Deviation.Unwanted<?>(State actual) -> in(actual.attributes());
    };
  }

  /** What may be said of an edit that holds a secret, with a blank behind it. */
  static String label(FileEdit edit) {
    return switch (edit) {
      case FileEdit.SetEntry set -> set.key() + " ";
      case FileEdit.RemoveEntry remove -> remove.key() + " ";
      case FileEdit.SetLine line -> "";
      case FileEdit.RemoveLine line -> "";
      case FileEdit.SetBlock block -> "";
      case FileEdit.RemoveBlock block -> "";
      case FileEdit.Splice splice -> "";
    };
  }
}
