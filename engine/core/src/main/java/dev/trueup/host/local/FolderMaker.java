package dev.trueup.host.local;

import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step.MakeDirectory;
import dev.trueup.host.Step.SetMode;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A folder maker performs {@link MakeDirectory}, and {@link SetMode} for what is there already. */
final class FolderMaker {

  private static final int USUAL_MODE = 0755;

  private final Acting acting;

  FolderMaker(Acting acting) {
    this.acting = acting;
  }

  Performed make(MakeDirectory step) {
    HostPath path = step.path();
    try {
      Path target = acting.paths().real(path);
      Optional<UnixStat> found = LocalFiles.look(target);
      Optional<String> broken = acting.expectations().broken(step.expect(), target, found, path);
      if (broken.isPresent()) {
        return new Performed.Moved(broken.get());
      }
      return switch (found.map(UnixStat::type).orElse(Type.MISSING)) {
        case DIRECTORY -> {
          acting.wanted(found, USUAL_MODE, step.mode(), step.owner()).giveTo(target);
          yield Acting.done();
        }
        case MISSING -> fresh(step, target);
        case FILE, LINK, SPECIAL, UNREACHABLE ->
            Acting.cannot("make the directory", path, found.orElseThrow().type().noun() + " stands there");
      };
    } catch (IOException refused) {
      return Acting.cannot("make the directory", path, refused);
    }
  }

  Performed setMode(SetMode step) {
    HostPath path = step.path();
    try {
      Path target = acting.paths().real(path);
      Optional<UnixStat> found = LocalFiles.look(target);
      return switch (found.map(UnixStat::type).orElse(Type.MISSING)) {
        case FILE, DIRECTORY -> {
          acting.wanted(found, 0, step.mode(), step.owner()).giveTo(target);
          yield Acting.done();
        }
        case MISSING -> Acting.cannot("set mode and owner of", path, "it is not there");
        case LINK -> Acting.cannot("set mode and owner of", path, "links lead in a circle");
        case SPECIAL, UNREACHABLE -> Acting.cannot("set mode and owner of", path, "it is " + found.orElseThrow().type().noun());
      };
    } catch (IOException refused) {
      return Acting.cannot("set mode and owner of", path, refused);
    }
  }

  private Performed fresh(MakeDirectory step, Path target) throws IOException {
    try (var folders = MadeFolders.above(target)) {
      try {
        folders.fill(() -> Files.createDirectory(target, MadeFolders.USUAL_MODE));
      } catch (FileAlreadyExistsException meanwhile) {
        return Acting.meanwhile(step.path());
      }
      try {
        acting.wanted(Optional.empty(), USUAL_MODE, step.mode(), step.owner()).giveTo(target);
      } catch (IOException refused) {
        Files.deleteIfExists(target);
        throw refused;
      }
      Durable.folder(target.getParent());
      folders.keep();
      return new Performed.Done("", acting.created(folders, Optional.of(target)));
    }
  }
}
