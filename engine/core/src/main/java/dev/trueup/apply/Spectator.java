package dev.trueup.apply;

import dev.trueup.host.Monitor;
import dev.trueup.plan.Change;

/** A spectator is told what happens as it happens. What it does or fails to do changes nothing. Called from one thread at a time. */
public interface Spectator {

  Spectator NOBODY = new Spectator() {};

  /** Work on a change begins. */
  default void started(Change change) {}

  /** One of its steps has come this far. Told often. */
  default void advanced(Change change, Monitor.Advance advance) {}

  /** One of its steps is done. */
  default void performed(Change change, int step) {}

  /** Work on a change has ended. */
  default void finished(Outcome outcome) {}
}
