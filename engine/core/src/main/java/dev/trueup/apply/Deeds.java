package dev.trueup.apply;

import dev.trueup.host.Host;
import dev.trueup.host.Monitor;
import dev.trueup.host.Step;
import dev.trueup.journal.Begun;
import dev.trueup.journal.Journal;
import dev.trueup.journal.JournalFailure;
import dev.trueup.plan.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Deeds take down what was performed and what failed. Safe for several lanes at once; the first failure of the journal is kept. */
final class Deeds {

  private final Journal journal;
  private final Spectators told;
  private final Stop stop;
  private final Map<Change, String> failures = new IdentityHashMap<>();
  private final Map<Change, Duration> took = new IdentityHashMap<>();
  private final Set<Change> started = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Change> interrupted = Collections.newSetFromMap(new IdentityHashMap<>());
  /** Changes that no lane does anything more about, and that were not asked for yet. */
  private final List<Change> rested = new ArrayList<>();
  private Optional<JournalFailure> broken = Optional.empty();

  Deeds(Journal journal, Spectators told, Stop stop) {
    this.journal = journal;
    this.told = told;
    this.stop = stop;
  }

  /** Work on these begins; said once of each. */
  synchronized void started(List<Prepared> changes) {
    changes.stream().map(Prepared::change).filter(started::add).forEach(told::started);
  }

  /** Nothing more is done about these, but for what is run once a wave. */
  synchronized void rested(List<Prepared> changes) {
    changes.stream().map(Prepared::change).forEach(rested::add);
  }

  /** The changes that came to rest since this was asked last. */
  synchronized List<Change> newlyRested() {
    List<Change> since = List.copyOf(rested);
    rested.clear();
    return since;
  }

  /** Why a change failed; empty where it did not. */
  synchronized Optional<String> failure(Change change) {
    return Optional.ofNullable(failures.get(change));
  }

  /** True of a failed change where the end of the run was wished for by then. */
  synchronized boolean wasInterrupted(Change change) {
    return interrupted.contains(change);
  }

  private void fail(Prepared prepared, String reason) {
    failures.put(prepared.change(), reason);
    if (stop.isWished()) {
      interrupted.add(prepared.change());
    }
  }

  /** Nothing more is begun once the journal cannot be written. */
  synchronized boolean mayGoOn() {
    return broken.isEmpty();
  }

  synchronized boolean failed(Prepared prepared) {
    return failures.containsKey(prepared.change());
  }

  /**
   * Takes down the answers to some steps of one change.
   *
   * @param first the number of the first of these steps in the change
   */
  synchronized void all(Prepared prepared, List<Step> steps, int first, List<Host.Performed> answers) {
    for (int i = 0; i < answers.size(); i++) {
      switch (answers.get(i)) {
        case Host.Performed.Done(String receipt, var created) -> {
          try {
            journal.stepDone(new Begun.StepDone(prepared.change().identity(), first + i, receipt, created));
          } catch (JournalFailure failure) {
            broken = broken.or(() -> Optional.of(failure));
          }
          told.performed(prepared.change(), first + i);
        }
        case Host.Performed.Moved(String reason) -> fail(prepared, reason);
        case Host.Performed.Failed(String reason) -> fail(prepared, reason);
      }
    }
    if (answers.size() < steps.size() && !failures.containsKey(prepared.change())) {
      fail(prepared, "Not all of its steps were performed.");
    }
  }

  /** Takes down that a step of a failed change was taken back. */
  synchronized void takenBack(Prepared prepared, int step) {
    try {
      journal.takenBack(prepared.change().identity(), step);
    } catch (JournalFailure failure) {
      broken = broken.or(() -> Optional.of(failure));
    }
  }

  /** Adds a sentence to why a change failed. */
  synchronized void add(Prepared prepared, String sentence) {
    failures.computeIfPresent(prepared.change(), (change, said) -> said + "\n" + sentence);
  }

  void advanced(Prepared prepared, Monitor.Advance advance) {
    told.advanced(prepared.change(), advance);
  }

  /** Adds to the time that the steps of these changes took. */
  synchronized void took(List<Prepared> changes, Duration time) {
    changes.forEach(prepared -> took.merge(prepared.change(), time, Duration::plus));
  }

  /** How long the steps of a change took; those of changes that were performed together took as long as all of them. */
  synchronized Duration took(Change change) {
    return took.getOrDefault(change, Duration.ZERO);
  }

  /**
   * Runs what every change of the wave needs at most once, for those whose earlier steps went well.
   *
   * @param running runs it; told one of the changes that hold it
   */
  void onceSteps(List<Prepared> wave, BiFunction<Prepared, Step.Once, Host.Performed> running) {
    Map<Step.Once, List<Prepared>> wanted = new LinkedHashMap<>();
    for (Prepared prepared : wave) {
      if (failed(prepared)) {
        continue;
      }
      prepared.steps().stream().filter(Step.Once.class::isInstance).map(Step.Once.class::cast)
          .forEach(once -> wanted.computeIfAbsent(once, o -> new ArrayList<>()).add(prepared));
    }
    wanted.forEach((once, holders) -> {
      List<Prepared> well = holders.stream().filter(holder -> !failed(holder)).toList();
      if (!mayGoOn() || well.isEmpty()) {
        return;
      }
      long start = System.nanoTime();
      Host.Performed answer = running.apply(well.getFirst(), once);
      took(well, Duration.ofNanos(System.nanoTime() - start));
      well.forEach(holder -> all(holder, List.of(once), holder.steps().indexOf(once), List.of(answer)));
    });
  }

  /** @throws JournalFailure the first one, after all lanes have come to rest */
  synchronized void rethrow() throws JournalFailure {
    if (broken.isPresent()) {
      throw broken.get();
    }
  }
}
