package dev.trueup.view;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Outcome.Result;
import dev.trueup.apply.Outcomes;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An outcome view is what became of a plan as people read it: a line for each change as it ends, and one report.
 *
 * @param column where the words behind the addresses begin
 */
public record OutcomeView(Style style, int column) {

  private static final int MARK_COLUMNS = 5;

  /** What took less was done before anybody could wait for it. */
  private static final Duration WORTH_SAYING = Duration.ofMillis(100);

  /** As many lines are still to be seen when the report comes. */
  private static final int ON_SCREEN = 10;

  /** Where the further lines of a message begin. */
  private static final int BELOW = 6;

  /** A view whose lines stand in the columns that this plan's addresses need. */
  public static OutcomeView of(Plan plan, Style style) {
    int most = style.width() == 0 ? 40 : Math.max(10, style.width() / 2);
    int widest = plan.acting().stream()
        .mapToInt(change -> Glyphs.columns(change.address().toString()))
        .filter(columns -> columns <= most)
        .max().orElse(0);
    return new OutcomeView(style, MARK_COLUMNS + widest + 2);
  }

  /** False where the plan has said it already: what waits, cannot be or is let go of. */
  public static boolean isNews(Outcome outcome) {
    boolean foreseen = switch (outcome.result()) {
      case WAITING -> outcome.change().action() == Action.WAIT;
      case BLOCKED -> outcome.change().action() == Action.BLOCKED;
      case FORGOTTEN -> outcome.change().action() == Action.FORGET;
      case CONVERGED, FAILED, MOVED, SKIPPED, DECLINED, HOLDS, UNMET, NOT_SEEN, INTERRUPTED, NOT_STARTED -> false;
    };
    return !foreseen;
  }

  /** The line, or lines where it failed, of a change that has ended. */
  public String line(Outcome outcome) {
    var page = new Page(style);
    line(outcome, page);
    return page.toString();
  }

  /**
   * What is being worked on, on one line without a newline, never wider than the page.
   *
   * @param pace empty where it does not tell how far it is
   * @param elapsed since it began
   * @param done how many changes have ended, of so many
   * @param turn counts on with each painting
   */
  public String working(Change change, Optional<Pace> pace, Duration elapsed, int done, int all, int turn) {
    String tally = all > 1 ? done + "/" + all + " done" : "";
    return new AdvanceLine(style, column).text(change.address().toString(), pace, elapsed, tally, turn);
  }

  /** The line of a change of which the reason was said already. */
  public String lineWithoutReason(Outcome outcome) {
    var page = new Page(style);
    line(outcome, "", page);
    return page.toString();
  }

  private void line(Outcome outcome, Page page) {
    line(outcome, outcome.message().strip(), page);
  }

  private void line(Outcome outcome, String message, Page page) {
    boolean well = outcome.result().isWell();
    Tone tone = well ? Tone.GOOD : Tone.BAD;
    String sign = style.sign(switch (outcome.result()) {
      case CONVERGED, HOLDS -> "✓";
      case WAITING, NOT_SEEN, NOT_STARTED, SKIPPED, INTERRUPTED -> "…";
      case FORGOTTEN -> ".";
      case FAILED, MOVED, DECLINED, BLOCKED, UNMET -> "✗";
    });
    Phrase head = Phrase.of(tone, sign).padded(MARK_COLUMNS - 2, 1).then(outcome.change().address().toString());
    String said = words(outcome, message);
    List<String> lines = said.lines().toList();
    page.line(2, column, lines.isEmpty() ? head : head.padded(column - 2, 2).then(lines.getFirst()));
    lines.stream().skip(1).forEach(more -> page.line(BELOW, BELOW, Phrase.of(more)));
  }

  private static String words(Outcome outcome, String message) {
    return switch (outcome.result()) {
      case CONVERGED -> outcome.took().compareTo(WORTH_SAYING) < 0 ? "" : Wording.duration(outcome.took());
      case SKIPPED -> "skipped" + outcome.because().map(first -> ", because of " + first).orElse("")
          + (message.isEmpty() ? "" : ": " + Wording.clause(message));
      case BLOCKED -> Wording.cannot(message);
      case UNMET -> "does not hold" + (message.isEmpty() ? "" : ": " + Wording.clause(message));
      case FAILED, MOVED, DECLINED, WAITING, HOLDS, NOT_SEEN, INTERRUPTED, NOT_STARTED, FORGOTTEN ->
          outcome.result().word() + (message.isEmpty() ? "" : ": " + Wording.clause(message));
    };
  }

