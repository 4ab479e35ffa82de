package dev.trueup.host.local;

import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step.Links;
import dev.trueup.host.Step.WriteFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A file writer performs {@link WriteFile}: the whole file or nothing. */
final class FileWriter {

  private static final int USUAL_MODE = 0644;

  private final Acting acting;
  private final Commands commands;

  FileWriter(Acting acting, Commands commands) {
    this.acting = acting;
    this.commands = commands;
  }

  Performed write(WriteFile step) {
    HostPath path = step.path();
    try {
      Path target = step.links() == Links.FOLLOW ? acting.paths().real(path) : acting.paths().at(path);
      Optional<UnixStat> found = LocalFiles.look(target);
      Optional<String> broken = acting.expectations().broken(step.expect(), target, found, path);
      if (broken.isPresent()) {
        return new Performed.Moved(broken.get());
      }
      return switch (found.map(UnixStat::type).orElse(Type.MISSING)) {
        case FILE -> sameBytes(step, target, found.orElseThrow()) ? giveAccess(step, target, found) : replace(step, target, found);
        case LINK -> step.links() == Links.FOLLOW
            ? Acting.cannot("write", path, "links lead in a circle")
            : replace(step, target, found);
        case MISSING -> replace(step, target, found);
        case DIRECTORY, SPECIAL, UNREACHABLE ->
            Acting.cannot("write", path, "it is " + found.orElseThrow().type().noun());
      };
    } catch (IOException refused) {
      return Acting.cannot("write", path, refused);
    }
  }

  private Performed replace(WriteFile step, Path target, Optional<UnixStat> found) throws IOException {
    Optional<UnixStat> old = found.filter(stat -> stat.type() == Type.FILE);
    try (var folders = MadeFolders.above(target);
        var replacement = folders.fill(
            () -> Replacement.of(target, step.content().bytes(), access(step, old), old.map(stat -> target)))) {
      Optional<String> objection =
          step.validate().flatMap(command -> commands.objection(command, replacement.file(), step.path()));
      if (objection.isPresent()) {
        return Acting.cannot("write", step.path(), objection.get());
      }
      if (!replacement.place(found)) {
        return Acting.meanwhile(step.path());
      }
      folders.keep();
      return new Performed.Done("", acting.created(folders, found.isPresent() ? Optional.empty() : Optional.of(target)));
    }
  }

  private Performed giveAccess(WriteFile step, Path target, Optional<UnixStat> found) throws IOException {
    access(step, found).giveTo(target);
    return Acting.done();
  }

  private WantedAccess access(WriteFile step, Optional<UnixStat> old) {
    return acting.wanted(old, USUAL_MODE, step.mode(), step.owner());
  }

  private static boolean sameBytes(WriteFile step, Path target, UnixStat found) throws IOException {
    byte[] wanted = step.content().bytes();
    return found.size() == wanted.length && wanted.length <= LocalFiles.MOST_BYTES && Arrays.equals(wanted, LocalFiles.bytes(target));
  }
}
