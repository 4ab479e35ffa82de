package dev.trueup.fetch;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A cutoff ends an exchange from another thread, wherever it stands: whoever waits in it gets an exception at once. */
public final class Cutoff {

  private Optional<Closeable> open = Optional.empty();
  private boolean cut;

  /** From now on nothing goes through, and what is under way ends. */
  public synchronized void cut() {
    cut = true;
    open.ifPresent(Cutoff::close);
  }

  public synchronized boolean isCut() {
    return cut;
  }

  synchronized void watch(Closeable connection) {
    open = Optional.of(connection);
    if (cut) {
      close(connection);
    }
  }

  private static void close(Closeable connection) {
    try {
      connection.close();
    } catch (IOException closedAnyhow) {
      return;
    }
  }
}
