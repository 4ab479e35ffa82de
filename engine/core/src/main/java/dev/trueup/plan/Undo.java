package dev.trueup.plan;

import java.util.Locale;

/** An undo is how well a change can be taken back, said before it is made. */
public enum Undo {
  /** The very bytes come back. */
  EXACT,
  /** The former state comes back, made again by the kind's own steps. */
  AGAIN,
  /** It cannot be taken back: a command's effect, an old secret. */
  IMPOSSIBLE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Undo parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
