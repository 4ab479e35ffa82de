package dev.trueup.journal;

import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Created paths are the files and folders that trueup made and has not deleted since. */
final class CreatedPaths {

  private final TreeSet<HostPath> paths = new TreeSet<>();

  CreatedPaths(Collection<HostPath> known) {
    paths.addAll(known);
  }

  Set<HostPath> all() {
    return new TreeSet<>(paths);
  }

  void take(Run.RunChange change) {
    List<Step> steps = change.begun().steps();
    for (Begun.StepDone done : change.done()) {
      paths.addAll(done.created());
      if (done.step() < steps.size()) {
        performed(steps.get(done.step()));
      }
    }
    if (change.isUnfinished()) {
      change.begun().inverses().forEach(this::mayHaveCreated);
    }
  }

  private void performed(Step step) {
    switch (step) {
      case Step.Delete(HostPath path, List<HostPath> prune, var expect) -> {
        paths.remove(path);
        prune.forEach(this::pruned);
      }
      case Step.Discard(HostPath path, List<HostPath> prune, var expect) -> {
        paths.remove(path);
        prune.forEach(this::pruned);
      }
      case Step.Rename(HostPath from, HostPath to, var expect) -> moved(from, to);
      case Step.Run r -> { }
      case Step.Once o -> { }
      case Step.WriteFile w -> { }
      case Step.EditFile e -> { }
      case Step.MakeLink m -> { }
      case Step.MakeDirectory m -> { }
      case Step.SetMode s -> { }
      case Step.Download d -> { }
      case Step.Unpack u -> { }
      case Step.DeleteTree(HostPath path, List<HostPath> prune, var expect) -> {
        paths.removeIf(known -> known.equals(path) || known.isBelow(path));
        prune.forEach(this::pruned);
      }
    }
  }

  /** A folder that still holds something of ours was not empty, so it is still there. */
  private void pruned(HostPath folder) {
    if (paths.stream().noneMatch(path -> path.isBelow(folder))) {
      paths.remove(folder);
    }
  }

  private void moved(HostPath from, HostPath to) {
    for (HostPath path : new ArrayList<>(paths)) {
      if (path.equals(from) || path.isBelow(from)) {
        paths.remove(path);
        paths.add(new HostPath(to.side(), to.text() + path.text().substring(from.text().length())));
      }
    }
  }

  /** A run was cut off: what a deletion would take back was not there before, so what is there now is from us. */
  private void mayHaveCreated(Optional<Step> inverse) {
    if (inverse.isPresent() && inverse.get() instanceof Step.Delete(HostPath path, List<HostPath> prune, var expect)) {
      paths.add(path);
      paths.addAll(prune);
    }
    if (inverse.isPresent() && inverse.get() instanceof Step.DeleteTree(HostPath path, List<HostPath> prune, var expect)) {
      paths.add(path);
      paths.addAll(prune);
    }
  }
}
