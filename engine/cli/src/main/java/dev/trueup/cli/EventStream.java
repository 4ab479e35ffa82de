package dev.trueup.cli;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Spectator;
import dev.trueup.plan.Change;
import dev.trueup.view.OutcomeJson;

/** Tells a program what happens: one JSON event a line. */
record EventStream(Terminal terminal) implements Spectator {

  @Override
  public void started(Change change) {
    terminal.print(OutcomeJson.started(change) + "\n");
  }

  @Override
  public void performed(Change change, int step) {
    terminal.print(OutcomeJson.performed(change, step) + "\n");
  }

  @Override
  public void finished(Outcome outcome) {
    terminal.print(OutcomeJson.finished(outcome) + "\n");
  }
}
