package dev.trueup.provider.environment;

import dev.trueup.host.Activation;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Exposure;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.value.KindName;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Set;

/** The kind {@code env-variable}: a variable in the file of a scope. */
final class EnvVariableKind {

  static final KindName NAME = new KindName("env-variable");

  static final ScopedEntryKind KIND = new ScopedEntryKind(
      NAME,
      "An environment variable for shells, for this user's services or for all login shells.",
      """
      env:
        variables:
          EDITOR: vim
          GOMAXPROCS: { value: 4, scope: [shell, services] }
      """,
      EnvVariableKind::remark);

  private EnvVariableKind() {}

  private static Observation<ScopedEntryState, Exposure> remark(
      Observation<ScopedEntryState, Exposure> bare, ScopedEntryState desired, ReadOnlyHost host) {
    var observation = Audience.remark(bare, desired, host);
    List<String> rivals = Rivals.of(desired, host);
    for (String place : rivals) {
      observation = observation.with(Wording.assignedAgain(desired.variable(), place));
    }
    boolean kept = observation.finding() instanceof Finding.Present<ScopedEntryState>(var actual) && desired.value().metBy(actual.value());
    if (kept && observation.evidence().othersMayRead() && desired.value() instanceof Value.Hidden) {
      observation = observation.with(Wording.secretIsReadable(desired.entry().file()));
    }
    boolean stale = rivals.isEmpty() && desired.scope() != Scope.SERVICES && isStale(observation.finding(), host.machine());
    return stale
        ? new Observation<>(observation.finding(), observation.evidence(), observation.notes(), Set.of(Activation.NEW_SHELL))
        : observation;
  }

  /** True where trueup itself was started with another value than the file now has. */
  private static boolean isStale(Finding<ScopedEntryState> finding, Machine machine) {
    return finding instanceof Finding.Present<ScopedEntryState>(ScopedEntryState actual)
        && machine.variable(actual.variable()).isPresent()
        && actual.text().isPresent()
        && !machine.variable(actual.variable()).equals(actual.text());
  }
}
