package dev.trueup.plan;

import dev.trueup.edit.FileEdit;
import dev.trueup.value.Attributes;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;

/** Finds out whether a secret would be seen. */
public final class Secrets {

  private Secrets() {}

  static boolean in(FileEdit edit) {
    return edit instanceof FileEdit.SetEntry set && in(set.value());
  }

  private static boolean in(Value value) {
    return value instanceof Value.Hidden || value instanceof Value.Digest;
  }

  /** True where one of the attributes is a secret, known, deferred or recorded. */
  public static boolean in(Attributes attributes) {
    return attributes.values().values().stream().anyMatch(Secrets::in);
  }

  /** The edit with a word in place of a secret that nobody knows before the apply: what it concerns in the file is the same. */
  static FileEdit guessed(FileEdit edit) {
    return edit instanceof FileEdit.SetEntry set && set.value() instanceof Value.Hidden hidden && hidden.secret().isDeferred()
        ? new FileEdit.SetEntry(set.dialect(), set.key(), new Value.Hidden(Secret.of(hidden.secret().source(), guess(hidden.secret().source()))))
        : edit;
  }

  private static String guess(Secret.Source source) {
    return source instanceof Secret.Source.Within within ? within.around(guess(within.source())) : "secret";
  }

  /** What may be said of an edit that concerns a secret. */
  static String line(FileEdit edit) {
    return switch (edit) {
      case FileEdit.SetEntry set -> "~ " + set.key() + " (secret)";
      case FileEdit.RemoveEntry remove -> "~ " + remove.key() + " (secret)";
      case FileEdit.Splice s -> "~ (secret)";
      case FileEdit.SetLine l -> "~ (secret)";
      case FileEdit.RemoveLine l -> "~ (secret)";
      case FileEdit.SetBlock b -> "~ (secret)";
      case FileEdit.RemoveBlock b -> "~ (secret)";
    };
  }
}
