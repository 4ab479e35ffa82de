package dev.trueup.cli;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Spectator;
import dev.trueup.plan.Change;
import dev.trueup.view.OutcomeView;
import java.util.ArrayList;
import java.util.List;

/** Tells a person what happens: a line for each change that has ended, and on a terminal what is under way. */
final class ProgressLines implements Spectator {

  private final Terminal terminal;
  private final OutcomeView view;
  private final List<Change> underWay = new ArrayList<>();
  private boolean begun;

  ProgressLines(Terminal terminal, OutcomeView view) {
    this.terminal = terminal;
    this.view = view;
  }

  @Override
  public void started(Change change) {
    begin();
    underWay.add(change);
    terminal.paint(view.working(underWay));
  }

  @Override
  public void finished(Outcome outcome) {
    underWay.remove(outcome.change());
    if (OutcomeView.isNews(outcome)) {
      begin();
      terminal.print(view.line(outcome));
    }
    terminal.paint(underWay.isEmpty() ? "" : view.working(underWay));
  }

  /** A blank line between the plan and what becomes of it. */
  private void begin() {
    if (!begun) {
      terminal.print("\n");
      begun = true;
    }
  }
}
