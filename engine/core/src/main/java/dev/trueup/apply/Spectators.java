package dev.trueup.apply;

import dev.trueup.host.Monitor;
import dev.trueup.plan.Change;

/** Tells a spectator what happens, one thing at a time, and lets nothing that it does or fails to do reach the work. */
final class Spectators {

  private final Spectator spectator;

  Spectators(Spectator spectator) {
    this.spectator = spectator;
  }

  void started(Change change) {
    tell(() -> spectator.started(change));
  }

  void advanced(Change change, Monitor.Advance advance) {
    tell(() -> spectator.advanced(change, advance));
  }

  void performed(Change change, int step) {
    tell(() -> spectator.performed(change, step));
  }

  void finished(Outcome outcome) {
    tell(() -> spectator.finished(outcome));
  }

  private synchronized void tell(Runnable telling) {
    try {
      telling.run();
    } catch (RuntimeException theirs) {
      // A closed terminal must not stop a half-made change.
      return;
    }
  }
}
