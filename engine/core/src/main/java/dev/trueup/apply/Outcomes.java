package dev.trueup.apply;

import dev.trueup.plan.Plan;
import java.util.List;
import java.util.Optional;

/**
 * Outcomes are what became of a plan: one outcome for every change that is not kept.
 *
 * @param run id in the journal; empty where nothing was written
 * @param stopped why the run ended before its work was done: a journal that cannot be written, an interruption; a sentence
 */
public record Outcomes(Plan plan, Optional<String> run, List<Outcome> all, Optional<String> stopped) {

  public Outcomes {
    all = List.copyOf(all);
  }

  public List<Outcome> of(Outcome.Result result) {
    return all.stream().filter(outcome -> outcome.result() == result).toList();
  }

  /** True where nobody has to do anything about anything. */
  public boolean isWell() {
    return stopped.isEmpty() && all.stream().allMatch(outcome -> outcome.result().isWell());
  }
}
