package dev.trueup.testkit.scripted;

import dev.trueup.host.HostPath;
import java.util.Locale;

/** A keeper is where a scripted thing is kept: it decides who may see and change it. */
public enum Keeper {
  /** A file of the user's. */
  USER,
  /** The store of {@code thingctl}: everybody may look, root changes. */
  STORE,
  /** A file in a folder that only root may enter. */
  VAULT;

  static final HostPath VAULT_FOLDER = HostPath.linux("/var/vault");
  static final HostPath USER_FOLDER = HostPath.linux("~/.things");

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Keeper parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
