package dev.trueup.provider;

import java.util.Map;

/** Traits say which attributes of a kind are not simply managed. */
public record Traits(Map<String, Trait> byAttribute) {

  /** How the engine treats an attribute. */
  public enum Trait {
    /** Compared, changed, restored. */
    MANAGED,
    /** Steers the steps and cannot be probed: a source, a command to run after the change. Never compared. */
    WRITE_ONLY,
    /** Follows the machine: compared with the desired state, never with what we left. */
    DERIVED,
    /** Probed and waited for, never restored. */
    CONDITION,
    /** Names the thing; part of its identity, never compared. */
    NAMING
  }

  public static final Traits ALL_MANAGED = new Traits(Map.of());

  public Traits {
    byAttribute = Map.copyOf(byAttribute);
  }

  public static Traits of(Map<String, Trait> byAttribute) {
    return new Traits(byAttribute);
  }

  public Trait of(String attribute) {
    return byAttribute.getOrDefault(attribute, Trait.MANAGED);
  }

  /** True where the desired value is compared with the actual one. */
  public boolean isCompared(String attribute) {
    return switch (of(attribute)) {
      case MANAGED, DERIVED, CONDITION -> true;
      case WRITE_ONLY, NAMING -> false;
    };
  }

  /** True where the actual value is compared with what we left before anything goes back. */
  public boolean isRestored(String attribute) {
    return of(attribute) == Trait.MANAGED;
  }
}
