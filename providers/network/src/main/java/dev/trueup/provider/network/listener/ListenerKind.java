package dev.trueup.provider.network.listener;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.provider.network.observed.Interfaces;
import dev.trueup.provider.network.observed.Listeners;
import dev.trueup.provider.network.observed.Owners;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import dev.trueup.value.Side;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind of listeners: probed, never remedied. */
public final class ListenerKind implements Kind<ListenerState, Absence> {

  public static final KindName NAME = new KindName("listener");

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A place of this machine where something must listen.";
  }

  @Override
  public String example() {
    return """
        checks:
          - listens: 3000
          - listens: 0.0.0.0:8080
          - listens: udp/5353
          - listens: unix:/run/docker.sock
        """;
  }

  @Override
  public ListenerState parse(int version, Attributes recorded) {
    return ListenerState.parse(recorded);
  }

  @Override
  public Identity identity(ListenerState state, Machine machine) {
    return Identity.of(Side.LINUX, "listeners", state.spot());
  }

  @Override
  public List<Observation<ListenerState, Absence>> probe(List<ListenerState> desired, ReadOnlyHost host) {
    Listeners listeners = Listeners.of(host);
    var reach = new Reach(host, listeners, host.machine().fact(Interfaces.FACT), new Owners(host));
    return desired.stream().map(state -> observed(state, reach.missing(Spot.of(state.spot(), host.machine())))).toList();
  }

  private static Observation<ListenerState, Absence> observed(ListenerState state, Optional<Note> missing) {
    return new Observation<>(new Finding.Present<>(new ListenerState(state.spot(), missing.isEmpty())), new Absence(missing), List.of(), Set.of());
  }

  @Override
  public Remedy remedy(Deviation<ListenerState> deviation, Absence absence, Past past, Machine machine) {
    String spot = switch (deviation) {
      case Deviation.Missing(ListenerState desired) -> desired.spot();
      case Deviation.Different(ListenerState desired, var actual, var attributes) -> desired.spot();
      case Deviation.Unwanted(ListenerState actual) -> actual.spot();
    };
    return new Remedy.Unmet(absence.why().orElseGet(() -> Wording.nobody(spot)));
  }

  @Override
  public Traits traits() {
    return Traits.of(Map.of(ListenerState.SPOT, Traits.Trait.NAMING, ListenerState.IS_THERE, Traits.Trait.CONDITION));
  }

  @Override
  public boolean isCheck() {
    return true;
  }

  @Override
  public String line(ListenerState state) {
    return state.spot();
  }
}
