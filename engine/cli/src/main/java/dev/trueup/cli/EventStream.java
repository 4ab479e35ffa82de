package dev.trueup.cli;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Spectator;
import dev.trueup.host.Monitor;
import dev.trueup.plan.Change;
import dev.trueup.view.OutcomeJson;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Tells a program what happens: one JSON event a line. */
final class EventStream implements Spectator {

  private static final Duration BETWEEN_PROGRESS = Duration.ofMillis(250);

  private final Terminal terminal;
  /** When each change last told how far it is. */
  private final Map<Change, Long> told = new HashMap<>();

  EventStream(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void started(Change change) {
    terminal.print(OutcomeJson.started(change) + "\n");
  }

  @Override
  public void advanced(Change change, Monitor.Advance advance) {
    long now = System.nanoTime();
    boolean isDue = !told.containsKey(change) || now - told.get(change) >= BETWEEN_PROGRESS.toNanos();
    if (isDue) {
      told.put(change, now);
      terminal.print(OutcomeJson.progress(change, advance) + "\n");
    }
  }

  @Override
  public void performed(Change change, int step) {
    terminal.print(OutcomeJson.performed(change, step) + "\n");
  }

  @Override
  public void finished(Outcome outcome) {
    told.remove(outcome.change());
    terminal.print(OutcomeJson.finished(outcome) + "\n");
  }
}
