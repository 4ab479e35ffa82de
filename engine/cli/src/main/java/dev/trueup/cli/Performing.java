package dev.trueup.cli;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Outcomes;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.plan.Seen;
import dev.trueup.view.OutcomeJson;
import dev.trueup.view.OutcomeView;
import dev.trueup.view.PlanView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Performing is the way from a plan to its outcomes, shared by the commands that change the machine: show, ask, act, report. */
record Performing(Engine engine, Terminal terminal, Interrupts interrupts) {

  Exit perform(Plan plan, Arguments arguments, String command) {
    Duration wait = arguments.text(Option.WAIT).map(Durations::parse).orElse(Duration.ZERO);
    boolean json = OutputForm.of(arguments) == OutputForm.JSON;
    boolean mayAsk = terminal.canAsk() && !arguments.has(Option.NO_INPUT);
    Consent consent = Consent.to(plan, Grant.granted(arguments), mayAsk, command);
    String shown = new PlanView(json ? terminal.errorStyle() : terminal.outputStyle(), arguments.has(Option.STEPS), arguments.has(Option.ALL))
        .text(plan);
    if (!json) {
      terminal.print(shown);
    } else if (consent instanceof Consent.Asked) {
      terminal.say(shown);
    }
    return switch (consent) {
      case Consent.Missing(var reason) -> {
        terminal.report(reason);
        yield Exit.NEEDS_APPROVAL;
      }
      case Consent.Asked(String question) when !isYes(terminal.ask("\n" + question)) -> {
        terminal.say("Nothing was changed.\n");
        yield Exit.FAILED;
      }
      case Consent.Asked a -> act(plan, wait, json, mayAsk, true);
      case Consent.Given g -> plan.isEmpty() ? nothingToDo(plan, json) : act(plan, wait, json, mayAsk, true);
    };
  }

  private static boolean isYes(Optional<String> answer) {
    return answer.filter("yes"::equals).isPresent();
  }

  /**
   * Performs a plan that was agreed to, and reports.
   *
   * @param canBeTakenBack by whoever types `trueup undo` next
   */
  Exit act(Plan plan, Duration wait, boolean json, boolean mayAsk, boolean canBeTakenBack) {
    OutcomeView view = OutcomeView.of(plan, terminal.outputStyle());
    boolean visible = !plan.acting().isEmpty() || plan.changes().stream().anyMatch(change -> change.action() == Action.FORGET);
    return switch (performed(plan, wait, json, mayAsk, view)) {
      case Engine.Performance.Busy(var who) -> {
        terminal.report(who);
        yield Exit.BUSY;
      }
      case Engine.Performance.Refused(var why) -> {
        terminal.report(why);
        yield Exit.CANNOT_WRITE;
      }
      case Engine.Performance.Done(Outcomes outcomes) -> {
        if (json || visible) {
          terminal.print(json ? OutcomeJson.summary(outcomes) + "\n" : "\n" + view.report(outcomes, canBeTakenBack));
        }
        yield exit(outcomes);
      }
    };
  }

  private Engine.Performance performed(Plan plan, Duration wait, boolean json, boolean mayAsk, OutcomeView view) {
    if (json) {
      return engine.perform(plan, new EventStream(terminal), wait, mayAsk);
    }
    try (var lines = new ProgressLines(terminal, view, plan.acting())) {
      return engine.perform(plan, lines, wait, mayAsk);
    }
  }

  private Exit exit(Outcomes outcomes) {
    if (interrupts.happened()) {
      return Exit.INTERRUPTED;
    }
    return outcomes.isWell() ? Exit.DONE : outcomes.stopped().isPresent() ? Exit.CANNOT_WRITE : Exit.FAILED;
  }

  /** What waits, cannot be or does not hold is no less so because nothing else was to be done. */
  private Exit nothingToDo(Plan plan, boolean json) {
    List<Outcome> all = new ArrayList<>(plan.changes().stream().filter(change -> change.action() != Action.KEEP).map(Performing::untouched).toList());
    if (plan.unseen().stream().anyMatch(change -> change.seen() == Seen.UNASKED)) {
      List<Outcome> decided = engine.decided(plan).stream().filter(outcome -> outcome.change().action() == Action.KEEP).toList();
      OutcomeView view = OutcomeView.of(plan, terminal.outputStyle());
      decided.stream().filter(outcome -> !json).forEach(outcome -> terminal.print(view.line(outcome)));
      all.addAll(decided);
    }
    Outcomes outcomes = new Outcomes(plan, Optional.empty(), all, Optional.empty());
    if (json) {
      terminal.print(OutcomeJson.summary(outcomes) + "\n");
    }
    return outcomes.isWell() ? Exit.DONE : Exit.FAILED;
  }

  private static Outcome untouched(Change change) {
    Outcome.Result result = switch (change.action()) {
      case WAIT -> Outcome.Result.WAITING;
      case BLOCKED -> Outcome.Result.BLOCKED;
      case UNMET -> Outcome.Result.UNMET;
      case FORGET -> Outcome.Result.FORGOTTEN;
      case KEEP, CREATE, UPDATE, REMOVE, RESTORE -> Outcome.Result.NOT_STARTED;
    };
    String message = change.notes().isEmpty() ? "" : change.notes().getFirst().text();
    return new Outcome(change, result, message, Optional.empty(), Duration.ZERO);
  }
}
