package dev.trueup.testkit;

import dev.trueup.edit.FileEdit;
import dev.trueup.edit.FileText;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileStat;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.value.Sealer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** File steps are performed here, on the tree of a world and in an actor's name, as the documentation of {@link Step} says. */
final class FileSteps {

  private final World world;
  private final Tree tree;
  private final Actor actor;
  private final Sealer sealer;

  FileSteps(World world, Actor actor, Sealer sealer) {
    this.world = world;
    this.tree = world.tree();
    this.actor = actor;
    this.sealer = sealer;
  }

  /** @param validate tells why the new file is refused, or nothing */
  Performed write(Step.WriteFile step, Function<Step.WriteFile, Optional<String>> validate) {
    Lookup found = find(step.path(), step.links() == Step.Links.FOLLOW);
    return moved(step.path(), step.expect(), found).or(() -> refused(step.path(), found, FileStat.Type.DIRECTORY))
        .or(() -> validate.apply(step).map(Performed.Failed::new))
        .orElseGet(() -> put(found, step.path(), step.content(), step.mode(), step.owner()));
  }

  Performed edit(Step.EditFile step) {
    Lookup found = find(step.path(), true);
    if (refused(step.path(), found, FileStat.Type.DIRECTORY).orElse(null) instanceof Performed refusal) {
      return refusal;
    }
    if (found instanceof Lookup.Here(String path, Node node) && !isReadable(node)) {
      return new Performed.Failed("`%s` may not be read by %s.".formatted(step.path(), actor.name()));
    }
    FileText before = found instanceof Lookup.Here(String path, Node.File file) ? FileText.of(file.content().bytes()) : FileText.EMPTY;
    if (before.problem().isPresent()) {
      return new Performed.Failed("Cannot edit `%s`: %s.".formatted(step.path(), before.problem().get()));
    }
    if (!Fingerprint.holds(step, found, before.text(), sealer)) {
      return hasMoved(step.path());
    }
    return switch (step.edit().apply(before.text(), sealer::digest)) {
      case FileEdit.Result.Refused(String reason) -> new Performed.Failed("Cannot edit `%s`: %s.".formatted(step.path(), reason));
      case FileEdit.Result.Edited(String text) -> before.with(text)
          .map(after -> put(found, step.path(), Content.of(after.bytes()), modeWhenCreated(found, step), Optional.empty()))
          .orElseGet(() -> new Performed.Failed("The new text cannot be spelt in the encoding of `%s`.".formatted(step.path())));
    };
  }

  Performed link(Step.MakeLink step) {
    Lookup found = find(step.path(), false);
    return moved(step.path(), step.expect(), found).or(() -> refused(step.path(), found, FileStat.Type.DIRECTORY)).orElseGet(() -> {
      List<HostPath> created = created(found, step.path());
      String target = step.target().startsWith("~") ? world.absolute(step.target()) : step.target();
      tree.put(real(found), new Node.Link(target, Rights.of(0777, actor.name())));
      return new Performed.Done("", created);
    });
  }

  Performed directory(Step.MakeDirectory step) {
    Lookup found = find(step.path(), false);
    if (moved(step.path(), step.expect(), found).orElse(null) instanceof Performed moved) {
      return moved;
    }
    if (found instanceof Lookup.Here(String path, Node.Directory there)) {
      return rights(step.path(), path, there, step.mode(), step.owner());
    }
    return refused(step.path(), found, FileStat.Type.FILE, FileStat.Type.LINK).or(() -> foreign(step.path(), step.owner()))
        .orElseGet(() -> {
          List<HostPath> created = created(found, step.path());
          tree.put(real(found), new Node.Directory(Rights.of(0755, actor.name()).with(step.mode(), step.owner())));
          return new Performed.Done("", created);
        });
  }

  Performed mode(Step.SetMode step) {
    return switch (find(step.path(), true)) {
      case Lookup.Here(String path, Node node) -> rights(step.path(), path, node, step.mode(), step.owner());
      case Lookup.Missing m -> new Performed.Failed("`%s` is not there.".formatted(step.path()));
      case Lookup.Unreachable(String reason) -> new Performed.Failed("`%s` cannot be reached: %s.".formatted(step.path(), reason));
    };
  }

  Performed delete(Step.Delete step) {
    Lookup found = find(step.path(), false);
    if (found instanceof Lookup.Here(String path, Node node)) {
      Optional<Performed> trouble = moved(step.path(), step.expect(), found).or(() -> refused(step.path(), found));
      if (trouble.isPresent()) {
        return trouble.get();
      }
      if (!tree.names(path).isEmpty()) {
        return new Performed.Failed("`%s` is a directory that is not empty.".formatted(step.path()));
      }
      tree.remove(path);
    }
    for (HostPath folder : step.prune()) {
      if (find(folder, false) instanceof Lookup.Here(String path, Node.Directory d) && tree.names(path).isEmpty()
          && tree.mayReplace(path, d, actor)) {
        tree.remove(path);
      }
    }
    return new Performed.Done("", List.of());
  }

