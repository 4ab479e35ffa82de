package dev.trueup.apply;

import dev.trueup.host.Host;
import dev.trueup.host.Privilege;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.journal.Adopted;
import dev.trueup.journal.Before;
import dev.trueup.journal.Finished;
import dev.trueup.journal.Journal;
import dev.trueup.journal.JournalFailure;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Overlay;
import dev.trueup.plan.Plan;
import dev.trueup.plan.PlannedStep;
import dev.trueup.plan.Seen;
import dev.trueup.provider.Observation;
import dev.trueup.value.Identity;
import dev.trueup.value.Sealer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The work of one wave: look again, write down, act, look until settled, write down. */
final class WaveWork {

  private final Host host;
  private final Supplier<ReadOnlyHost> fresh;
  private final Elevation elevation;
  private final Journal journal;
  private final Sealer sealer;
  private final Witness witness;
  private final Spectators told;
  private final Stop stop;
  private final SecretFetcher secrets;
  private final Surroundings surroundings;
  /** Files and stores that earlier waves of this run changed: what is different there is explained. */
  private final Set<String> touched = new HashSet<>();

  WaveWork(
      Plan plan, Host host, Supplier<ReadOnlyHost> fresh, Elevation elevation, Journal journal, Sealer sealer, Witness witness,
      Spectators told, Stop stop) {
    this.host = host;
    this.fresh = fresh;
    this.elevation = elevation;
    this.journal = journal;
    this.sealer = sealer;
    this.witness = witness;
    this.told = told;
    this.stop = stop;
    this.secrets = new SecretFetcher(host);
    this.surroundings = new Surroundings(witness.catalog(), host.machine(), plan, secrets);
  }

  Set<Elevation.Variable> mayBeHandedOver(Plan plan) {
    return surroundings.mayBeHandedOver(plan);
  }

  /** Lets go of things, or hands them on to another project: nothing is changed but the journal. */
  void letGo(Plan plan, Map<Change, Outcome> outcomes) throws JournalFailure {
    Set<Identity> adopted = new HashSet<>();
    for (Adopted adoption : plan.adoptions()) {
      journal.adopted(adoption);
      adopted.add(adoption.identity());
    }
    List<Change> changes = plan.changes().stream().filter(c -> c.action() == Action.FORGET).toList();
    List<Finished> forgotten = changes.stream().filter(c -> !adopted.contains(c.identity()))
        .map(c -> new Finished(c.identity(), Finished.Result.FORGOTTEN, c.before(), "")).toList();
    if (!forgotten.isEmpty()) {
      journal.finished(forgotten);
    }
    for (Change change : changes) {
      String why = change.notes().stream().findFirst().map(note -> note.text()).orElse("");
      Outcome outcome = new Outcome(change, Outcome.Result.FORGOTTEN, why, Optional.empty(), Duration.ZERO);
      outcomes.put(change, outcome);
      told.finished(outcome);
    }
  }

  /** @param ended is given every outcome, each as soon as it is written down */
  void perform(List<Change> wave, Consumer<Outcome> ended) throws JournalFailure {
    for (List<Change> part : surroundings.inOrder(wave)) {
      if (!stop.isWished()) {
        performTogether(part, ended);
      }
    }
  }

  private void performTogether(List<Change> wave, Consumer<Outcome> ended) throws JournalFailure {
    if (wave.isEmpty()) {
      return;
    }
    List<Prepared> prepared = prepare(wave, ended);
    journal.begun(prepared.stream().map(p -> p.begun(sealer, witness.plugin(p.change()))).toList());
    Deeds deeds = new Deeds(journal, told, stop);
    List<Change> left = new ArrayList<>(prepared.stream().map(Prepared::change).toList());
    act(prepared, deeds, () -> left.removeAll(endEarly(deeds, ended)));
    List<Change> well = left.stream().filter(change -> deeds.failure(change).isEmpty()).toList();
    Map<Change, Observation<?, ?>> seen = new IdentityHashMap<>();
    place(seen, well, witness.lookUntilSettled(well));
    List<Change> ill = left.stream().filter(change -> deeds.failure(change).isPresent()).toList();
    place(seen, ill, ill.isEmpty() ? List.of() : witness.look(ill));
    end(left, seen, deeds, ended);
  }

  /**
   * Ends what was done and is seen to be as wanted while other work of its wave goes on. What is not, or not yet, is left to the end of the
   * wave.
   *
   * @return the changes that have ended
   */
  private List<Change> endEarly(Deeds deeds, Consumer<Outcome> ended) throws JournalFailure {
    List<Change> rested = deeds.newlyRested().stream()
        .filter(change -> deeds.failure(change).isEmpty() && witness.isSettledWhenSeen(change))
        .filter(change -> change.steps().stream().noneMatch(planned -> planned.step() instanceof Step.Once)).toList();
    if (rested.isEmpty()) {
      return List.of();
    }
    Map<Change, Observation<?, ?>> seen = new IdentityHashMap<>();
    place(seen, rested, witness.look(rested));
    List<Change> well = rested.stream().filter(change -> witness.isAsWanted(change, seen.get(change))).toList();
    end(well, seen, deeds, ended);
    return well;
  }

