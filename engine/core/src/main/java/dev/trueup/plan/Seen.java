package dev.trueup.plan;

import java.util.Locale;

/** A seen is how well the actual state is known. */
public enum Seen {
  /** A probe saw it. */
  OBSERVED,
  /** Only a privilege can see it, and it looked while this plan was made. */
  LOOKED,
  /** Only a privilege can see it: planned as if missing. */
  HIDDEN,
  /** Only a privilege can see it, and the journal says that this very desired state converged. */
  RECORDED,
  /** Planning does not ask for it. */
  UNASKED;

  /** True where looking again needs the privilege too. */
  public boolean isThroughPrivilege() {
    return switch (this) {
      case LOOKED, HIDDEN -> true;
      case OBSERVED, RECORDED, UNASKED -> false;
    };
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Seen parse(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