  Performed rename(Step.Rename step) {
    Lookup from = find(step.from(), false);
    Lookup to = find(step.to(), false);
    if (from instanceof Lookup.Missing) {
      return step.expect().isAnything() ? new Performed.Failed("`%s` is not there.".formatted(step.from())) : hasMoved(step.from());
    }
    if (to instanceof Lookup.Here) {
      return new Performed.Failed("Something stands at `%s` already.".formatted(step.to()));
    }
    return moved(step.from(), step.expect(), from).or(() -> refused(step.from(), from)).or(() -> refused(step.to(), to))
        .orElseGet(() -> {
          List<HostPath> created = created(to, step.to());
          tree.move(real(from), real(to));
          return new Performed.Done("", created);
        });
  }

  private Performed put(Lookup found, HostPath shown, Content content, Optional<FileMode> mode, Optional<String> owner) {
    Optional<Performed> foreign = foreign(shown, owner);
    if (foreign.isPresent()) {
      return foreign.get();
    }
    Rights before = found instanceof Lookup.Here(String path, Node.File file) ? file.rights() : Rights.of(0644, actor.name());
    List<HostPath> created = created(found, shown);
    tree.put(real(found), new Node.File(content, false, before.with(mode, owner), world.tick()));
    return new Performed.Done("", created);
  }

  private Performed rights(HostPath shown, String path, Node node, Optional<FileMode> mode, Optional<String> owner) {
    if ((mode.isPresent() || owner.isPresent()) && !actor.owns(node)) {
      return new Performed.Failed("`%s` belongs to %s, not to %s.".formatted(shown, node.rights().owner(), actor.name()));
    }
    return foreign(shown, owner).orElseGet(() -> {
      tree.put(path, node.with(node.rights().with(mode, owner)));
      return new Performed.Done("", List.of());
    });
  }

  /** Only root gives things away. */
  private Optional<Performed> foreign(HostPath shown, Optional<String> owner) {
    return owner.filter(o -> !actor.root() && !o.equals(actor.name()) && !o.equals(actor.name() + ":" + actor.name()))
        .map(o -> new Performed.Failed("%s may not give `%s` to %s.".formatted(actor.name(), shown, o)));
  }

  private Optional<Performed> moved(HostPath shown, Expect expect, Lookup found) {
    return Fingerprint.holds(expect, found, sealer) ? Optional.empty() : Optional.of(hasMoved(shown));
  }

  private static Performed hasMoved(HostPath shown) {
    return new Performed.Moved("`%s` is not as it was when this was planned.".formatted(shown));
  }

  /** Why nothing may be put there; {@code never} are further types that are not replaced. */
  private Optional<Performed> refused(HostPath shown, Lookup found, FileStat.Type... never) {
    if (found instanceof Lookup.Unreachable(String reason)) {
      return Optional.of(new Performed.Failed("`%s` cannot be reached: %s.".formatted(shown, reason)));
    }
    if (found instanceof Lookup.Here(String path, Node node)) {
      boolean special = node.type() == FileStat.Type.SPECIAL;
      if (special || List.of(never).contains(node.type())) {
        return Optional.of(new Performed.Failed("`%s` is %s; it is not replaced.".formatted(shown, node.type().noun())));
      }
    }
    return tree.isWritable(found, actor)
        ? Optional.empty()
        : Optional.of(new Performed.Failed("`%s` may not be written by %s.".formatted(shown, actor.name())));
  }

  /** Makes the folders above, and names everything that is new at and above the path as it was given, outermost first. */
  private List<HostPath> created(Lookup found, HostPath shown) {
    if (!(found instanceof Lookup.Missing(String path))) {
      return List.of();
    }
    boolean throughLink = find(shown, false) instanceof Lookup.Here;
    HostPath last = throughLink ? world.machine().path(path) : shown;
    var created = new ArrayList<HostPath>(List.of(last));
    for (HostPath folder : last.ancestors()) {
      if (find(folder, true) instanceof Lookup.Missing) {
        created.addFirst(folder);
      }
    }
    tree.makeParents(path, actor);
    return created;
  }

  private Optional<FileMode> modeWhenCreated(Lookup found, Step.EditFile step) {
    return found instanceof Lookup.Missing ? step.modeWhenCreated() : Optional.empty();
  }

  private boolean isReadable(Node node) {
    return actor.mayRead(node) && !(node instanceof Node.File file && file.broken());
  }

  private Lookup find(HostPath path, boolean followEnd) {
    return tree.find(world.absolute(path.text()), followEnd, actor);
  }

  private static String real(Lookup found) {
    return switch (found) {
      case Lookup.Here(String path, Node node) -> path;
      case Lookup.Missing(String path) -> path;
      case Lookup.Unreachable(String reason) -> throw new IllegalStateException(reason);
    };
  }
}
