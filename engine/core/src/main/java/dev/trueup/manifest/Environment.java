package dev.trueup.manifest;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An environment is the variables of trueup's own, with the names of those that any manifest may read.
 *
 * @param all every variable; beside the known ones, read are those under {@code reads_env} and those that a secret names
 * @param known names that need no {@code reads_env}; every {@code XDG_*} is known besides
 */
public record Environment(Map<String, String> all, Set<String> known) {

  public Environment {
    all = Map.copyOf(all);
    known = Set.copyOf(known);
  }

  /** The value of a variable that is set and not empty. */
  Optional<String> get(String name) {
    return Optional.ofNullable(all.get(name)).filter(value -> !value.isEmpty());
  }

  boolean isKnown(String name) {
    return known.contains(name) || name.startsWith("XDG_");
  }

  /** Without the values, which may be secrets. */
  @Override
  public String toString() {
    return "Environment" + all.keySet();
  }
}
