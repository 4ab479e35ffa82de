package dev.trueup.provider.network.listener;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.network.address.Address;
import dev.trueup.provider.network.observed.Interfaces;
import dev.trueup.provider.network.observed.Listener;
import dev.trueup.provider.network.observed.Listeners;
import dev.trueup.provider.network.observed.Owners;
import java.util.List;
import java.util.Optional;

/** Judges whether what listens is what should; pure but for the names of processes, which are looked up for messages alone. */
record Reach(ReadOnlyHost host, Listeners listeners, Interfaces interfaces, Owners owners) {

  /** What is missing; empty where it listens. */
  Optional<Note> missing(Spot spot) {
    return switch (spot) {
      case Spot.AtPath(HostPath path) -> missing(host.machine().real(path), spot);
      case Spot.AtPort port -> missing(port, listeners.on(port.protocol(), port.port()));
    };
  }

  /** A socket whose file was removed still listens, and nobody finds it. */
  private Optional<Note> missing(HostPath real, Spot spot) {
    boolean isThere = !host.stat(real).is(FileStat.Type.MISSING) && !listeners.on(real, host.machine()).isEmpty();
    return isThere ? Optional.empty() : Optional.of(Wording.nobody(spot.toString()));
  }

  private Optional<Note> missing(Spot.AtPort spot, List<Listener.AtPort> there) {
    Optional<Address> nowhere = spot.address().filter(each -> !each.isAny() && !each.isLoopback() && !interfaces.has(each));
    if (nowhere.isPresent()) {
      return Optional.of(Wording.notOfThisMachine(nowhere.get(), interfaces));
    }
    if (there.isEmpty()) {
      return Optional.of(Wording.nobody(spot.toString()));
    }
    if (spot.address().isEmpty() || there.stream().anyMatch(each -> each.answers(spot.address().get()))) {
      return Optional.empty();
    }
    Address wanted = spot.address().get();
    List<String> who = there.stream().map(each -> owners.words(each) + " at " + each.place()).distinct().toList();
    return Optional.of(wanted.isAny() ? Wording.notEverywhere(spot, wanted, who) : Wording.elsewhere(spot, who));
  }
}
