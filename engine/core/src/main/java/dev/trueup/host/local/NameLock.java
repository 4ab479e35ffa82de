package dev.trueup.host.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A name lock is the right to write the files of one name in a cache, among all processes of this machine. The empty file {@code .NAME.lock}
 * stays: who takes it away takes it from under another's feet.
 */
final class NameLock implements AutoCloseable {

  private final Runnable release;

  private NameLock(Runnable release) {
    this.release = release;
  }

  @Override
  public void close() {
    release.run();
  }

  /** The names that this process holds: a lock of the system is one of the process, and closing any channel of its file gives it up. */
  static final class Held {
    private final ConcurrentMap<Path, Boolean> paths = new ConcurrentHashMap<>();
  }

  /** Empty where another holds it. */
  static Optional<NameLock> tryTo(Path file, Held held) throws IOException {
    Path path = file.resolveSibling("." + file.getFileName() + ".lock");
    if (held.paths.putIfAbsent(path, true) != null) {
      return Optional.empty();
    }
    boolean isOurs = false;
    FileChannel channel = FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Optional<FileLock> lock = Optional.ofNullable(channel.tryLock());
      isOurs = lock.isPresent();
      return lock.map(l -> new NameLock(() -> {
        closed(channel);
        held.paths.remove(path);
      }));
    } catch (OverlappingFileLockException inThisProcess) {
      return Optional.empty();
    } finally {
      if (!isOurs) {
        closed(channel);
        held.paths.remove(path);
      }
    }
  }

  private static void closed(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException closedAnyhow) {
      return;
    }
  }
}
