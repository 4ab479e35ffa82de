package dev.trueup.cli;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Spectator;
import dev.trueup.host.Monitor;
import dev.trueup.plan.Change;
import dev.trueup.view.OutcomeView;
import dev.trueup.view.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells a person what happens: a line for each change that has ended, and on a terminal what is under way. */
final class ProgressLines implements Spectator {

  private static final Duration BETWEEN_PAINTINGS = Duration.ofMillis(80);

  private final Terminal terminal;
  private final OutcomeView view;
  private final List<Change> underWay = new ArrayList<>();
  /** Of the changes under way those that tell how far they are, in the order in which they began to. */
  private final Map<Change, Pace> paces = new LinkedHashMap<>();
  private boolean begun;
  private int turn;
  private long painted = System.nanoTime() - BETWEEN_PAINTINGS.toNanos();

  ProgressLines(Terminal terminal, OutcomeView view) {
    this.terminal = terminal;
    this.view = view;
  }

  @Override
  public void started(Change change) {
    begin();
    underWay.add(change);
    paint();
  }

  @Override
  public void advanced(Change change, Monitor.Advance advance) {
    long now = System.nanoTime();
    Duration at = Duration.ofNanos(now);
    paces.compute(change, (c, pace) -> pace == null ? Pace.begin(at, advance) : pace.then(at, advance));
    if (now - painted >= BETWEEN_PAINTINGS.toNanos()) {
      paint();
    }
  }

  /** What tells nothing more is not the change that takes long. */
  @Override
  public void performed(Change change, int step) {
    paces.remove(change);
  }

  @Override
  public void finished(Outcome outcome) {
    underWay.remove(outcome.change());
    paces.remove(outcome.change());
    if (OutcomeView.isNews(outcome)) {
      begin();
      terminal.print(view.line(outcome));
    }
    paint();
  }

  private void paint() {
    painted = System.nanoTime();
    if (paces.isEmpty()) {
      terminal.paint(underWay.isEmpty() ? "" : view.working(underWay));
      return;
    }
    Map.Entry<Change, Pace> longest = paces.entrySet().iterator().next();
    terminal.paint(view.working(longest.getKey(), longest.getValue(), Math.max(0, underWay.size() - 1), turn++));
  }

  /** A blank line between the plan and what becomes of it. */
  private void begin() {
    if (!begun) {
      terminal.print("\n");
      begun = true;
    }
  }
}
