package dev.trueup.host.local;

import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.host.UnpackedTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A tree remover performs {@link Step.DeleteTree}: the whole tree goes, or nothing of it. What is missing from it has gone already; what was
 * added or changed is somebody's work, and keeps all of it.
 */
final class TreeRemover {

  private static final String ACT = "remove";

  private final Acting acting;
  private final Mover mover;

  TreeRemover(Acting acting, Mover mover) {
    this.acting = acting;
    this.mover = mover;
  }

  Performed remove(Step.DeleteTree step) {
    HostPath path = step.path();
    try {
      Path tree = acting.paths().at(path);
      Optional<UnixStat> found = LocalFiles.look(tree);
      if (found.isPresent()) {
        Optional<String> broken = acting.expectations().broken(step.expect(), tree, found, path);
        if (broken.isPresent()) {
          return new Performed.Moved(broken.get());
        }
        if (found.get().type() != Type.DIRECTORY) {
          return Acting.cannot(ACT, path, "it is " + found.get().type().noun());
        }
        Optional<String> foreign = foreign(tree);
        if (foreign.isPresent()) {
          return new Performed.Moved("%s %s.".formatted(path, foreign.get()));
        }
        remove(tree);
      } else {
        TemporaryName.sweepTrees(tree);
      }
      mover.prune(step.prune());
      return Acting.done();
    } catch (IOException refused) {
      return Acting.cannot(ACT, path, refused);
    }
  }

  /** Aside first: half a tree never stands at its place. What is left aside by a killed process goes with the next unpacking. */
  private static void remove(Path tree) throws IOException {
    TemporaryName.sweepTrees(tree);
    Path aside = TemporaryName.beside(tree);
    Files.move(tree, aside, StandardCopyOption.ATOMIC_MOVE);
    Durable.folder(tree.getParent());
    TreeDeletion.of(aside);
  }

  /** Why a tree is not as it was unpacked, behind its name. */
  private static Optional<String> foreign(Path tree) throws IOException {
    Path list = tree.resolve(UnpackedTree.LIST);
    Optional<UnixStat> listed = LocalFiles.look(list).filter(found -> found.type() == Type.FILE);
    Optional<UnpackedTree> unpacked = listed.isEmpty()
        ? Optional.empty() : UnpackedTree.parse(new String(LocalFiles.bytes(list), StandardCharsets.UTF_8));
    if (unpacked.isEmpty()) {
      return Optional.of("has no list of what was unpacked there (%s), so nobody knows what in it is yours".formatted(UnpackedTree.LIST));
    }
    SortedMap<String, Long> sizes = TreeWalk.allSizes(tree);
    Optional<String> added = unpacked.get().firstForeign(sizes);
    if (added.isPresent()) {
      return Optional.of("holds %s, which was not unpacked there".formatted(added.get()));
    }
    for (Map.Entry<String, Long> found : sizes.entrySet()) {
      Long size = unpacked.get().sizes().get(found.getKey());
      if (size != null && (!size.equals(found.getValue()) || isYounger(tree.resolve(found.getKey()), listed.get()))) {
        return Optional.of("holds %s, which was changed since it was unpacked".formatted(found.getKey()));
      }
    }
    return Optional.empty();
  }

  /** The list is written last. */
  private static boolean isYounger(Path file, UnixStat list) throws IOException {
    return UnixStat.of(file).modified().compareTo(list.modified()) > 0;
  }
}
