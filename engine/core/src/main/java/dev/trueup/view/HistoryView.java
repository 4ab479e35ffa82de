package dev.trueup.view;

import dev.trueup.journal.Begun;
import dev.trueup.journal.Finished;
import dev.trueup.journal.Run;
import dev.trueup.value.ResourceAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A history view is the recorded runs as people read them.
 *
 * @param zone the time zone that times are shown in
 */
public record HistoryView(Style style, ZoneId zone) {

  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** The runs in the order given, one a line. */
  public String all(List<Run> runs) {
    var page = new Page(style);
    if (runs.isEmpty()) {
      return page.line("No run of trueup is recorded here yet.").toString();
    }
    int ids = widest(runs.stream().map(Run::id).toList());
    int commands = widest(runs.stream().map(run -> run.head().command()).toList());
    for (Run run : runs) {
      Phrase line = Phrase.of(Tone.STRONG, run.id()).padded(ids + 2, 2)
          .then(time(run.head().started())).then("  ")
          .then(run.head().command()).padded(ids + 2 + 16 + 2 + commands + 2, 2)
          .then(run.head().project() + ": " + Wording.count(changed(run), "change")).then(", ")
          .then(run.isInterrupted() ? Tone.BAD : Tone.PLAIN, ending(run)).then(unmet(run))
          .then(relation(run));
      page.line(0, 4, line);
    }
    return page.toString();
  }

  /** One run with each of its changes. */
  public String one(Run run) {
    var page = new Page(style);
    page.line(0, 2, Phrase.of(Tone.STRONG, run.id()).then(": " + run.head().command() + " of " + run.head().project() + relation(run)));
    page.line(0, 2, Phrase.of(run.head().manifest() + ", trueup " + run.head().version()));
    page.line(0, 2, Phrase.of("began " + time(run.head().started()) + ", " + ending(run)
        + run.ended().map(end -> " " + time(end.at())).orElse("")));
    List<ResourceAddress> unmet = run.ended().map(Run.End::unmet).orElse(List.of());
    if (!unmet.isEmpty()) {
      page.line(0, 2, Phrase.of("Did not hold then: " + String.join(", ", unmet.stream().map(Object::toString).toList()) + "."));
    }
    page.gap();
    if (run.changes().isEmpty()) {
      page.line("It changed nothing.");
    }
    int most = style.width() == 0 ? 60 : Math.max(10, style.width() / 2);
    int column = 4 + markColumns() + run.changes().stream().mapToInt(change -> Glyphs.columns(change.begun().address().toString()))
        .filter(columns -> columns <= most).max().orElse(0);
    run.changes().forEach(change -> change(change, column, page));
    return page.toString();
  }

  private void change(Run.RunChange change, int column, Page page) {
    Begun begun = change.begun();
    boolean well = change.finished().map(end -> end.result() == Finished.Result.CONVERGED).orElse(false);
    String mark = style.sign(well ? "✓" : "✗");
    String end = change.finished()
        .map(finished -> finished.result().word() + (finished.message().isEmpty() ? "" : ": " + Wording.clause(finished.message())))
        .orElse("cut off");
    Phrase head = Phrase.of(well ? Tone.GOOD : Tone.BAD, mark).padded(markColumns(), 1).then(begun.address().toString());
    page.line(2, column, head.padded(column - 2, 2).then(begun.action() + ", " + end));
  }

  private int markColumns() {
    return style.unicode() ? 2 : 3;
  }

  private static int changed(Run run) {
    return (int) run.changes().stream().filter(Run.RunChange::touchedTheMachine).count();
  }

  private static String ending(Run run) {
    return run.ended().map(Run.End::result).orElse("cut off");
  }

  /** "; 1 check did not hold" */
  private static String unmet(Run run) {
    int unmet = run.ended().map(end -> end.unmet().size()).orElse(0);
    return unmet == 0 ? "" : "; " + Wording.count(unmet, "check") + " did not hold";
  }

  private static String relation(Run run) {
    return run.head().undoes().map(id -> ", takes back " + id).orElse("")
        + run.head().continues().map(id -> ", goes on with " + id).orElse("");
  }

  private String time(Instant instant) {
    return MINUTES.format(instant.atZone(zone));
  }

  private static int widest(List<String> texts) {
    return texts.stream().mapToInt(Glyphs::columns).max().orElse(0);
  }
}
