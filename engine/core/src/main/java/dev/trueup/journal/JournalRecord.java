package dev.trueup.journal;

import dev.trueup.value.Identity;
import java.util.List;

/** A journal record is one line of the journal, in its own types. */
sealed interface JournalRecord {

  /** The version of the whole format. A change that an older trueup would misread raises it. */
  int FORMAT = 1;

  /**
   * The first line.
   *
   * @param writer version of the trueup that wrote it
   * @param size of the whole file when it was last compacted, in bytes; 0 before
   */
  record Opening(String writer, long size, Snapshot snapshot) implements JournalRecord {}

  record Started(RunRecord run) implements JournalRecord {}

  /** All changes of a wave: one line, so that a crash leaves all of them or none. */
  record Begin(List<Begun> changes) implements JournalRecord {
    public Begin {
      changes = List.copyOf(changes);
    }
  }

  record Performed(Begun.StepDone step) implements JournalRecord {}

  /** A step of a change that failed later was taken back by its inverse. */
  record TakenBack(Identity identity, int step) implements JournalRecord {}

  record Finish(List<Finished> changes) implements JournalRecord {
    public Finish {
      changes = List.copyOf(changes);
    }
  }

  record Adoption(Adopted thing) implements JournalRecord {}

  record Ended(Run.End end) implements JournalRecord {}
}
