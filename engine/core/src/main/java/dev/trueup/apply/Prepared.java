package dev.trueup.apply;

import dev.trueup.host.Expect;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.journal.Before;
import dev.trueup.journal.Begun;
import dev.trueup.plan.Change;
import dev.trueup.plan.Overlay;
import dev.trueup.plan.PlannedStep;
import dev.trueup.plan.Secrets;
import dev.trueup.value.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A prepared change is one whose way back is known: nothing of it has been performed yet.
 *
 * @param steps what will be performed, secrets fetched
 */
record Prepared(Change change, Before before, List<Step> steps, List<Optional<Step>> inverses) {

  /** What preparing came to. */
  sealed interface Result {
    record Ready(Prepared prepared) implements Result {}

    /** The machine is not as the plan saw it; a sentence. */
    record Moved(String why) implements Result {}
  }

  Prepared {
    steps = List.copyOf(steps);
    inverses = List.copyOf(inverses);
  }

  /**
   * Plays the steps of a change on a wave's overlay to learn what takes them back.
   *
   * @param steps the planned ones with secrets fetched
   * @param explained whether an earlier change of this run accounts for what is different from the plan
   */
  static Result of(Change change, List<Step> steps, Before before, Overlay overlay, boolean explained) {
    List<Optional<Step>> inverses = new ArrayList<>();
    List<Step> performed = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      switch (overlay.play(step, isSecret(change))) {
        case Overlay.Played.InTheWay(var why) -> {
          return new Result.Moved(why.text());
        }
        case Overlay.Played.Done(PlannedStep now, Optional<Step> inverse) -> {
          if (!explained && !now.step().expectation().equals(step.expectation()) && !step.expectation().isAnything()) {
            return new Result.Moved("%s is not as the plan saw it.".formatted(step.changes().map(Object::toString).orElse("It")));
          }
          performed.add(explained ? now.step() : step);
          inverses.add(inverse.map(back -> withFolders(back, now)));
        }
      }
    }
    return new Result.Ready(new Prepared(change, before, performed, inverses));
  }

  /** The folders that a step makes on its way are written down with what takes it back: a run may die before it says that it made them. */
  private static Step withFolders(Step back, PlannedStep done) {
    if (back instanceof Step.Delete(HostPath path, var prune, Expect expect)) {
      return new Step.Delete(path, done.creates().reversed(), expect);
    }
    return back instanceof Step.DeleteTree(HostPath path, var prune, Expect expect)
        ? new Step.DeleteTree(path, done.creates().reversed(), expect) : back;
  }

  static boolean isSecret(Change change) {
    return Secrets.in(change.target().attributes()) || (change.before() instanceof Before.Present(var seen) && Secrets.in(seen));
  }

  /** @param plugin name of the one that brings the kind, if any does */
  Begun begun(Sealer sealer, Optional<String> plugin) {
    boolean away = change.absent();
    return new Begun(change.identity(), change.address(), change.stateVersion(), change.action().word(),
        away ? Optional.empty() : Optional.of(sealer.seal(change.target().attributes())), before, steps, inverses, change.needs(),
        String.join(", ", change.declaredAt()), change.whenRemoved().word(), plugin);
  }
}
