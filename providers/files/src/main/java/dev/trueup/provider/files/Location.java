package dev.trueup.provider.files;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Places;
import dev.trueup.value.Identity;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A location is a path as declared together with the real one.
 *
 * @param real with the links on the way resolved
 */
record Location(HostPath path, HostPath real) {

  /** Of something that a link at the path would lead to. */
  static Location behind(HostPath path, Machine machine) {
    return new Location(path, machine.real(path));
  }

  /** Of the link itself. */
  static Location of(HostPath path, Machine machine) {
    return new Location(path, path.parent().map(folder -> machine.real(folder).child(path.name())).orElse(path));
  }

  Identity identity() {
    return Identity.of(real.side(), real.text());
  }

  /** It provides itself and needs its folder, by either name: a link on the way may be made in the same run. */
  Places places() {
    Set<HostPath> folders = new HashSet<>();
    path.parent().ifPresent(folders::add);
    real.parent().ifPresent(folders::add);
    return new Places(new HashSet<>(List.of(path, real)), folders);
  }

  /** The same, and it needs another path first. */
  Places placesAfter(Optional<HostPath> first) {
    Places mine = places();
    Set<HostPath> needs = new HashSet<>(mine.needs());
    first.ifPresent(needs::add);
    return new Places(mine.provides(), needs);
  }
}
