package dev.trueup.apply;

import dev.trueup.host.Host;
import dev.trueup.host.Privilege;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.journal.Journal;
import dev.trueup.journal.JournalFailure;
import dev.trueup.journal.Run;
import dev.trueup.journal.RunRecord;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.plan.PlannedStep;
import dev.trueup.plan.Seen;
import dev.trueup.provider.Catalog;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Sealer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An applier performs a plan, wave by wave, and writes down everything before and after it happens. A failure stops only what depends on it.
 *
 * @param host the machine to act on
 * @param fresh gives an examination of the machine as it is now, which may ask other machines: checks that a plan leaves unasked are decided here
 * @param elevation how work for root is done; opened once a run, if at all
 * @param journal of the holder of the lock
 * @param clock for the record of when the run ended
 * @param stop the wish to end early
 */
public record Applier(
    Catalog catalog, Host host, Supplier<ReadOnlyHost> fresh, Elevation elevation, Journal journal, Sealer sealer, Clock clock,
    Stop stop) {

  /**
   * Performs the plan.
   *
   * @param head what the run is called in the journal
   */
  public Outcomes apply(Plan plan, RunRecord head, Spectator spectator) {
    Spectators told = new Spectators(spectator);
    Map<Change, Outcome> outcomes = new IdentityHashMap<>();
    Optional<String> stopped = Optional.empty();
    try {
      journal.begin(head);
      stopped = work(plan, told, outcomes);
      String result = stopped.isPresent() ? "interrupted" : wentWell(outcomes) ? "done" : "failed";
      journal.ended(new Run.End(clock.instant(), result, unmet(plan, outcomes)));
    } catch (JournalFailure failure) {
      stopped = Optional.of(failure.getMessage());
    }
    return new Outcomes(plan, Optional.of(head.id()), inOrder(plan, outcomes), stopped);
  }

  private Optional<String> work(Plan plan, Spectators told, Map<Change, Outcome> outcomes) throws JournalFailure {
    Progress progress = new Progress(plan.acting());
    for (Change change : plan.changes()) {
      switch (change.action()) {
        case WAIT -> never(change, Outcome.Result.WAITING, progress, told, outcomes);
        case BLOCKED -> never(change, Outcome.Result.BLOCKED, progress, told, outcomes);
        case KEEP, CREATE, UPDATE, REMOVE, RESTORE, FORGET, UNMET -> { }
      }
    }
    Witness witness = new Witness(catalog, fresh, elevation, sealer);
    WaveWork work = new WaveWork(plan, host, fresh, elevation, journal, sealer, witness, told, stop);
    work.letGo(plan, outcomes);
    openElevation(plan, work.mayBeHandedOver(plan), progress, told, outcomes);
    while (!progress.isDone() && !stop.isWished()) {
      List<Change> ready = new ArrayList<>();
      for (Change change : progress.nextWave()) {
        Optional<ResourceAddress> failed = progress.failedNeed(change);
        if (outcomes.containsKey(change)) {
          progress.neverComes(change);
        } else if (failed.isPresent()) {
          progress.neverComes(change);
          outcome(new Outcome(change, Outcome.Result.SKIPPED, "", failed, Duration.ZERO), told, outcomes);
        } else {
          ready.add(change);
        }
      }
      work.perform(ready, outcome -> {
        outcome(outcome, told, outcomes);
        if (outcome.result() != Outcome.Result.CONVERGED) {
          progress.neverComes(outcome.change());
        }
      });
    }
    progress.rest().forEach(change ->
        outcomes.computeIfAbsent(change, c -> new Outcome(c, Outcome.Result.NOT_STARTED, "", Optional.empty(), Duration.ZERO)));
    if (stop.isWished()) {
      return Optional.of("It was interrupted; what was under way was ended and written down.");
    }
    new Checks(catalog, witness).decide(plan).forEach(outcome -> outcome(outcome, told, outcomes));
    return Optional.empty();
  }

  private void openElevation(
      Plan plan, Set<Elevation.Variable> network, Progress progress, Spectators told, Map<Change, Outcome> outcomes) {
    List<Change> privileged = plan.acting().stream().filter(this::needsElevation).toList();
    if (privileged.isEmpty()) {
      return;
    }
    List<Elevation.Item> items = privileged.stream().map(change -> new Elevation.Item(change.identity(), change.address().kind(),
        change.stateVersion(), change.target(), change.steps().stream().map(PlannedStep::step).toList())).toList();
    if (elevation.open(items, network) instanceof Elevation.Opened.Declined(String why)) {
      for (Change change : privileged) {
        progress.neverComes(change);
        outcome(new Outcome(change, Outcome.Result.DECLINED, why, Optional.empty(), Duration.ZERO), told, outcomes);
      }
    }
  }

  private boolean needsElevation(Change change) {
    return !host.machine().isRoot() && (change.privilege() != Privilege.USER || change.seen().isThroughPrivilege());
  }

  private static void never(Change change, Outcome.Result result, Progress progress, Spectators told, Map<Change, Outcome> outcomes) {
    progress.neverComes(change);
    String why = change.notes().stream().findFirst().map(note -> note.text()).orElse("");
    outcome(new Outcome(change, result, why, Optional.empty(), Duration.ZERO), told, outcomes);
  }

  private static void outcome(Outcome outcome, Spectators told, Map<Change, Outcome> outcomes) {
    outcomes.put(outcome.change(), outcome);
    told.finished(outcome);
  }

  /** True where no change failed; a check that does not hold is no change. */
  private static boolean wentWell(Map<Change, Outcome> outcomes) {
    return outcomes.values().stream().map(Outcome::result).allMatch(result -> result.isWell() || result == Outcome.Result.UNMET);
  }

  private static List<ResourceAddress> unmet(Plan plan, Map<Change, Outcome> outcomes) {
    return inOrder(plan, outcomes).stream().filter(outcome -> outcome.result() == Outcome.Result.UNMET)
        .map(outcome -> outcome.change().address()).toList();
  }

  private static List<Outcome> inOrder(Plan plan, Map<Change, Outcome> outcomes) {
    List<Outcome> all = new ArrayList<>();
    for (Change change : plan.changes()) {
      Outcome outcome = outcomes.get(change);
      if (outcome != null) {
        all.add(outcome);
      } else if (change.action() != Action.KEEP) {
        all.add(new Outcome(change, Outcome.Result.NOT_STARTED, "", Optional.empty(), Duration.ZERO));
      }
    }
    return all;
  }
}
