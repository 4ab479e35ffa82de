package dev.trueup.host.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * A durable tree has reached the disk with everything in it.
 *
 * <p>Each file and folder is synced, many at a time, which lets the file system write them together: the 16,700 of a Go SDK take 0.8 s that
 * way and 9 s one after another; sync(2), which Java lacks, would take the files of others along.
 */
final class DurableTree {

  private static final int AT_A_TIME = 16;

  private DurableTree() {}

  static void of(Path root) throws IOException {
    List<Future<?>> synced = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME); Stream<Path> all = Files.walk(root)) {
      all.filter(path -> !Files.isSymbolicLink(path)).forEach(path -> synced.add(threads.submit(() -> {
        Durable.folder(path);
        return path;
      })));
    } catch (java.io.UncheckedIOException refused) {
      throw refused.getCause();
    }
    for (Future<?> each : synced) {
      try {
        each.get();
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new java.nio.channels.ClosedByInterruptException();
      } catch (ExecutionException failed) {
        if (failed.getCause() instanceof IOException refused) {
          throw refused;
        }
        throw new IllegalStateException(failed.getCause());
      }
    }
  }
}
