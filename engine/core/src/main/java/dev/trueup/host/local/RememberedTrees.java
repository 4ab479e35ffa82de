package dev.trueup.host.local;

import dev.trueup.fetch.TreeMemory;
import dev.trueup.host.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Remembered trees are files beside the cache of downloads, one for each checksum database: {@code sumdb/sum.golang.org}. Whoever deletes one
 * forgets: the next tree is then taken as the first.
 *
 * @param folder made by whoever remembers first
 */
record RememberedTrees(Path folder, ProcessStatus process) implements TreeMemory {

  private static final long LARGEST = 1 << 16;

  static RememberedTrees of(Machine machine, ProcessStatus process) {
    return new RememberedTrees(DownloadCache.of(machine, process).folder().resolveSibling("sumdb"), process);
  }

  @Override
  public Optional<String> latest(String database) {
    try {
      Optional<Path> file = file(database);
      boolean there = file.isPresent() && Files.isRegularFile(file.get(), LinkOption.NOFOLLOW_LINKS) && Files.size(file.get()) <= LARGEST;
      return there ? Optional.of(Files.readString(file.get())) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void remember(String database, String note) {
    Optional<Path> file = file(database);
    if (file.isEmpty()) {
      return;
    }
    try {
      CacheFolder.open(folder, process);
      TemporaryName.sweep(file.get());
      Path fresh = TemporaryName.beside(file.get());
      Files.writeString(fresh, note);
      Files.move(fresh, file.get(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException notKept) {
      return;
    }
  }

  /** Nothing for a name that is no name of a host, and might lead out of the folder. */
  private Optional<Path> file(String database) {
    return database.matches("[A-Za-z0-9][A-Za-z0-9.-]*") ? Optional.of(folder.resolve(database)) : Optional.empty();
  }
}
