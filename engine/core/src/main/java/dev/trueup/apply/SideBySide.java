package dev.trueup.apply;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Runs work at the same time and waits for all of it; a bug in one is thrown when the others are done. */
final class SideBySide {

  /** More do not make a disk faster. */
  private static final int AT_ONCE = 8;

  private static final Duration BETWEEN_TURNS = Duration.ofMillis(500);

  private SideBySide() {}

  /** Something that may be done while the work goes on. */
  @FunctionalInterface
  interface Meanwhile<F extends Exception> {
    void turn() throws F;
  }

  /**
   * @param meanwhile called by whoever calls this, again and again while the work lasts; its failure is thrown when all work is done
   */
  static <F extends Exception> void run(List<Runnable> work, Meanwhile<F> meanwhile) throws F {
    if (work.isEmpty()) {
      return;
    }
    var left = new CountDownLatch(work.size());
    try (var threads = Executors.newFixedThreadPool(Math.clamp(work.size(), 1, AT_ONCE))) {
      List<? extends Future<?>> running = work.stream().map(one -> threads.submit(() -> {
        try {
          one.run();
        } finally {
          left.countDown();
        }
      })).toList();
      while (!isOver(left)) {
        meanwhile.turn();
      }
      for (Future<?> one : running) {
        await(one);
      }
    }
  }

  private static boolean isOver(CountDownLatch left) {
    try {
      return left.await(BETWEEN_TURNS.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while acting", interrupted);
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
