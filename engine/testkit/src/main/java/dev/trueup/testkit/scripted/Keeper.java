package dev.trueup.testkit.scripted;

import java.util.Locale;

/** A keeper is where a scripted thing is kept: it decides who may see and change it. */
public enum Keeper {
  /** A file of the user's. */
  USER,
  /** The store of {@code thingctl}: everybody may look, root changes. */
  STORE,
  /** The vault of {@code thingctl}, of which it tells only root. */
  VAULT;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Keeper parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
