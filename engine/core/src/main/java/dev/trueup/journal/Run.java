package dev.trueup.journal;

import dev.trueup.value.ResourceAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run is one recorded run with its changes, in the order they were begun.
 *
 * @param ended when and how: {@code done}, {@code failed}, {@code interrupted}; empty for one that was cut off
 */
public record Run(RunRecord head, List<RunChange> changes, Optional<End> ended) {

  /**
   * How a run ended.
   *
   * @param unmet the checks that did not hold then
   */
  public record End(Instant at, String result, List<ResourceAddress> unmet) {
    public End {
      unmet = List.copyOf(unmet);
    }

    public End(Instant at, String result) {
      this(at, result, List.of());
    }
  }

  public Run {
    changes = List.copyOf(changes);
  }

  public String id() {
    return head.id();
  }

  /** True where a change was begun and its end is not written. */
  public boolean isInterrupted() {
    return ended.isEmpty() || changes.stream().anyMatch(RunChange::isUnfinished);
  }

  public boolean isUndo() {
    return head.undoes().isPresent();
  }

  /** True where something on the machine was changed by it. */
  public boolean changedSomething() {
    return changes.stream().anyMatch(RunChange::touchedTheMachine);
  }

  /**
   * One change of a run.
   *
   * @param done the steps that are known to have been performed
   * @param finished how it ended; empty where the run was cut off before
   */
  public record RunChange(Begun begun, List<Begun.StepDone> done, Optional<Finished> finished) {
    public RunChange {
      done = List.copyOf(done);
    }

    public boolean isUnfinished() {
      return finished.isEmpty();
    }

    /** True where a step was performed, or may have been. */
    public boolean touchedTheMachine() {
      return !done.isEmpty() || (finished.isEmpty() && !begun.steps().isEmpty());
    }
  }
}
