package dev.trueup.view;

import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import java.util.List;

/** A check view is what is not as declared, one line a thing, for logs and hooks. */
public record CheckView(Style style) {

  /** A line for each thing that is not as declared; empty text where all is. */
  public String deviations(Plan plan) {
    var page = new Page(style);
    List<Change> differing = plan.changes().stream().filter(change -> change.action() != Action.KEEP).toList();
    var lines = ChangeLines.of(page, plan, 0, differing, false);
    differing.forEach(lines::writeFirstLine);
    return page.toString();
  }

  /**
   * What is as declared and takes effect only after a restart, and what was not asked; empty text for nothing.
   *
   * @param network whether other machines were asked, so that what is still not known is what nobody answered
   */
  public String pending(Plan plan, boolean network) {
    var page = new Page(style);
    PlanSummary.activations(plan.changes().stream().filter(change -> change.action() == Action.KEEP).toList())
        .forEach((activation, waiting) ->
            page.line(0, 2, Phrase.of("To take effect, " + activation.instruction() + ": " + PlanSummary.named(waiting) + ".")));
    (network ? PlanSummary.notAnswered(plan) : PlanSummary.notAsked(plan)).ifPresent(said -> page.line(0, 2, Phrase.of(said)));
    return page.toString();
  }
}
