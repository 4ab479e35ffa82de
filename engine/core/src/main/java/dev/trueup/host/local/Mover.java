package dev.trueup.host.local;

import dev.trueup.host.Expect;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step.Delete;
import dev.trueup.host.Step.Discard;
import dev.trueup.host.Step.Rename;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A mover performs {@link Delete}, {@link Discard} and {@link Rename}: what takes things from where they are. Links are not followed. */
final class Mover {

  private final Acting acting;

  Mover(Acting acting) {
    this.acting = acting;
  }

  Performed delete(Delete step) {
    return remove(step.path(), step.prune(), step.expect(), Set.of(Type.FILE, Type.LINK, Type.DIRECTORY));
  }

  Performed discard(Discard step) {
    return remove(step.path(), step.prune(), step.expect(), Set.of(Type.FILE));
  }

  private Performed remove(HostPath path, List<HostPath> prune, Expect expect, Set<Type> types) {
    try {
      Path at = acting.paths().at(path);
      Optional<UnixStat> found = LocalFiles.look(at);
      if (found.isPresent()) {
        Optional<String> broken = acting.expectations().broken(expect, at, found, path);
        if (broken.isPresent()) {
          return new Performed.Moved(broken.get());
        }
        if (!types.contains(found.get().type())) {
          return Acting.cannot("remove", path, "it is " + found.get().type().noun());
        }
        Files.deleteIfExists(at);
        sync(at.getParent());
      }
      prune(prune);
      return Acting.done();
    } catch (IOException refused) {
      return Acting.cannot("remove", path, refused);
    }
  }

  Performed rename(Rename step) {
    HostPath path = step.from();
    try {
      Path from = acting.paths().at(path);
      Path to = acting.paths().at(step.to());
      Optional<UnixStat> found = LocalFiles.look(from);
      Optional<String> broken = acting.expectations().broken(step.expect(), from, found, path);
      if (broken.isPresent()) {
        return new Performed.Moved(broken.get());
      }
      if (found.isEmpty()) {
        return Acting.cannot("move", path, "it is not there");
      }
      if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
        return Acting.cannot("move", path, "something stands at " + step.to() + " already");
      }
      try (var folders = MadeFolders.above(to)) {
        folders.fill(() -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
        folders.keep();
        Durable.folder(to.getParent());
        sync(from.getParent());
        return new Performed.Done("", acting.created(folders, Optional.empty()));
      }
    } catch (IOException refused) {
      return Acting.cannot("move", path, refused);
    }
  }

  /** Syncs a folder that something was taken from, unless another step took the empty folder away and so synced the one above. */
  private static void sync(Path folder) throws IOException {
    try {
      Durable.folder(folder);
    } catch (NoSuchFileException gone) {
      return;
    }
  }

  /** A folder that is used, is gone, or is a link by now stays as it is: only what is empty goes. */
  void prune(List<HostPath> folders) throws IOException {
    for (HostPath folder : folders) {
      Path at = acting.paths().at(folder);
      if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
        continue;
      }
      try {
        Files.delete(at);
        sync(at.getParent());
      } catch (NoSuchFileException gone) {
        continue;
      } catch (IOException inUse) {
        return;
      }
    }
  }
}
