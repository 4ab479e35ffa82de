package dev.trueup.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Outcome.Result;
import dev.trueup.apply.Outcomes;
import dev.trueup.host.Monitor;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.value.Json;
import dev.trueup.value.ResourceAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class OutcomeViewTest {

  private static final Plan PLAN = Samples.everything();

  @Test
  void reports_a_run_that_went_well() {
    Approvals.verify(Shown.inAllStyles(style -> shown(style, wentWell())));
  }

  @Test
  void reports_every_way_a_change_can_end() {
    Approvals.verify(Shown.inAllStyles(style -> shown(style, everyEnd())));
  }

  @Test
  void streams_events_for_programs() throws Json.Broken {
    var events = new ArrayList<String>();
    Outcomes outcomes = everyEnd();
    events.add(OutcomeJson.started(PLAN.changes().getFirst()));
    events.add(OutcomeJson.progress(PLAN.changes().getFirst(), new Monitor.Advance("downloading from go.dev", 41, OptionalLong.of(65))));
    events.add(OutcomeJson.progress(PLAN.changes().getFirst(), new Monitor.Advance("unpacking", 7, OptionalLong.empty())));
    events.add(OutcomeJson.performed(PLAN.changes().getFirst(), 0));
    outcomes.all().forEach(outcome -> events.add(OutcomeJson.finished(outcome)));
    events.add(OutcomeJson.summary(outcomes));
    for (String event : events) {
      Json.read(event);
    }
    Approvals.verify(String.join("\n", events).replace("{\"address\"", "\n  {\"address\""));
  }

  @Test
  void keeps_the_line_of_what_is_being_done_within_the_page() {
    for (int width : new int[] {3, 20, 40}) {
      String line = OutcomeView.of(PLAN, new Style(false, true, width)).working(PLAN.changes().getFirst(), Optional.empty(), Duration.ofSeconds(5), 3, 12, 0);
      assertTrue(Glyphs.columns(line) < width, line);
    }
  }

  @Test
  void says_in_one_sentence_that_nothing_was_to_be_done() {
    Plan kept = Samples.plan(Samples.kept("go-sdk/1.26.8"));

    assertEquals("payments-dev: the one declared thing is as declared.\n",
        OutcomeView.of(kept, Style.PLAIN).report(new Outcomes(kept, Optional.empty(), List.of(), Optional.empty()), true));
  }

  @Test
  void names_no_command_that_would_take_back_something_else() {
    String report = OutcomeView.of(PLAN, Style.PLAIN).report(wentWell(), false);
    assertTrue(report.contains("each probed again and as declared.\n") && !report.contains("undo"), report);
  }

  private static String shown(Style style, Outcomes outcomes) {
    OutcomeView view = OutcomeView.of(PLAN, style);
    return outcomes.all().stream().map(view::line).collect(Collectors.joining()) + "\n" + view.report(outcomes, true);
  }

  private static Outcomes wentWell() {
    List<Outcome> all = PLAN.acting().stream()
        .map(change -> new Outcome(change, Result.CONVERGED, "", Optional.empty(), Duration.ofMillis(75_300))).toList();
    return new Outcomes(PLAN, Optional.of("20261124-1"), all, Optional.empty());
  }

  private static Outcomes everyEnd() {
    var all = new ArrayList<Outcome>();
    List<Change> changes = PLAN.changes();
    for (Result result : Result.values()) {
      String message = switch (result) {
        case FAILED -> "`systemctl enable` ended with code 1: Failed to connect to bus: No such file or directory\nIs systemd running?";
        case MOVED -> "Somebody changed the file since the plan was made. Plan again.";
        case BLOCKED -> "It is managed by your organisation.";
        default -> "";
      };
      Optional<ResourceAddress> because = result == Result.SKIPPED ? Optional.of(changes.get(1).address()) : Optional.empty();
      all.add(new Outcome(changes.get(result.ordinal()), result, message, because,
          result == Result.CONVERGED ? Duration.ofMillis(130) : Duration.ZERO));
    }
    return new Outcomes(PLAN, Optional.of("20261124-1"), all, Optional.of("interrupted by you"));
  }
}
