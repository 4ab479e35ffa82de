package dev.trueup.plan;

import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import java.util.List;

/**
 * A planned step is a step with what the plan found out about it.
 *
 * @param privilege who must perform it
 * @param hunk unified lines of what changes in a text file: for files that we share our own lines only; empty for other steps
 * @param creates folders that will have to be made, outermost first
 */
public record PlannedStep(Step step, Privilege privilege, List<String> hunk, List<HostPath> creates) {
  public PlannedStep {
    hunk = List.copyOf(hunk);
    creates = List.copyOf(creates);
  }
}
