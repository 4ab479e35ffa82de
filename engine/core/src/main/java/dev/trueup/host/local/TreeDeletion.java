package dev.trueup.host.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** A tree deletion removes a folder with everything in it; links are not followed, folders that are read-only do not stop it. */
final class TreeDeletion extends SimpleFileVisitor<Path> {

  private TreeDeletion() {}

  static void of(Path folder) throws IOException {
    Files.walkFileTree(folder, new TreeDeletion());
  }

  /** Best effort: what stays has a name that tells what it is. */
  static void tried(Path folder) {
    try {
      of(folder);
    } catch (IOException stays) {
      return;
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
    Files.deleteIfExists(file);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) throws IOException {
    if (!Files.isWritable(folder) || !Files.isExecutable(folder)) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
    return FileVisitResult.CONTINUE;
  }

  /** A folder that could not be listed: its owner can change that. */
  @Override
  public FileVisitResult visitFileFailed(Path folder, IOException refused) throws IOException {
    if (refused instanceof NoSuchFileException) {
      return FileVisitResult.CONTINUE;
    }
    if (!Files.isDirectory(folder, java.nio.file.LinkOption.NOFOLLOW_LINKS) || Files.isReadable(folder)) {
      throw refused;
    }
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    of(folder);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @org.jspecify.annotations.Nullable IOException refused) throws IOException {
    if (refused != null) {
      throw refused;
    }
    Files.deleteIfExists(folder);
    return FileVisitResult.CONTINUE;
  }
}
