package dev.trueup.host.local;

import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Monitor;
import dev.trueup.host.Step;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An unpacker performs {@link Step.Unpack}: what stands at the place afterwards is the whole tree or nothing.
 *
 * <p>Only what the cache holds is unpacked, verified once more, and of that only files, folders and links that stay in the tree.
 */
final class Unpacker {

  /** How much larger than it says a tree may be: what a tree needs is known to those who made the archive, and they round. */
  private static final int GENEROSITY = 4;
  private static final long MOST_BYTES = 4L << 30;

  private final Acting acting;
  private final DownloadCache cache;

  Unpacker(Acting acting, DownloadCache cache) {
    this.acting = acting;
    this.cache = cache;
  }

  /** @param number of the step, for the monitor */
  Performed unpack(Step.Unpack step, int number, Monitor monitor) {
    HostPath path = step.to();
    String act = "unpack %s to".formatted(step.artifact().label());
    try (var progress = new Progress(monitor, number)) {
      Path target = acting.paths().at(path);
      Optional<UnixStat> found = LocalFiles.look(target);
      Optional<String> broken = acting.expectations().broken(step.expect(), target, found, path);
      if (broken.isPresent()) {
        return new Performed.Moved(broken.get());
      }
      if (found.isPresent()) {
        return Acting.cannot(act, path, found.get().type().noun() + " stands there");
      }
      progress.begin("verifying");
      Optional<Source> source = cache.verified(step.artifact());
      if (source.isEmpty()) {
        return Acting.cannot(act, path, "%s holds no download of it that is as it must be".formatted(acting.paths().symbolic(cache.folder())));
      }
      return unpacked(step, source.get(), target, progress);
    } catch (IOException refused) {
      return Acting.cannot(act, path, refused);
    }
  }

  private Performed unpacked(Step.Unpack step, Source source, Path target, Progress progress) throws IOException {
    TemporaryName.sweepTrees(target);
    try (var archive = Archive.open(cache.file(source), source.form().packing());
        var folders = MadeFolders.above(target);
        var tree = GrowingTree.beside(target, folders)) {
      progress.doing("unpacking");
      new Unpacking(archive, source.form(), tree, most(step.space()), progress).run();
      progress.begin("writing to the disk");
      tree.finish();
      tree.sync();
      if (LocalFiles.look(target).isPresent()) {
        return Acting.meanwhile(step.to());
      }
      tree.place(target);
      folders.keep();
      return new Performed.Done("", acting.created(folders, Optional.of(target)));
    }
  }

  private static long most(long space) {
    return space > 0 && space < MOST_BYTES / GENEROSITY ? space * GENEROSITY : MOST_BYTES;
  }
}
