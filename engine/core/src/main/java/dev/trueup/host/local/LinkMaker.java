package dev.trueup.host.local;

import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step.MakeLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A link maker performs {@link MakeLink}. It takes the place of a link, and of a file only where the plan saw that very file. */
final class LinkMaker {

  private final Acting acting;

  LinkMaker(Acting acting) {
    this.acting = acting;
  }

  Performed make(MakeLink step) {
    HostPath path = step.path();
    try {
      Path at = acting.paths().at(path);
      Path target = Path.of(acting.paths().target(step.target()));
      Optional<UnixStat> found = LocalFiles.look(at);
      Optional<String> broken = acting.expectations().broken(step.expect(), at, found, path);
      if (broken.isPresent()) {
        return new Performed.Moved(broken.get());
      }
      return switch (found.map(UnixStat::type).orElse(Type.MISSING)) {
        case LINK -> Files.readSymbolicLink(at).equals(target) ? Acting.done() : place(path, at, target, found);
        case MISSING -> place(path, at, target, found);
        case FILE -> step.expect().isAnything()
            ? Acting.cannot("make the link", path, "a file stands there")
            : place(path, at, target, found);
        case DIRECTORY, SPECIAL, UNREACHABLE ->
            Acting.cannot("make the link", path, found.orElseThrow().type().noun() + " stands there");
      };
    } catch (IOException refused) {
      return Acting.cannot("make the link", path, refused);
    }
  }

  private Performed place(HostPath path, Path at, Path target, Optional<UnixStat> found) throws IOException {
    TemporaryName.sweep(at);
    Path temporary = TemporaryName.beside(at);
    try (var folders = MadeFolders.above(at)) {
      folders.fill(() -> Files.createSymbolicLink(temporary, target));
      try {
        if (!LocalFiles.look(at).equals(found)) {
          return Acting.meanwhile(path);
        }
        Files.move(temporary, at, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
      Durable.folder(at.getParent());
      folders.keep();
      return new Performed.Done("", acting.created(folders, found.isPresent() ? Optional.empty() : Optional.of(at)));
    }
  }
}
