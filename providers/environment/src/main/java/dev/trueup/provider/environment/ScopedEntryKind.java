package dev.trueup.provider.environment;

import dev.trueup.host.Activation;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.EntryKind;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Exposure;
import dev.trueup.provider.Finding;
import dev.trueup.provider.SecretEntryKind;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A scoped entry kind is a kind whose resources are entries in the file of a {@link Scope}; {@link EnvVariableKind} and
 * {@link PathEntryKind} differ in what they remark.
 */
record ScopedEntryKind(KindName name, String summary, String example, Remarks remarks) implements Kind<ScopedEntryState, Exposure> {

  private static final Traits TRAITS =
      Traits.of(Map.of("scope", Traits.Trait.NAMING, "file", Traits.Trait.NAMING, "key", Traits.Trait.NAMING));

  /** What a domain knows of an entry beyond its file. */
  @FunctionalInterface
  interface Remarks {
    Observation<ScopedEntryState, Exposure> on(
        Observation<ScopedEntryState, Exposure> observation, ScopedEntryState desired, ReadOnlyHost host);
  }

  private EntryKind in(Scope scope) {
    return new EntryKind(name, summary, example, scope.dialect(), Optional.of(scope.modeWhenCreated()), Set.of());
  }

  /** What must restart before a change in this file is seen; nothing where nobody reads it. */
  private static Set<Activation> effectAfter(Scope scope, Machine machine) {
    return switch (scope) {
      case SHELL, SYSTEM -> Set.of(Activation.NEW_SHELL);
      case SERVICES -> machine.fact(UserManager.RUNS) ? Set.of(UserManager.SERVICES_RESTART)
          : machine.systemd() ? Set.of(UserManager.NEW_LOGIN) : Set.of();
    };
  }

  @Override
  public ScopedEntryState parse(int version, Attributes recorded) {
    return ScopedEntryState.parse(recorded);
  }

  @Override
  public Identity identity(ScopedEntryState state, Machine machine) {
    return in(state.scope()).identity(state.entry(), machine);
  }

  @Override
  public List<Observation<ScopedEntryState, Exposure>> probe(List<ScopedEntryState> desired, ReadOnlyHost host) {
    return desired.stream().map(state -> remarks.on(observe(state, host), state, host)).toList();
  }

  private Observation<ScopedEntryState, Exposure> observe(ScopedEntryState desired, ReadOnlyHost host) {
    var observed = in(desired.scope()).probe(List.of(desired.entry()), host).getFirst();
    Finding<ScopedEntryState> finding = switch (observed.finding()) {
      case Finding.Absent<EntryState> absent -> new Finding.Absent<>();
      case Finding.Present<EntryState>(EntryState actual) ->
          new Finding.Present<>(new ScopedEntryState(desired.scope(), SecretEntryKind.guarded(actual)));
      case Finding.Hidden<EntryState>(var need) -> new Finding.Hidden<>(need);
      case Finding.Unreadable<EntryState>(String reason) -> new Finding.Unreadable<>(reason);
      case Finding.Unasked<EntryState>(String reason) -> new Finding.Unasked<>(reason);
    };
    return new Observation<>(finding, Exposure.of(desired.entry().file(), host), observed.notes(), observed.pending());
  }

  @Override
  public Remedy remedy(Deviation<ScopedEntryState> deviation, Exposure exposure, Past past, Machine machine) {
    return switch (deviation) {
      case Deviation.Missing<ScopedEntryState>(var desired) ->
          completed(desired, new Deviation.Missing<>(desired.entry()), exposure, past, machine);
      case Deviation.Different<ScopedEntryState>(var desired, var actual, var attributes) ->
          completed(desired, new Deviation.Different<>(desired.entry(), actual.entry(), attributes), exposure, past, machine);
      case Deviation.Unwanted<ScopedEntryState>(var actual) ->
          completed(actual, new Deviation.Unwanted<>(actual.entry()), Exposure.NONE, past, machine);
    };
  }

  /** The edit of the entry, between what a secret needs before it and what services need after it. */
  private Remedy completed(
      ScopedEntryState subject, Deviation<EntryState> deviation, Exposure exposure, Past past, Machine machine) {
    if (!(in(subject.scope()).remedy(deviation, Nothing.NOTHING, past, machine) instanceof Remedy.Steps edit)) {
      throw new IllegalStateException("an entry is always edited by steps");
    }
    var steps = new ArrayList<Step>();
    if (subject.value() instanceof Value.Hidden && exposure.othersMayRead()) {
      steps.add(Exposure.close(subject.entry().file(), machine));
    }
    steps.addAll(edit.steps());
    if (subject.scope() == Scope.SERVICES && machine.fact(UserManager.RUNS)) {
      steps.add(UserManager.reload(machine));
    }
    return new Remedy.Steps(steps, effectAfter(subject.scope(), machine));
  }

  /** What a new login shell would have, whatever runs next may have as well. */
  @Override
  public Map<String, Value> variables(ScopedEntryState desired) {
    boolean isVariable = desired.scope() == Scope.SHELL && desired.entry().key().parts().size() == 1;
    return isVariable ? Map.of(desired.variable(), desired.value()) : Map.of();
  }

  @Override
  public Places places(ScopedEntryState state, Machine machine) {
    return in(state.scope()).places(state.entry(), machine);
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }
}
