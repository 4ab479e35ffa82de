package dev.trueup.host.local;

import dev.trueup.host.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A temporary name is where a new file or link stands until it takes its place: in the same folder, {@code .trueup-FILE-PROCESS-RANDOM}.
 *
 * <p>It tells whose it is, so that the next writer of the same file removes what a killed process left behind.
 */
final class TemporaryName {

  private TemporaryName() {}

  /** A name that nothing has. Creating it must still be exclusive. */
  static Path beside(Path target) {
    return target.resolveSibling(
        "%s%d-%08x".formatted(prefix(target), ProcessHandle.current().pid(), ThreadLocalRandom.current().nextInt()));
  }

  /** Removes the files and links that dead processes left for this target. Best effort: what stays harms nobody. */
  static void sweep(Path target) {
    sweep(target, left -> {
      if (!Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(left);
      }
    });
  }

  /** The same with the folders, and all that is in them. */
  static void sweepTrees(Path target) {
    sweep(target, TreeDeletion::of);
  }

  @FunctionalInterface
  private interface Removal {
    void of(Path left) throws IOException;
  }

  private static void sweep(Path target, Removal removal) {
    String prefix = prefix(target);
    try (var stream = Files.newDirectoryStream(target.getParent(), path -> path.getFileName().toString().startsWith(prefix))) {
      for (Path left : stream) {
        String process = left.getFileName().toString().substring(prefix.length()).split("-")[0];
        if (process.matches("\\d{1,9}") && ProcessHandle.of(Long.parseLong(process)).isEmpty()) {
          removal.of(left);
        }
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException notOurs) {
      return;
    }
  }

  private static String prefix(Path target) {
    return ".trueup-" + Content.sha256(target.getFileName().toString().getBytes(StandardCharsets.UTF_8)).substring(0, 8) + "-";
  }
}
