package dev.trueup.view;

import dev.trueup.plan.Action;
import dev.trueup.plan.Plan;

/** A check view is what is not as declared, one line a thing, for logs and hooks. */
public record CheckView(Style style) {

  /** A line for each thing that is not as declared; empty text where all is. */
  public String deviations(Plan plan) {
    var page = new Page(style);
    var lines = new ChangeLines(page, plan.purpose(), 0, 0, false);
    plan.changes().stream().filter(change -> change.action() != Action.KEEP).forEach(lines::writeFirstLine);
    return page.toString();
  }

  /** What is as declared and takes effect only after a restart; empty text for nothing. */
  public String pending(Plan plan) {
    var page = new Page(style);
    PlanSummary.activations(plan.changes().stream().filter(change -> change.action() == Action.KEEP).toList())
        .forEach((activation, waiting) ->
            page.line(0, 2, Phrase.of("To take effect, " + activation.instruction() + ": " + PlanSummary.named(waiting) + ".")));
    return page.toString();
  }
}
