package dev.trueup.host.local;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeFoldersTest {

  private static final int STEPS = 8;

  @TempDir private Path folder;

  @Test
  void steps_side_by_side_share_a_new_folder() throws Exception {
    for (int round = 0; round < 200; round++) {
      Path shared = folder.resolve("round" + round + "/a/b");
      var together = new CyclicBarrier(STEPS);
      try (var threads = Executors.newFixedThreadPool(STEPS)) {
        var steps = new ArrayList<Future<?>>();
        for (int step = 0; step < STEPS; step++) {
          Path file = shared.resolve("file" + step);
          steps.add(threads.submit(() -> {
            together.await();
            try (var made = MadeFolders.above(file)) {
              made.keep();
            }
            return null;
          }));
        }
        for (Future<?> step : steps) {
          step.get();
        }
      }
      assertTrue(Files.isDirectory(shared));
    }
  }

  @Test
  void what_is_no_folder_is_named() throws IOException {
    Files.writeString(folder.resolve("file"), "x");
    Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));

    assertReason("a part of its path is a file", folder.resolve("file/below"));
    assertReason("a link in its path leads nowhere", folder.resolve("link/below"));
  }

  private static void assertReason(String reason, Path path) {
    var refused = assertThrows(FileSystemException.class, () -> MadeFolders.above(path));
    assertTrue(reason.equals(refused.getReason()), refused::toString);
  }
}
