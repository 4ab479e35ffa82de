package dev.trueup.plugin;

import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Settle;
import dev.trueup.provider.State;
import dev.trueup.provider.Traits;
import dev.trueup.provider.WhenRemoved;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A guarded kind is a plug-in's: what never changes was asked once, while it was loaded; a probe that fails has seen nothing, a remedy that
 * fails is none. What has no answer that could say so ({@code parse}, {@code identity}, {@code places}) goes up as it is.
 */
record GuardedKind<S extends State, E extends Record>(
    Guard guard, Kind<S, E> inside, KindName name, String summary, String example, int stateVersion, Traits traits, WhenRemoved whenRemoved,
    boolean isCheck) implements Kind<S, E> {

  static <S extends State, E extends Record> GuardedKind<S, E> of(Guard guard, Kind<S, E> kind) {
    return new GuardedKind<>(guard, kind, Objects.requireNonNull(kind.name()), Objects.requireNonNull(kind.summary()),
        Objects.requireNonNull(kind.example()), kind.stateVersion(), Objects.requireNonNull(kind.traits()),
        Objects.requireNonNull(kind.whenRemoved()), kind.isCheck());
  }

  @Override
  public List<Observation<S, E>> probe(List<S> desired, ReadOnlyHost host) {
    List<Observation<S, E>> seen = guard.ask(() -> List.copyOf(inside.probe(desired, host)), clause -> blind(desired, clause));
    return seen.size() == desired.size() ? seen
        : blind(desired, "it gave %d answers, and %d were asked for".formatted(seen.size(), desired.size()));
  }

  private List<Observation<S, E>> blind(List<S> desired, String clause) {
    return desired.stream().map(each -> blind(Wording.whileLooking(guard.plugin(), clause))).toList();
  }

  /** The evidence of what was not seen is never asked for: nothing is prescribed against it. */
  @SuppressWarnings("unchecked")
  private Observation<S, E> blind(String reason) {
    return new Observation<>(new Finding.Unreadable<>(reason), (E) Nothing.NOTHING, List.of(), Set.of());
  }

  @Override
  public Remedy remedy(Deviation<S> deviation, E evidence, Past past, Machine machine) {
    return guard.ask(() -> inside.remedy(deviation, evidence, past, machine),
        clause -> new Remedy.Cannot(Wording.whilePrescribing(guard.plugin(), clause)));
  }

  @Override
  public String line(S state) {
    return guard.ask(() -> inside.line(state), clause -> "");
  }

  @Override
  public Map<String, Value> variables(S desired) {
    return guard.ask(() -> inside.variables(desired), clause -> Map.of());
  }

  @Override
  public Optional<String> explain(S desired, String failure, ReadOnlyHost host) {
    return guard.ask(() -> inside.explain(desired, failure, host), clause -> Optional.empty());
  }

  @Override
  public Settle settle(S desired) {
    return guard.ask(() -> inside.settle(desired), clause -> Settle.AT_ONCE);
  }

  @Override
  public S parse(int version, Attributes recorded) {
    return inside.parse(version, recorded);
  }

  @Override
  public Identity identity(S state, Machine machine) {
    return inside.identity(state, machine);
  }

  @Override
  public Places places(S state, Machine machine) {
    return inside.places(state, machine);
  }
}
