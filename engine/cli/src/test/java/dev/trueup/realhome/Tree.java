package dev.trueup.realhome;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/** A folder tree as lines that can be compared: type, mode, owner, contents, link targets, and when each file was last written. */
final class Tree {

  private Tree() {}

  /** Everything below a folder, with the times of files; times of folders are left out, since they change with any neighbour. */
  static Map<String, String> of(Path root) {
    var lines = new TreeMap<String, String>();
    try {
      Files.walkFileTree(root, new SimpleFileVisitor<>() {
        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
          lines.put(root.relativize(folder).toString(), "directory " + rights(folder));
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
          lines.put(root.relativize(file).toString(), attributes.isSymbolicLink()
              ? "link " + Files.readSymbolicLink(file)
              : attributes.isRegularFile() ? "file " + rights(file) + " " + digest(file) : "special " + rights(file));
          return FileVisitResult.CONTINUE;
        }
      });
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    return lines;
  }

  /** When each regular file was last written. */
  static Map<String, String> times(Path root) {
    var times = new TreeMap<String, String>();
    of(root).forEach((path, line) -> {
      if (line.startsWith("file ")) {
        try {
          times.put(path, Files.getLastModifiedTime(root.resolve(path)).toString());
        } catch (IOException broken) {
          throw new IllegalStateException(broken);
        }
      }
    });
    return times;
  }

  private static String rights(Path path) throws IOException {
    Map<String, Object> unix = Files.readAttributes(path, "unix:mode,uid,gid", LinkOption.NOFOLLOW_LINKS);
    return "%04o %s:%s".formatted((int) unix.get("mode") & 07777, unix.get("uid"), unix.get("gid"));
  }

  private static String digest(Path file) throws IOException {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
