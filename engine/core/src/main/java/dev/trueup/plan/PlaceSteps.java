package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.plan.Overlay.Played;
import java.util.List;
import java.util.Optional;

/** Steps that change places are played here: links, directories, modes, whole trees, what is taken away and what is moved. */
record PlaceSteps(Ground ground) {

  private static final FileMode NEW_DIRECTORY = new FileMode(0755);

  Played link(Step.MakeLink link) {
    HostPath path = nodes().real(link.path());
    Node before = nodes().at(path);
    Expect left = Expect.link(link.target());
    return switch (before) {
      case Node.Missing m -> ground.done(path, link.expecting(Expect.ABSENT), new Node.Link(link.target()), List.of(),
          Optional.of(new Step.Delete(link.path(), List.of(), left)));
      case Node.Link(String target) -> ground.done(path, link.expecting(ground.fingerprint(before)), new Node.Link(link.target()), List.of(),
          Optional.of(new Step.MakeLink(link.path(), target, left)));
      case Node.File f -> Ground.inTheWay("plan/in-the-way", "%s is a file; trueup does not replace it by a link.".formatted(link.path()));
      case Node.Directory d ->
          Ground.inTheWay("plan/in-the-way", "%s is a directory; trueup does not replace it by a link.".formatted(link.path()));
      case Node.Untouchable(String what) -> Ground.inTheWay("plan/in-the-way", "%s %s.".formatted(link.path(), what));
    };
  }

  Played directory(Step.MakeDirectory make) {
    HostPath path = nodes().real(make.path());
    Node before = nodes().at(path);
    FileMode mode = make.mode().orElse(before instanceof Node.Directory d ? d.mode() : NEW_DIRECTORY);
    String owner = make.owner().orElse(before instanceof Node.Directory d ? d.owner() : "");
    return switch (before) {
      case Node.Missing m -> ground.done(path, make.expecting(Expect.ABSENT), new Node.Directory(mode, owner), List.of(),
          Optional.of(new Step.Delete(make.path(), List.of(), Expect.DIRECTORY)));
      case Node.Directory d -> ground.done(path, make.expecting(Expect.DIRECTORY), new Node.Directory(mode, owner), List.of(),
          Optional.of(new Step.SetMode(make.path(), Optional.of(d.mode()), Ground.kept(d.owner()))));
      case Node.File f -> Ground.inTheWay("plan/in-the-way", "%s is a file.".formatted(make.path()));
      case Node.Link l -> Ground.inTheWay("plan/in-the-way", "%s is a link.".formatted(make.path()));
      case Node.Untouchable(String what) -> Ground.inTheWay("plan/in-the-way", "%s %s.".formatted(make.path(), what));
    };
  }

  Played mode(Step.SetMode set) {
    HostPath path = nodes().followed(set.path());
    return switch (nodes().at(path)) {
      case Node.File f -> ground.done(path, set, new Node.File(f.content(), set.mode().orElse(f.mode()), set.owner().orElse(f.owner()), f.unreadable()),
          List.of(), Optional.of(new Step.SetMode(set.path(), Optional.of(f.mode()), Ground.kept(f.owner()))));
      case Node.Directory d -> ground.done(path, set, new Node.Directory(set.mode().orElse(d.mode()), set.owner().orElse(d.owner())), List.of(),
          Optional.of(new Step.SetMode(set.path(), Optional.of(d.mode()), Ground.kept(d.owner()))));
      case Node.Missing m -> Ground.inTheWay("plan/missing", "%s is not there.".formatted(set.path()));
      case Node.Link l -> Ground.inTheWay("plan/dangling-link", "%s is a link that leads nowhere.".formatted(set.path()));
      case Node.Untouchable(String what) -> Ground.inTheWay("plan/in-the-way", "%s %s.".formatted(set.path(), what));
    };
  }

  /** @param secret whether a secret is in it, of which no inverse is kept: then it need not be readable */
  Played delete(Step.Delete delete, boolean secret) {
    HostPath path = nodes().real(delete.path());
    Node before = nodes().at(path);
    Step expecting = delete.expecting(ground.fingerprint(before));
    Played played = switch (before) {
      case Node.Missing m -> ground.done(path, expecting, before, List.of(), Optional.of(delete));
      case Node.File f when isUnread(f) && (secret || expectsFile(delete)) ->
          ground.done(path, delete, new Node.Missing(), List.of(), Optional.empty()); // whoever may read it compares it before it goes
      case Node.File f when f.content().isEmpty() ->
          Ground.inTheWay("plan/unreadable", "%s cannot be read (%s), so it could not be put back.".formatted(delete.path(), f.unreadable()));
      case Node.File f -> ground.done(path, expecting, new Node.Missing(), List.of(), Optional.of(new Step.WriteFile(
          delete.path(), f.content().orElseThrow(), Optional.of(f.mode()), Ground.kept(f.owner()), Step.Links.REPLACE, Optional.empty(), Expect.ABSENT)));
      case Node.Link(String target) -> ground.done(path, expecting, new Node.Missing(), List.of(),
          Optional.of(new Step.MakeLink(delete.path(), target, Expect.ABSENT)));
      case Node.Directory d when !nodes().isEmpty(path) ->
          Ground.inTheWay("plan/not-empty", "%s is not empty, and trueup deletes no folder with something of others in it.".formatted(delete.path()));
      case Node.Directory d -> ground.done(path, expecting, new Node.Missing(), List.of(),
          Optional.of(new Step.MakeDirectory(delete.path(), Optional.of(d.mode()), Ground.kept(d.owner()), Expect.ABSENT)));
      case Node.Untouchable(String what) -> Ground.inTheWay("plan/in-the-way", "%s %s.".formatted(delete.path(), what));
    };
    if (played instanceof Played.Done) {
      pruned(delete.prune());
    }
    return played;
  }

