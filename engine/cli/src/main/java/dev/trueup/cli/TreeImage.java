package dev.trueup.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tree image is what a folder holds at one moment, byte for byte, so that two moments can be compared.
 *
 * @param entries by their path from the folder: sort, mode, and digest or target
 */
record TreeImage(SortedMap<String, String> entries) {

  TreeImage {
    entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
  }

  static TreeImage of(Path folder) throws IOException {
    var entries = new TreeMap<String, String>();
    Files.walkFileTree(folder, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes found) throws IOException {
        if (!inside.equals(folder)) {
          entries.put(folder.relativize(inside).toString(), "folder " + mode(inside));
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
        entries.put(folder.relativize(file).toString(), found.isSymbolicLink() ? "link " + Files.readSymbolicLink(file)
            : found.isRegularFile() ? "file " + mode(file) + " " + sha256(file) : "special");
        return FileVisitResult.CONTINUE;
      }
    });
    return new TreeImage(entries);
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
  }

  private static String sha256(Path file) throws IOException {
    try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** What was there before and is gone or other now. */
  List<String> lostIn(TreeImage later) {
    return entries.entrySet().stream().filter(entry -> !entry.getValue().equals(later.entries.get(entry.getKey())))
        .map(java.util.Map.Entry::getKey).toList();
  }

  /**
   * What is there now and was not before: of folders that are new as a whole the folder alone, and of folders that hold nothing but another
   * one that one.
   */
  List<String> newIn(TreeImage later) {
    return later.entries.keySet().stream().filter(path -> !entries.containsKey(path))
        .filter(path -> !path.contains("/") || entries.containsKey(path.substring(0, path.lastIndexOf('/'))))
        .map(later::narrowed).toList();
  }

  private String narrowed(String path) {
    List<String> inside = entries.keySet().stream()
        .filter(other -> other.startsWith(path + "/") && other.indexOf('/', path.length() + 1) < 0).toList();
    return inside.size() == 1 && entries.get(inside.getFirst()).startsWith("folder") ? narrowed(inside.getFirst()) : path;
  }
}
