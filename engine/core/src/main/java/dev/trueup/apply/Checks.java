package dev.trueup.apply;

import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.plan.Seen;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.State;
import dev.trueup.value.Sealer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Checks are the things of a plan that are looked at and never changed; here it is decided whether they hold, when nothing more is to come. */
public final class Checks {

  private final Catalog catalog;
  private final Witness witness;

  Checks(Catalog catalog, Witness witness) {
    this.catalog = catalog;
    this.witness = witness;
  }

  /** @param talking gives an examination that may ask other machines */
  public Checks(Catalog catalog, Supplier<ReadOnlyHost> talking, Sealer sealer) {
    this(catalog, new Witness(catalog, talking, Elevation.NONE, sealer));
  }

  /** One outcome for each check that was not seen to hold while planning, and for each that does not hold any more. */
  public List<Outcome> decide(Plan plan) {
    List<Change> checks = plan.changes().stream()
        .filter(change -> (change.action() == Action.UNMET || change.action() == Action.KEEP) && kind(change).isCheck()).toList();
    List<Observation<?, ?>> seen = checks.isEmpty() ? List.of() : witness.lookUntilSettled(checks);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      Outcome outcome = outcome(checks.get(i), seen.get(i));
      boolean wasSeen = checks.get(i).action() == Action.KEEP && checks.get(i).seen() == Seen.OBSERVED;
      if (!wasSeen || !outcome.result().isWell()) {
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  private Outcome outcome(Change check, Observation<?, ?> seen) {
    return switch (seen.finding()) {
      case Finding.Hidden<?> h -> outcome(check, Outcome.Result.NOT_SEEN, "");
      case Finding.Unasked<?>(String reason) -> outcome(check, Outcome.Result.NOT_SEEN, reason);
      case Finding.Unreadable<?>(String reason) -> outcome(check, Outcome.Result.UNMET, "It cannot be read: " + reason + ".");
      case Finding.Absent<?> a when !check.absent() -> outcome(check, Outcome.Result.UNMET, why(check, new Deviation.Missing<>(check.target()), seen));
      case Finding.Absent<?> a -> outcome(check, Outcome.Result.HOLDS, "");
      case Finding.Present<?>(State actual) when witness.isAsWanted(check, seen) -> outcome(check, Outcome.Result.HOLDS, "");
      case Finding.Present<?>(State actual) -> outcome(check, Outcome.Result.UNMET, why(check, deviation(check, actual), seen));
    };
  }

  private Deviation<State> deviation(Change check, State actual) {
    return check.absent() ? new Deviation.Unwanted<>(actual)
        : new Deviation.Different<>(check.target(), actual, new java.util.TreeSet<>(witness.unmet(check, actual)));
  }

  private String why(Change check, Deviation<? extends State> deviation, Observation<?, ?> seen) {
    return switch (remedy(kind(check), deviation, seen, witness.fresh().get().machine())) {
      case Remedy.Unmet(var why) -> why.text();
      case Remedy.Cannot(var why) -> why.text();
      case Remedy.WaitsFor(var first, var why) -> why.text();
      case Remedy.Steps steps -> throw new IllegalStateException("a check prescribes nothing: " + check.address());
    };
  }

  /** Called with a deviation and evidence of the kind's own types. */
  @SuppressWarnings("unchecked")
  private static <S extends State, E extends Record> Remedy remedy(
      Kind<S, E> kind, Deviation<? extends State> deviation, Observation<?, ?> seen, Machine machine) {
    return kind.remedy((Deviation<S>) deviation, (E) seen.evidence(), Past.UNKNOWN, machine);
  }

  private static Outcome outcome(Change check, Outcome.Result result, String message) {
    return new Outcome(check, result, message, Optional.empty(), Duration.ZERO);
  }

  private Kind<?, ?> kind(Change change) {
    return catalog.kind(change.address().kind()).orElseThrow();
  }
}
