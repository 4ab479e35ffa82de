package dev.trueup.apply;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs work at the same time and waits for all of it; a bug in one is thrown when the others are done. */
final class SideBySide {

  /** More do not make a disk faster. */
  private static final int AT_ONCE = 8;

  private SideBySide() {}

  static void run(List<Runnable> work) {
    if (work.size() == 1) {
      work.getFirst().run();
      return;
    }
    try (var threads = Executors.newFixedThreadPool(Math.clamp(work.size(), 1, AT_ONCE))) {
      List<? extends Future<?>> running = work.stream().map(threads::submit).toList();
      for (Future<?> one : running) {
        await(one);
      }
    }
  }

  private static void await(Future<?> one) {
    try {
      one.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while acting", interrupted);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof RuntimeException ours ? ours : new IllegalStateException(failed.getCause());
    }
  }
}
