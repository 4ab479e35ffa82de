package dev.trueup.apply;

import java.util.concurrent.atomic.AtomicBoolean;

/** A stop is the wish to end a run: what is under way is finished and written down, nothing new is begun. */
public final class Stop {

  private final AtomicBoolean wished = new AtomicBoolean();

  public void wish() {
    wished.set(true);
  }

  public boolean isWished() {
    return wished.get();
  }
}
