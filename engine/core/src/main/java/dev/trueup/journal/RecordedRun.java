package dev.trueup.journal;

import dev.trueup.value.Identity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A recorded run is a run with everything that happened in it to what we own, in order.
 *
 * @param happenings changes at the place where they were begun
 */
record RecordedRun(Run run, List<Happening> happenings) {

  /** A happening is one thing that a run did to what we own. */
  sealed interface Happening {
    record Changed(Run.RunChange change) implements Happening {}

    record Handed(Adopted thing) implements Happening {}

    /** An end without a beginning: something was let go, or not even begun. */
    record Settled(Finished finished) implements Happening {}
  }

  RecordedRun {
    happenings = List.copyOf(happenings);
  }

  /** Puts runs together from the records after the first. */
  static List<RecordedRun> of(List<JournalRecord> records) {
    var runs = new ArrayList<RecordedRun>();
    int start = 0;
    for (int i = 1; i <= records.size(); i++) {
      if (i == records.size() || records.get(i) instanceof JournalRecord.Started) {
        if (records.get(start) instanceof JournalRecord.Started(RunRecord head)) {
          runs.add(of(head, records.subList(start + 1, i)));
        }
        start = i;
      }
    }
    return runs;
  }

  private static RecordedRun of(RunRecord head, List<JournalRecord> records) {
    var happenings = new ArrayList<Happening>();
    Optional<Run.End> end = Optional.empty();
    for (JournalRecord record : records) {
      switch (record) {
        case JournalRecord.Begin(List<Begun> begun) -> begun.forEach(change ->
            happenings.add(new Happening.Changed(new Run.RunChange(change, List.of(), Optional.empty()))));
        case JournalRecord.Performed(Begun.StepDone step) -> performed(happenings, step);
        case JournalRecord.TakenBack(Identity identity, int step) -> takenBack(happenings, identity, step);
        case JournalRecord.Finish(List<Finished> finished) -> finished.forEach(change -> finished(happenings, change));
        case JournalRecord.Adoption(Adopted thing) -> happenings.add(new Happening.Handed(thing));
        case JournalRecord.Ended(Run.End said) -> end = Optional.of(said);
        case JournalRecord.Started s -> throw new IllegalStateException("a run inside a run");
        case JournalRecord.Opening o -> throw new IllegalStateException("a journal inside a run");
      }
    }
    var changes = new ArrayList<Run.RunChange>();
    for (Happening happening : happenings) {
      if (happening instanceof Happening.Changed(Run.RunChange change)) {
        changes.add(change);
      }
    }
    return new RecordedRun(new Run(head, changes, end), happenings);
  }

  private static void performed(List<Happening> happenings, Begun.StepDone step) {
    for (int i = happenings.size() - 1; i >= 0; i--) {
      if (happenings.get(i) instanceof Happening.Changed(Run.RunChange change) && isOpen(change, step.identity())) {
        var done = new ArrayList<>(change.done());
        done.add(step);
        happenings.set(i, new Happening.Changed(new Run.RunChange(change.begun(), done, Optional.empty())));
        return;
      }
    }
  }

  private static void takenBack(List<Happening> happenings, Identity identity, int step) {
    for (int i = happenings.size() - 1; i >= 0; i--) {
      if (happenings.get(i) instanceof Happening.Changed(Run.RunChange change) && isOpen(change, identity)) {
        var done = change.done().stream().filter(each -> each.step() != step).toList();
        happenings.set(i, new Happening.Changed(new Run.RunChange(change.begun(), done, Optional.empty())));
        return;
      }
    }
  }

  private static void finished(List<Happening> happenings, Finished finished) {
    for (int i = happenings.size() - 1; i >= 0; i--) {
      if (happenings.get(i) instanceof Happening.Changed(Run.RunChange change) && isOpen(change, finished.identity())) {
        happenings.set(i, new Happening.Changed(new Run.RunChange(change.begun(), change.done(), Optional.of(finished))));
        return;
      }
    }
    happenings.add(new Happening.Settled(finished));
  }

  private static boolean isOpen(Run.RunChange change, Identity identity) {
    return change.isUnfinished() && change.begun().identity().equals(identity);
  }
}
