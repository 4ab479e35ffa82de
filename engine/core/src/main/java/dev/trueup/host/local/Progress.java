package dev.trueup.host.local;

import dev.trueup.fetch.Cutoff;
import dev.trueup.host.Monitor;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * A progress tells a monitor how far a long step has come, at most ten times a second, and ends what is under way where it wishes so.
 *
 * <p>The wish is asked for by a thread of its own: whoever waits for a silent server looks at nothing.
 */
final class Progress implements AutoCloseable {

  private static final Duration BETWEEN = Duration.ofMillis(100);

  private final Monitor monitor;
  private final int step;
  private final Cutoff cutoff = new Cutoff();
  private final Thread watcher;
  private String doing = "";
  private long told = Long.MIN_VALUE;

  Progress(Monitor monitor, int step) {
    this.monitor = monitor;
    this.step = step;
    this.watcher = Thread.ofVirtual().start(this::watch);
  }

  private void watch() {
    try {
      while (!monitor.isStopWished()) {
        Thread.sleep(BETWEEN);
      }
      cutoff.cut();
    } catch (InterruptedException done) {
      Thread.currentThread().interrupt();
    }
  }

  /** What the monitor is told from now on. */
  void doing(String what) {
    doing = what;
    told = Long.MIN_VALUE;
  }

  /** The same, told at once: how far it is will not be known. */
  void begin(String what) {
    doing(what);
    reached(0, OptionalLong.empty());
  }

  void reached(long done, OptionalLong total) {
    long now = System.nanoTime();
    boolean isLast = total.isPresent() && total.getAsLong() == done;
    if (told == Long.MIN_VALUE || isLast || now - told >= BETWEEN.toNanos()) {
      told = now;
      monitor.advanced(step, new Monitor.Advance(doing, done, total));
    }
  }

  Cutoff cutoff() {
    return cutoff;
  }

  boolean isStopped() {
    return cutoff.isCut();
  }

  Transfer ended() {
    return new Transfer.Ended("it was stopped; the next run goes on from where it was");
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