  /** Nothing takes it back; whoever needs the file again makes it again. */
  Played discard(Step.Discard discard) {
    HostPath path = nodes().real(discard.path());
    Played played = switch (nodes().at(path)) {
      case Node.Missing m -> ground.done(path, discard.expecting(Expect.ABSENT), new Node.Missing(), List.of(), Optional.empty());
      case Node.File f -> ground.done(path, discard.expecting(ground.stamp(path)), new Node.Missing(), List.of(), Optional.empty());
      case Node.Link l -> Ground.inTheWay("plan/in-the-way", "%s is a link.".formatted(discard.path()));
      case Node.Directory d -> Ground.inTheWay("plan/in-the-way", "%s is a directory.".formatted(discard.path()));
      case Node.Untouchable(String what) -> Ground.inTheWay("plan/in-the-way", "%s %s.".formatted(discard.path(), what));
    };
    if (played instanceof Played.Done) {
      pruned(discard.prune());
    }
    return played;
  }

  Played rename(Step.Rename rename) {
    HostPath from = nodes().real(rename.from());
    HostPath to = nodes().real(rename.to());
    Node moved = nodes().at(from);
    if (moved instanceof Node.Missing) {
      return Ground.inTheWay("plan/missing", "%s is not there.".formatted(rename.from()));
    }
    if (!(nodes().at(to) instanceof Node.Missing)) {
      return Ground.inTheWay("plan/in-the-way", "%s is in the way.".formatted(rename.to()));
    }
    Played played = ground.done(from, rename.expecting(ground.fingerprint(moved)), new Node.Missing(), List.of(),
        Optional.of(new Step.Rename(rename.to(), rename.from(), ground.fingerprint(moved))));
    nodes().put(to, moved);
    return played;
  }

  /** What the tree will hold is not played: everything below it counts as there. */
  Played unpack(Step.Unpack unpack) {
    HostPath path = nodes().real(unpack.to());
    if (!(nodes().at(path) instanceof Node.Missing)) {
      return Ground.inTheWay("plan/in-the-way", "%s is in the way.".formatted(unpack.to()));
    }
    Optional<Note> room = ground.room(path, unpack.space());
    if (room.isPresent()) {
      return new Played.InTheWay(room.get());
    }
    return ground.done(path, unpack.expecting(Expect.ABSENT), new Node.Directory(NEW_DIRECTORY, ""), List.of(),
        Optional.of(new Step.DeleteTree(unpack.to(), List.of(), Expect.DIRECTORY)));
  }

  /** Whether everything in it is as it was unpacked is seen by whoever performs it. */
  Played deleteTree(Step.DeleteTree delete) {
    HostPath path = nodes().real(delete.path());
    Played played = switch (nodes().at(path)) {
      case Node.Missing m -> ground.done(path, delete.expecting(Expect.ABSENT), new Node.Missing(), List.of(), Optional.empty());
      case Node.Directory d -> ground.done(path, delete.expecting(Expect.DIRECTORY), new Node.Missing(), List.of(), Optional.empty());
      case Node.File f -> Ground.inTheWay("plan/in-the-way", "%s is a file.".formatted(delete.path()));
      case Node.Link l -> Ground.inTheWay("plan/in-the-way", "%s is a link.".formatted(delete.path()));
      case Node.Untouchable(String what) -> Ground.inTheWay("plan/in-the-way", "%s %s.".formatted(delete.path(), what));
    };
    if (played instanceof Played.Done) {
      pruned(delete.prune());
    }
    return played;
  }

  private void pruned(List<HostPath> folders) {
    folders.stream().map(nodes()::real).filter(folder -> nodes().at(folder) instanceof Node.Directory && nodes().isEmpty(folder))
        .forEach(folder -> nodes().put(folder, new Node.Missing()));
  }

  private Nodes nodes() {
    return ground.nodes();
  }

  static boolean isUnread(Node node) {
    return node instanceof Node.File file && file.content().isEmpty();
  }

  static boolean expectsFile(Step.Delete delete) {
    return delete.expect().fingerprint().startsWith("file:");
  }
}