  /** Writes down how these have ended, then tells it. */
  private void end(List<Change> changes, Map<Change, Observation<?, ?>> seen, Deeds deeds, Consumer<Outcome> ended) throws JournalFailure {
    List<Finished> finished = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    for (Change change : changes) {
      Observation<?, ?> after = seen.get(change);
      Optional<String> wrong = deeds.failure(change).map(said -> witness.explained(change, said))
          .or(() -> witness.isAsWanted(change, after) ? Optional.empty() : Optional.of(witness.shortfall(change, after)));
      if (wrong.isEmpty()) {
        surroundings.converged(change);
      }
      Finished.Result result = wrong.isPresent() ? Finished.Result.FAILED : Finished.Result.CONVERGED;
      finished.add(new Finished(change.identity(), result, witness.recorded(after), wrong.orElse("")));
      outcomes.add(outcome(change, wrong, deeds));
    }
    journal.finished(finished);
    outcomes.forEach(ended);
  }

  private static Outcome outcome(Change change, Optional<String> wrong, Deeds deeds) {
    if (wrong.isPresent() && deeds.wasInterrupted(change)) {
      return new Outcome(change, Outcome.Result.INTERRUPTED, "The next run goes on with it.", Optional.empty(), deeds.took(change));
    }
    return new Outcome(change, wrong.isPresent() ? Outcome.Result.FAILED : Outcome.Result.CONVERGED, wrong.orElse(""), Optional.empty(),
        deeds.took(change));
  }

  private static void place(Map<Change, Observation<?, ?>> seen, List<Change> changes, List<Observation<?, ?>> found) {
    for (int i = 0; i < changes.size(); i++) {
      seen.put(changes.get(i), found.get(i));
    }
  }

  private List<Prepared> prepare(List<Change> wave, Consumer<Outcome> ended) {
    List<Observation<?, ?>> seen = witness.look(wave);
    Overlay overlay = new Overlay(fresh.get(), sealer);
    List<Prepared> prepared = new ArrayList<>();
    Set<String> here = new HashSet<>();
    for (int i = 0; i < wave.size(); i++) {
      Change change = wave.get(i);
      boolean explained = touched.contains(whole(change)) || here.contains(whole(change));
      if (!explained && witness.hasMoved(change, seen.get(i))) {
        if (witness.isAsWanted(change, seen.get(i))) {
          prepared.add(new Prepared(change, witness.recorded(seen.get(i)), List.of(), List.of()));
          continue;
        }
        ended.accept(moved(change, "It is not as the plan saw it: somebody changed it in the meantime. Plan again."));
        continue;
      }
      Optional<List<Step>> steps = secrets.fetch(change.steps().stream().map(PlannedStep::step).toList());
      if (steps.isEmpty()) {
        ended.accept(new Outcome(change, Outcome.Result.FAILED, secrets.reason(), Optional.empty(), Duration.ZERO));
        continue;
      }
      Before before = explained && change.seen() != Seen.HIDDEN ? change.before() : witness.recorded(seen.get(i));
      switch (Prepared.of(change, steps.get(), before, overlay, explained)) {
        case Prepared.Result.Moved(String why) -> ended.accept(moved(change, why + " Plan again."));
        case Prepared.Result.Ready(Prepared ready) -> prepared.add(ready);
      }
      here.add(whole(change));
    }
    touched.addAll(here);
    return prepared;
  }

  private static String whole(Change change) {
    return change.identity().side().word() + ":" + change.identity().whole();
  }

  private static Outcome moved(Change change, String why) {
    return new Outcome(change, Outcome.Result.MOVED, why, Optional.empty(), Duration.ZERO);
  }

  /**
   * Performs the steps, lanes side by side.
   *
   * @param meanwhile is done now and then while the lanes work; not where an elevation works, which also looks
   */
  private void act(List<Prepared> wave, Deeds deeds, SideBySide.Meanwhile<JournalFailure> meanwhile) throws JournalFailure {
    Map<Change, Prepared> byChange = new IdentityHashMap<>();
    wave.forEach(p -> byChange.put(p.change(), p));
    List<Prepared> elevated = wave.stream().filter(this::isElevated).toList();
    List<Change> ours = wave.stream().filter(p -> !isElevated(p)).map(Prepared::change).toList();
    Host here = surroundings.around(host, wave.stream().flatMap(p -> p.steps().stream()).toList());
    List<Runnable> lanes = new ArrayList<>();
    for (List<Change> lane : Lanes.of(ours, host.machine())) {
      lanes.add(() -> new Lane(here, deeds, stop).run(lane.stream().map(byChange::get).toList()));
    }
    if (!elevated.isEmpty()) {
      Set<Elevation.Variable> network = surroundings.handedOver(elevated.stream().flatMap(p -> p.steps().stream()).toList());
      lanes.add(() -> elevated.stream().filter(p -> !p.steps().isEmpty()).forEach(p -> {
        if (deeds.mayGoOn()) {
          release(p, network, deeds);
        }
      }));
    }
    SideBySide.run(lanes, elevated.isEmpty() ? meanwhile : () -> {});
    deeds.onceSteps(wave.stream().filter(p -> !isElevated(p)).toList(), (holder, once) -> here.perform(List.of(once)).getFirst());
    deeds.onceSteps(elevated, (holder, once) -> elevation.once(holder.change().identity(), holder.steps().indexOf(once)));
    deeds.rethrow();
  }

  private void release(Prepared prepared, Set<Elevation.Variable> network, Deeds deeds) {
    deeds.started(List.of(prepared));
    long start = System.nanoTime();
    List<Host.Performed> answers = elevation.release(prepared.change().identity(), network);
    deeds.took(List.of(prepared), Duration.ofNanos(System.nanoTime() - start));
    deeds.all(prepared, DirectElevation.atOnce(prepared.steps()), 0, answers);
  }

  private boolean isElevated(Prepared prepared) {
    return !host.machine().isRoot() && (prepared.change().privilege() != Privilege.USER || prepared.change().seen().isThroughPrivilege());
  }
}
