package dev.trueup.testkit;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Outcomes;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.plan.Plan;
import dev.trueup.view.DiagnosticView;
import dev.trueup.view.OutcomeView;
import dev.trueup.view.PlanView;
import dev.trueup.view.Style;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What people would read, without times, so that it can be approved. */
final class Texts {
  private Texts() {}

  private static final Style STYLE = new Style(false, true, 0);

  static String plan(Plan plan) {
    return new PlanView(STYLE, true, false).text(plan);
  }

  static String outcomes(Outcomes outcomes) {
    var timeless = new Outcomes(outcomes.plan(), outcomes.run(), outcomes.all().stream().map(Texts::timeless).toList(), outcomes.stopped());
    var view = OutcomeView.of(outcomes.plan(), STYLE);
    var text = new StringBuilder();
    timeless.all().forEach(outcome -> text.append(view.line(outcome)));
    return text.append(view.report(timeless, true)).toString();
  }

  /** @param manifest the text that the places are in */
  static String mistakes(List<Diagnostic> diagnostics, String manifest) {
    return new DiagnosticView(STYLE, file -> file.equals("trueup.yaml") ? Optional.of(manifest) : Optional.empty()).text(diagnostics);
  }

  private static Outcome timeless(Outcome outcome) {
    return new Outcome(outcome.change(), outcome.result(), outcome.message(), outcome.because(), Duration.ZERO);
  }
}
