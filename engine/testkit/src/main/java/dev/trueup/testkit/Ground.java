package dev.trueup.testkit;

import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileStat;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.value.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A ground is what file steps are performed on: a world, in an actor's name. It knows what all of them have in common: what is refused,
 * what has moved, which folders are made.
 */
record Ground(World world, Actor actor, Sealer sealer) {

  static final Performed.Done DONE = new Performed.Done("", List.of());

  Lookup find(HostPath path, boolean followEnd) {
    return tree().find(world.absolute(path.text()), followEnd, actor);
  }

  Tree tree() {
    return world.tree();
  }

  static Performed cannot(String act, HostPath shown, String why) {
    return new Performed.Failed("cannot " + act + " " + shown + ": " + why + ".");
  }

  Optional<Performed> moved(HostPath shown, Expect expect, Lookup found) {
    return Fingerprint.holds(expect, found, this) ? Optional.empty() : Optional.of(hasMoved(shown));
  }

  static Performed hasMoved(HostPath shown) {
    return new Performed.Moved(shown + " has changed since the plan was made.");
  }

  /**
   * Why nothing may be put in the place of what was found.
   *
   * @param never types that are not replaced
   */
  Optional<Performed> refused(String act, HostPath shown, Lookup found, Type... never) {
    return switch (found) {
      case Lookup.Unreachable(String reason) -> Optional.of(cannot(act, shown, reason));
      case Lookup.Here(String path, Node node) when List.of(never).contains(node.type()) ->
          Optional.of(cannot(act, shown, "it is " + node.type().noun()));
      case Lookup.Here h -> denied(act, shown, found);
      case Lookup.Missing m -> leadsNowhere(shown)
          ? Optional.of(cannot(act, shown, "a link in its path leads nowhere"))
          : denied(act, shown, found);
    };
  }

  private Optional<Performed> denied(String act, HostPath shown, Lookup found) {
    return tree().isWritable(found, actor) ? Optional.empty() : Optional.of(cannot(act, shown, "permission denied"));
  }

  private boolean leadsNowhere(HostPath shown) {
    return shown.ancestors().stream().anyMatch(
        folder -> find(folder, false) instanceof Lookup.Here(String path, Node.Link link) && find(folder, true) instanceof Lookup.Missing);
  }

  /** Only root gives things away. */
  Optional<Performed> foreign(String act, HostPath shown, Optional<String> owner) {
    boolean ours = actor.root() || owner.isEmpty() || owner.get().equals(actor.name())
        || owner.get().equals(actor.name() + ":" + actor.name());
    return ours ? Optional.empty() : Optional.of(cannot(act, shown, "the system does not permit it"));
  }

  /** Makes the folders above what is missing and names those that are new, outermost first, by their real paths. */
  List<HostPath> parents(Lookup found) {
    return found instanceof Lookup.Missing(String path)
        ? tree().makeParents(path, actor).stream().map(world.machine()::path).toList()
        : List.of();
  }

  /** Where it is new: the new folders above, and the thing itself. To be asked before it is put there. */
  Performed created(Lookup found, List<HostPath> folders) {
    if (!(found instanceof Lookup.Missing(String path))) {
      return DONE;
    }
    var all = new ArrayList<>(folders);
    all.add(world.machine().path(path));
    return new Performed.Done("", all);
  }

  Performed rights(String act, HostPath shown, String path, Node node, Optional<FileMode> mode, Optional<String> owner) {
    if ((mode.isPresent() || owner.isPresent()) && !actor.owns(node)) {
      return cannot(act, shown, "the system does not permit it");
    }
    return foreign(act, shown, owner).orElseGet(() -> {
      tree().put(path, node.with(node.rights().with(mode, owner)));
      return DONE;
    });
  }

  static String place(Lookup found) {
    return switch (found) {
      case Lookup.Here(String path, Node node) -> path;
      case Lookup.Missing(String path) -> path;
      case Lookup.Unreachable(String reason) -> throw new IllegalStateException(reason);
    };
  }

  static FileStat.Type type(Lookup found) {
    return switch (found) {
      case Lookup.Here(String path, Node node) -> node.type();
      case Lookup.Missing m -> Type.MISSING;
      case Lookup.Unreachable u -> Type.UNREACHABLE;
    };
  }
}
