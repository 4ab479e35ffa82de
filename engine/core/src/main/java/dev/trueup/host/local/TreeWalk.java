package dev.trueup.host.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** A tree walk finds every file below a folder; links are not followed. */
final class TreeWalk {

  private TreeWalk() {}

  /**
   * The sizes of all regular files by their path from the folder; -1 for links and everything else that is no folder. What cannot be entered
   * is left out.
   */
  static SortedMap<String, Long> sizes(Path folder) throws IOException {
    return walk(folder, refused -> {});
  }

  /** The same, and it fails where something cannot be entered. */
  static SortedMap<String, Long> allSizes(Path folder) throws IOException {
    return walk(folder, refused -> {
      throw refused;
    });
  }

  @FunctionalInterface
  private interface Refused {
    void by(IOException refused) throws IOException;
  }

  private static SortedMap<String, Long> walk(Path folder, Refused unseen) throws IOException {
    var sizes = new TreeMap<String, Long>();
    if (!Files.isDirectory(folder)) {
      return sizes;
    }
    int prefix = folder.toString().endsWith("/") ? folder.toString().length() : folder.toString().length() + 1;
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes found) {
        sizes.put(file.toString().substring(prefix), found.isRegularFile() ? found.size() : -1);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException refused) throws IOException {
        unseen.by(refused);
        return FileVisitResult.CONTINUE;
      }
    });
    return sizes;
  }
}
