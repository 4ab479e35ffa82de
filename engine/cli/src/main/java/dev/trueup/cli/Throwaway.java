package dev.trueup.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A throwaway is a home and a copy of a project, in a folder of their own, that nobody misses.
 *
 * @param root the folder; its real path, since everything in it is compared by that
 */
record Throwaway(Path root) {

  private static final String NAME = "trueup-try-";

  /** More than this is no project that somebody tries. */
  private static final long MOST_BYTES = 256L << 20;

  /** The folder that was to be copied is larger than somebody wants to wait for. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(Path folder) {
      super(folder + " holds more than 256 MiB");
    }
  }

  Path home() {
    return root.resolve("home");
  }

  /** The copy has the name of what it is a copy of, since names of folders show in plans. */
  Path project(Path original) {
    return original.getFileName() == null ? root.resolve("project") : root.resolve("project").resolve(original.getFileName().toString());
  }

  /**
   * @param temporary where it is made
   * @param original the folder of the manifest
   */
  static Throwaway of(Path temporary, Path original) throws IOException {
    var throwaway = new Throwaway(Files.createTempDirectory(temporary, NAME, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")))
        .toRealPath());
    try {
      Files.createDirectory(throwaway.home());
      Path copy = throwaway.project(original);
      Files.createDirectories(copy.getParent());
      Files.walkFileTree(original, new Copy(original, copy));
      makeRepository(copy.resolve(".git"));
      return throwaway;
    } catch (IOException failed) {
      throwaway.remove();
      throw failed;
    }
  }

  /** What git takes for a repository without a commit: gitrepository-layout(5). */
  private static void makeRepository(Path git) throws IOException {
    Files.createDirectories(git.resolve("objects"));
    Files.createDirectories(git.resolve("refs/heads"));
    Files.createDirectories(git.resolve("hooks"));
    Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
    Files.writeString(git.resolve("config"), "[core]\n\trepositoryformatversion = 0\n\tbare = false\n");
  }

  /** Takes all of it away, read-only folders (Go's module cache) too. */
  void remove() throws IOException {
    Files.walkFileTree(root, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
        Files.delete(file);
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path folder, IOException failed) throws IOException {
        Files.delete(folder);
        return FileVisitResult.CONTINUE;
      }
    });
  }

  /** Copies folders, files and links, but no repository's own records and nothing that is neither. */
  private static final class Copy extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;
    private long bytes;

    Copy(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes found) throws IOException {
      if (isRepository(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      Files.createDirectory(to.resolve(from.relativize(folder)));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes found) throws IOException {
      bytes += found.size();
      if (bytes > MOST_BYTES) {
        throw new TooLarge(from);
      }
      if ((found.isRegularFile() || found.isSymbolicLink()) && !isRepository(file)) {
        Files.copy(file, to.resolve(from.relativize(file)), LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      }
      return FileVisitResult.CONTINUE;
    }

    /** In a worktree and in a submodule it is a file. */
    private static boolean isRepository(Path path) {
      return path.endsWith(".git");
    }
  }
}
