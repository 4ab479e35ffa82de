package dev.trueup.plan;

import java.util.Locale;

/** A because is one reason for a change; a change may have several. */
public enum Because {
  /** Never managed before. */
  FIRST,
  /** What is asked for changed. */
  MANIFEST,
  /** The machine changed behind our back: what we left is not there any more. */
  DRIFT,
  /** It left the manifest, or is declared absent. */
  REMOVED,
  /** A run that was cut off had begun it. */
  INTERRUPTED,
  /** Somebody asked for the way back. */
  UNDO;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Because parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
