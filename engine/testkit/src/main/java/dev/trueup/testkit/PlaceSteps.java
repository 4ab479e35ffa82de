package dev.trueup.testkit;

import static dev.trueup.testkit.Ground.cannot;

import dev.trueup.host.Expect;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Steps that change places are performed here: links, directories, modes, what is taken away and what is moved. */
record PlaceSteps(Ground ground) {

  private static final String LINK = "make the link";
  private static final String DIRECTORY = "make the directory";
  private static final String MODE = "set mode and owner of";
  private static final String REMOVE = "remove";
  private static final String MOVE = "move";

  /** It takes the place of a link, and of a file only where the plan saw that very file. */
  Performed link(Step.MakeLink step) {
    HostPath shown = step.path();
    Lookup found = ground.find(shown, false);
    String target = step.target().startsWith("~") ? ground.world().absolute(step.target()) : step.target();
    Optional<Performed> moved = ground.moved(shown, step.expect(), found);
    if (moved.isPresent()) {
      return moved.get();
    }
    if (found instanceof Lookup.Here(String path, Node.Link(String same, Rights rights)) && same.equals(target)) {
      return Ground.DONE;
    }
    if (Ground.type(found) == Type.FILE && step.expect().isAnything()) {
      return cannot(LINK, shown, "a file stands there");
    }
    return ground.refused(LINK, shown, found, Type.DIRECTORY, Type.SPECIAL).orElseGet(() -> {
      Performed performed = ground.created(found, ground.parents(found));
      ground.tree().put(Ground.place(found), new Node.Link(target, Rights.of(0777, ground.actor().name())));
      return performed;
    });
  }

  Performed directory(Step.MakeDirectory step) {
    HostPath shown = step.path();
    Lookup found = ground.find(shown, true);
    Optional<Performed> moved = ground.moved(shown, step.expect(), found);
    if (moved.isPresent()) {
      return moved.get();
    }
    if (found instanceof Lookup.Here(String path, Node.Directory there)) {
      return ground.rights(DIRECTORY, shown, path, there, step.mode(), step.owner());
    }
    return ground.refused(DIRECTORY, shown, found, Type.FILE, Type.LINK, Type.SPECIAL)
        .or(() -> ground.foreign(DIRECTORY, shown, step.owner()))
        .orElseGet(() -> {
          Performed performed = ground.created(found, ground.parents(found));
          Rights rights = Rights.of(0755, ground.actor().name()).with(step.mode(), step.owner());
          ground.tree().put(Ground.place(found), new Node.Directory(rights));
          return performed;
        });
  }

  Performed mode(Step.SetMode step) {
    HostPath shown = step.path();
    return switch (ground.find(shown, true)) {
      case Lookup.Here(String path, Node.Special special) -> cannot(MODE, shown, "it is " + Type.SPECIAL.noun());
      case Lookup.Here(String path, Node node) -> ground.rights(MODE, shown, path, node, step.mode(), step.owner());
      case Lookup.Missing m -> cannot(MODE, shown, "it is not there");
      case Lookup.Unreachable(String reason) -> cannot(MODE, shown, reason);
    };
  }

  Performed delete(Step.Delete step) {
    return remove(step.path(), step.prune(), step.expect(), Set.of(Type.FILE, Type.LINK, Type.DIRECTORY));
  }

  Performed discard(Step.Discard step) {
    return remove(step.path(), step.prune(), step.expect(), Set.of(Type.FILE));
  }

  private Performed remove(HostPath shown, List<HostPath> prune, Expect expect, Set<Type> types) {
    Lookup found = ground.find(shown, false);
    if (found instanceof Lookup.Here(String path, Node node)) {
      Optional<Performed> moved = ground.moved(shown, expect, found);
      if (moved.isPresent()) {
        return moved.get();
      }
      if (!types.contains(node.type())) {
        return cannot(REMOVE, shown, "it is " + node.type().noun());
      }
      if (!mayGo(path, node)) {
        return cannot(REMOVE, shown, "permission denied");
      }
      if (!ground.tree().names(path).isEmpty()) {
        return cannot(REMOVE, shown, "the directory is not empty");
      }
      ground.tree().remove(path);
    }
    prune(prune);
    return Ground.DONE;
  }

  /** A folder that is used, is gone, or is a link by now stays as it is: only what is empty goes. */
  void prune(List<HostPath> folders) {
    for (HostPath folder : folders) {
      if (ground.find(folder, false) instanceof Lookup.Here(String path, Node.Directory there)
          && ground.tree().names(path).isEmpty() && mayGo(path, there)) {
        ground.tree().remove(path);
      }
    }
  }

  Performed rename(Step.Rename step) {
    HostPath shown = step.from();
    Lookup from = ground.find(shown, false);
    Lookup to = ground.find(step.to(), false);
    Optional<Performed> moved = ground.moved(shown, step.expect(), from);
    if (moved.isPresent()) {
      return moved.get();
    }
    if (!(from instanceof Lookup.Here(String path, Node node))) {
      return cannot(MOVE, shown, from instanceof Lookup.Unreachable(String reason) ? reason : "it is not there");
    }
    if (to instanceof Lookup.Here) {
      return cannot(MOVE, shown, "something stands at " + step.to() + " already");
    }
    if (!mayGo(path, node)) {
      return cannot(MOVE, shown, "permission denied");
    }
    return ground.refused(MOVE, step.to(), to).orElseGet(() -> {
      List<HostPath> folders = ground.parents(to);
      ground.tree().move(path, Ground.place(to));
      return new Performed.Done("", folders);
    });
  }

  /** What stands in a folder of ours may go, whoever owns it. */
  private boolean mayGo(String path, Node node) {
    return ground.tree().mayReplace(path, node, ground.actor());
  }
}
