package dev.trueup.host.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Made folders are the missing parents that a step makes first. They go again with {@link #close} unless they are {@link #keep kept}.
 *
 * <p>Other steps run at the same time, and one of them may take a folder away while it is empty: then it is made again.
 */
final class MadeFolders implements AutoCloseable {

  /** Before the umask, which the system takes away. */
  static final FileAttribute<Set<PosixFilePermission>> USUAL_MODE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x"));

  /** How often a folder may be taken away under us before we believe that somebody means it. */
  private static final int TRIES = 100;

  /** A filling is what puts the first thing into a folder, from when on nobody takes it for empty. */
  @FunctionalInterface
  interface Filling<T> {
    T put() throws IOException;
  }

  private final Path folder;
  private final List<Path> made = new ArrayList<>();
  private boolean kept;

  private MadeFolders(Path folder) {
    this.folder = folder;
  }

  /** Makes what is missing above this path. */
  static MadeFolders above(Path path) throws IOException {
    var folders = new MadeFolders(path.getParent());
    try {
      folders.fill(() -> folders);
      return folders;
    } catch (IOException refused) {
      folders.close();
      throw refused;
    }
  }

  /** Puts something into the innermost folder, which is made again where it is gone by then. */
  <T> T fill(Filling<T> filling) throws IOException {
    for (int left = TRIES; ; left--) {
      try {
        make();
        return filling.put();
      } catch (NoSuchFileException gone) {
        if (left == 0) {
          throw gone;
        }
      }
    }
  }

  /** Outermost first. */
  List<Path> all() {
    return List.copyOf(made);
  }

  void keep() {
    kept = true;
  }

  @Override
  public void close() {
    if (kept) {
      return;
    }
    for (Path folder : made.reversed()) {
      try {
        Files.delete(folder);
      } catch (IOException inUse) {
        // Somebody else has put something there meanwhile: then it is theirs.
        return;
      }
    }
  }

  private void make() throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path next = folder; next != null && !isFolder(next); next = next.getParent()) {
      missing.push(next);
    }
    for (Path next : missing) {
      try {
        Files.createDirectory(next, USUAL_MODE);
        made.remove(next);
        made.add(next);
        Durable.folder(next.getParent());
      } catch (FileAlreadyExistsException meanwhile) {
        // Another step of the same wave needs it too and was first.
      }
    }
  }

  /**
   * False where nothing is. One look decides: another step of the same wave may make the folder between two.
   *
   * @throws FileSystemException for something that is no folder
   */
  private static boolean isFolder(Path path) throws IOException {
    try {
      var found = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (found.isDirectory() || found.isSymbolicLink() && Files.isDirectory(path)) {
        return true;
      }
      throw new FileSystemException(
          path.toString(), null, found.isSymbolicLink() ? "a link in its path leads nowhere" : "a part of its path is a file");
    } catch (NoSuchFileException missing) {
      return false;
    }
  }
}
