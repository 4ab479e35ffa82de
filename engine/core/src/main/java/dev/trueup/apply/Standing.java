package dev.trueup.apply;

import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.plan.Change;
import dev.trueup.plan.Overlay;
import dev.trueup.plan.Plan;
import dev.trueup.plan.PlannedStep;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A standing is whether a saved plan still fits the machine, asked before its first change. What only a privilege can see is not asked here:
 * the applier looks at it before it acts.
 *
 * @param fresh gives an examination of the machine as it is now
 */
public record Standing(Catalog catalog, Supplier<ReadOnlyHost> fresh, Sealer sealer) {

  /**
   * A thing that is not as the plan saw it.
   *
   * @param done whether it is as the plan wants it already
   */
  public record Moved(ResourceAddress address, boolean done) {}

  /** The things that moved, in the plan's order; none where the plan can be performed as it was shown. */
  public List<Moved> moved(Plan plan) {
    Witness witness = new Witness(catalog, fresh, Elevation.NONE, sealer);
    List<Change> acting = plan.acting();
    List<Observation<?, ?>> seen = witness.look(acting);
    Overlay overlay = new Overlay(fresh.get(), sealer);
    List<Moved> moved = new ArrayList<>();
    for (int i = 0; i < acting.size(); i++) {
      Change change = acting.get(i);
      boolean visible = !(seen.get(i).finding() instanceof Finding.Unreadable<?>);
      boolean differs = visible && witness.hasMoved(change, seen.get(i));
      boolean stepsDiffer = !change.steps().stream().allMatch(planned -> fits(planned, change, overlay));
      if (differs || stepsDiffer) {
        moved.add(new Moved(change.address(), visible && witness.isAsWanted(change, seen.get(i))));
      }
    }
    return moved;
  }

  /** Plays every step, so that later ones find what earlier ones leave. */
  private static boolean fits(PlannedStep planned, Change change, Overlay overlay) {
    Step step = planned.step();
    return switch (overlay.play(step, Prepared.isSecret(change))) {
      case Overlay.Played.InTheWay i -> false;
      case Overlay.Played.Done(PlannedStep now, var inverse) ->
          step.expectation().isAnything() || now.step().expectation().equals(step.expectation());
    };
  }
}
