package dev.trueup.view;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.plan.PlannedStep;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** A plan as Markdown, for a comment on a pull request: counts, a table of changes, the steps folded away. At most 60 kB. */
public final class PlanMarkdown {

  /** Bytes of UTF-8; comments on the common forges may have 65,536 characters. */
  static final int LIMIT = 60_000;

  /** Kept free for what is said about the changes that have no room. */
  private static final int TAIL = 400;

  private PlanMarkdown() {}

  public static String text(Plan plan) {
    var out = new StringBuilder();
    PlanSummary summary = PlanSummary.of(plan);
    out.append("### ").append(escaped(plan.subject().name())).append(": ")
        .append(plan.isInSync() ? "as declared" : escaped(summary.counts())).append("\n\n");
    out.append(code(plan.subject().shown())).append(" on ").append(escaped(plan.subject().machine())).append("\n");
    List<Change> shown = plan.changes().stream().filter(change -> change.action() != Action.KEEP).toList();
    if (!shown.isEmpty()) {
      table(shown, plan.isUndecided(), out);
      steps(shown, out);
    }
    List<String> warnings = plan.warnings().stream().map(PlanMarkdown::warning).toList();
    for (String remark : Stream.concat(warnings.stream(), summary.remarks().stream()).toList()) {
      if (size(out) + size(remark) + TAIL < LIMIT) {
        out.append("\n").append(escaped(remark)).append("\n");
      }
    }
    return out.toString();
  }

  private static String warning(Diagnostic warning) {
    return "Warning" + warning.span().map(span -> " at " + span.place()).orElse("") + ": " + warning.summary() + ". " + warning.detail();
  }

  private static void table(List<Change> shown, boolean undecided, StringBuilder out) {
    out.append("\n| | resource | now | then | needs |\n|---|---|---|---|---|\n");
    int left = shown.size();
    for (Change change : shown) {
      String row = "| " + String.join(" | ", change.action().mark(), code(change.address().toString()), cell(change.lines().actual()),
          cell(then(change, undecided)), change.action().acts() && ChangeLines.privilege(change.privilege()).columns() > 0
              ? change.privilege().word() : "") + " |\n";
      if (size(out) + size(row) + TAIL > LIMIT) {
        out.append("\n… and ").append(left).append(" more; `trueup plan` shows all.\n");
        return;
      }
      out.append(row);
      left--;
    }
  }

  private static String then(Change change, boolean undecided) {
    return switch (change.action()) {
      case CREATE, UPDATE, RESTORE, KEEP -> change.lines().desired();
      case REMOVE -> "removed";
      case FORGET -> "left as it is";
      case UNMET -> (undecided ? "not yet: " : "") + (change.notes().isEmpty() ? "does not hold" : change.notes().getFirst().text());
      case WAIT, BLOCKED -> change.notes().isEmpty() ? change.action().word() : change.notes().getFirst().text();
    };
  }

  private static void steps(List<Change> shown, StringBuilder out) {
    var steps = new StringBuilder("\n<details><summary>Steps</summary>\n\n");
    boolean some = false;
    for (Change change : shown) {
      for (PlannedStep planned : change.steps()) {
        some = true;
        String hunk = String.join("\n", planned.hunk());
        String fence = "`".repeat(Math.max(3, longestRun(hunk) + 1));
        String step = "- " + code(change.address().toString()) + ": " + code(StepLines.words(planned.step(), "→")) + "\n"
            + (planned.hunk().isEmpty() ? "" : "\n" + fence + "diff\n" + hunk + "\n" + fence + "\n");
        if (size(out) + size(steps) + size(step) + TAIL > LIMIT) {
          out.append(steps).append("\n… and more steps; `trueup plan --steps` shows all.\n\n</details>\n");
          return;
        }
        steps.append(step);
      }
    }
    if (some) {
      out.append(steps).append("\n</details>\n");
    }
  }

  private static String cell(String text) {
    return text.isEmpty() ? "" : code(text);
  }

  /** A code span that holds anything; blanks inside keep a leading or trailing back-tick apart from the fence. */
  private static String code(String text) {
    String safe = Glyphs.safe(text).replace("|", "\\|");
    String fence = "`".repeat(longestRun(safe) + 1);
    return safe.contains("`") ? fence + " " + safe + " " + fence : fence + safe + fence;
  }

  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (char letter : text.toCharArray()) {
      run = letter == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }

  /** Our own sentences put what can be typed between back-ticks: that stays as it is. */
  private static String escaped(String text) {
    String[] parts = Glyphs.safe(text).split("`", -1);
    boolean balanced = parts.length % 2 == 1;
    var out = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      boolean typed = balanced && i % 2 == 1;
      out.append(i == 0 ? "" : balanced ? "`" : "\\`");
      out.append(typed ? parts[i] : parts[i].replaceAll("[\\\\*_\\[\\]<>|#]", "\\\\$0").replace("@", "@\u200b"));
    }
    return out.toString();
  }

  private static int size(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