  /**
   * The end of the run: how many are as declared and how many are not, what to do now. What is not is named only where so much was printed
   * as it ended that it has scrolled away, and then with the first line of its reason.
   *
   * @param canBeTakenBack by the command that the report then names
   */
  public String report(Outcomes outcomes, boolean canBeTakenBack) {
    var page = new Page(style);
    int converged = outcomes.of(Result.CONVERGED).size();
    List<Outcome> others = outcomes.all().stream()
        .filter(outcome -> !outcome.result().isAsDeclared() && outcome.result() != Result.FORGOTTEN).toList();
    if (!others.isEmpty()) {
      boolean scrolled = outcomes.all().size() > ON_SCREEN;
      boolean named = scrolled || others.stream().anyMatch(OutcomeView::isMerelyNamed);
      page.line(counts(outcomes) + (named ? ":" : "."));
      others.stream().filter(outcome -> scrolled && !isMerelyNamed(outcome)).forEach(outcome -> line(outcome, firstLine(outcome), page));
      notStarted(outcomes.of(Result.NOT_STARTED), page);
      page.gap();
    }
    outcomes.stopped().ifPresent(reason -> page.line(0, 2, Phrase.of(Tone.BAD_STRONG, "Stopped: ").then(Wording.sentence(Wording.clause(reason)))));
    if (converged > 0) {
      page.line(0, 2, Phrase.of(done(outcomes, converged) + (canBeTakenBack && isTakenBackByUndo(outcomes) ? " Undo with `trueup undo`." : "")));
    } else if (outcomes.all().isEmpty() && outcomes.stopped().isEmpty()) {
      page.line(PlanSummary.of(outcomes.plan()).inSync());
    }
    int holding = outcomes.of(Result.HOLDS).size();
    if (holding > 0) {
      page.line(Wording.count(holding, "check") + (holding == 1 ? " holds." : " hold."));
    }
    int forgotten = outcomes.of(Result.FORGOTTEN).size();
    if (forgotten > 0) {
      page.line(0, 2, Phrase.of(forgotten == 1 ? "1 thing is no longer managed and stays as it is."
          : forgotten + " things are no longer managed and stay as they are."));
    }
    List<Change> effective = outcomes.of(Result.CONVERGED).stream().map(Outcome::change).toList();
    PlanSummary.activations(effective).forEach((activation, waiting) -> page.line(0, 2,
        Phrase.of("Now " + activation.instruction() + ": " + PlanSummary.named(waiting) + (waiting.size() == 1 ? " waits" : " wait") + " for it.")));
    return page.toString();
  }

  /** Where nothing but the address can be said, so that a thousand of them are one paragraph. */
  private static boolean isMerelyNamed(Outcome outcome) {
    return outcome.result() == Result.NOT_STARTED && outcome.message().isBlank();
  }

  private static void notStarted(List<Outcome> outcomes, Page page) {
    List<String> names = outcomes.stream().filter(OutcomeView::isMerelyNamed).map(outcome -> outcome.change().address().toString()).toList();
    if (!names.isEmpty()) {
      page.line(2, 4, Phrase.of("not started: " + String.join(", ", names)));
    }
  }

  private static String done(Outcomes outcomes, int converged) {
    boolean back = outcomes.plan().purpose().equals("undo");
    String done = back
        ? Wording.count(converged, "thing") + " put back, " + (converged == 1 ? "" : "each ") + "probed again"
        : converged + " changed, " + (converged == 1 ? "probed again and as declared" : "each probed again and as declared");
    return done + ".";
  }

  private static boolean isTakenBackByUndo(Outcomes outcomes) {
    return outcomes.plan().purpose().equals("apply") && outcomes.run().isPresent();
  }

  private static String firstLine(Outcome outcome) {
    return outcome.message().strip().lines().findFirst().orElse("");
  }

  /** "5 done, 1 failed, 1 skipped": every result that there is. */
  private static String counts(Outcomes outcomes) {
    var parts = new ArrayList<String>();
    for (Result result : Result.values()) {
      int count = outcomes.of(result).size();
      if (count > 0 && result != Result.HOLDS) {
        parts.add(count + " " + (result == Result.CONVERGED ? "done" : result.word()));
      }
    }
    return String.join(", ", parts);
  }
}
