package dev.trueup.provider.files;

import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import java.util.Optional;

/**
 * What a probe learns of a file beside its state.
 *
 * @param target where a link at the path leads; absent where no link stands there
 * @param writer who may put something there
 */
public record FileEvidence(Optional<HostPath> target, Privilege writer) {

  static FileEvidence of(Spot spot) {
    return new FileEvidence(
        spot.link() ? Optional.of(spot.real()) : Optional.empty(),
        spot.stat().writable() ? Privilege.USER : Privilege.ROOT);
  }
}
