package dev.trueup.provider;

import dev.trueup.host.HostPath;
import java.util.Set;

/**
 * Places are paths that a resource provides and needs. Who provides a path, or a folder above it, comes before who needs it. They give the
 * order, not existence.
 */
public record Places(Set<HostPath> provides, Set<HostPath> needs) {

  public static final Places NONE = new Places(Set.of(), Set.of());

  public Places {
    provides = Set.copyOf(provides);
    needs = Set.copyOf(needs);
  }

  public static Places provides(HostPath path) {
    return new Places(Set.of(path), Set.of());
  }

  public static Places needs(HostPath path) {
    return new Places(Set.of(), Set.of(path));
  }
}
