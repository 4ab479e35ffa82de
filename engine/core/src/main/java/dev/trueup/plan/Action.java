package dev.trueup.plan;

import java.util.Locale;

/** An action is what a plan does with one thing. */
public enum Action {
  /** As declared; nothing to do. */
  KEEP("="),
  CREATE("+"),
  UPDATE("~"),
  /** Taken away. */
  REMOVE("-"),
  /** Put back to what was there before us. */
  RESTORE("<"),
  /** No longer ours; left as it is. */
  FORGET("."),
  /** Something must restart first. */
  WAIT("…"),
  /** It cannot be; the notes say why. */
  BLOCKED("✗"),
  /** A check that does not hold. */
  UNMET("✗");

  private final String mark;

  Action(String mark) {
    this.mark = mark;
  }

  /** The sign in front of the line; with Unicode. */
  public String mark() {
    return mark;
  }

  /** Lower case, as documents spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Action parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** True where steps are performed. */
  public boolean acts() {
    return switch (this) {
      case CREATE, UPDATE, REMOVE, RESTORE -> true;
      case KEEP, FORGET, WAIT, BLOCKED, UNMET -> false;
    };
  }
}
