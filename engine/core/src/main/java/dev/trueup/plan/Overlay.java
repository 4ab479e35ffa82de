package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.edit.FileEdit;
import dev.trueup.edit.FileText;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.value.Sealer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * An overlay is the machine as the steps played so far would leave it. Nothing is performed.
 *
 * <p>It finds for each step what it must expect, what it changes, what takes it back, who may perform it, and what stands in its way.
 */
public final class Overlay {

  private static final FileMode NEW_FILE = new FileMode(0644);
  private static final FileMode NEW_DIRECTORY = new FileMode(0755);
  private static final int WRITE_AND_ENTER = 0300;

  private final ReadOnlyHost host;
  private final Sealer sealer;
  private final Map<HostPath, Node> nodes = new HashMap<>();
  private final Map<HostPath, Privilege> privileges = new HashMap<>();

  public Overlay(ReadOnlyHost host, Sealer sealer) {
    this.host = host;
    this.sealer = sealer;
  }

  /** What became of a step that was played. */
  public sealed interface Played {
    /**
     * @param planned the step with its expectation
     * @param inverse what takes it back, empty where nothing can
     */
    record Done(PlannedStep planned, Optional<Step> inverse) implements Played {}

    record InTheWay(Note why) implements Played {}
  }

  /**
   * Plays a step that the plan is about to hold: fills in its expectation.
   *
   * @param secret whether what it writes or takes out is a secret: then no hunk shows it, and no inverse holds it
   */
  public Played play(Step step, boolean secret) {
    return switch (step) {
      case Step.Run run -> command(run, run.command().program(), run.privilege());
      case Step.Once once -> command(once, once.command().program(), once.privilege());
      case Step.WriteFile write -> write(write);
      case Step.EditFile edit -> edit(edit, secret);
      case Step.MakeLink link -> link(link);
      case Step.MakeDirectory directory -> directory(directory);
      case Step.SetMode mode -> mode(mode);
      case Step.Delete delete -> delete(delete);
      case Step.Rename rename -> rename(rename);
    };
  }

  /** True where the recorded expectations of these steps hold, each after the ones before it. The overlay stays as it is. */
  boolean holdAll(List<Step> steps) {
    return tried(() -> steps.stream().allMatch(step -> holds(step) && play(step, true) instanceof Played.Done));
  }

  /** True where a step can be played and other edits of files would change nothing behind it. The overlay stays as it is. */
  boolean leavesNothingToDo(Step step, List<Step> others) {
    return tried(() -> play(step, true) instanceof Played.Done && others.stream()
        .filter(Step.EditFile.class::isInstance).map(Step.EditFile.class::cast)
        .allMatch(other -> text(other.path()).filter(now ->
            other.edit().apply(now, sealer::digest).equals(new FileEdit.Result.Edited(now))).isPresent()));
  }

  private boolean tried(BooleanSupplier trial) {
    Map<HostPath, Node> nodesNow = new HashMap<>(nodes);
    Map<HostPath, Privilege> privilegesNow = new HashMap<>(privileges);
    boolean well = trial.getAsBoolean();
    nodes.clear();
    nodes.putAll(nodesNow);
    privileges.clear();
    privileges.putAll(privilegesNow);
    return well;
  }

  private boolean holds(Step step) {
    if (step instanceof Step.EditFile(HostPath path, FileEdit edit, var mode, var expect)) {
      return nodeAt(followed(path)) instanceof Node.File(var content, var fileMode, var owner, var why)
          && content.isPresent()
          && edit.apply(FileText.of(content.get().bytes()).text(), sealer::digest) instanceof FileEdit.Result.Edited;
    }
    if (step.expectation().isAnything()) {
      return true;
    }
    if (step instanceof Step.Delete delete && isUnread(nodeAt(real(delete.path()))) && expectsFile(delete)) {
      return true;
    }
    return step.changes().map(path -> fingerprint(nodeAt(followsLinks(step) ? followed(path) : real(path))))
        .map(found -> found.equals(step.expectation())).orElse(true);
  }

  private static boolean isUnread(Node node) {
    return node instanceof Node.File file && file.content().isEmpty();
  }

  private static boolean expectsFile(Step.Delete delete) {
    return delete.expect().fingerprint().startsWith("file:");
  }

  /** The text of a file as the steps so far leave it; empty where there is none or it is no text. */
  Optional<String> text(HostPath path) {
    return nodeAt(followed(path)) instanceof Node.File(Optional<Content> content, var mode, var owner, var why)
        ? content.flatMap(Content::asText) : Optional.empty();
  }

  private static boolean followsLinks(Step step) {
    return step instanceof Step.EditFile || (step instanceof Step.WriteFile write && write.links() == Step.Links.FOLLOW);
  }

  private Played command(Step step, String program, Privilege privilege) {
    boolean found = program.contains("/") || host.program(program).isPresent()
        || nodes.entrySet().stream().anyMatch(e -> e.getValue() instanceof Node.File && e.getKey().name().equals(program));
    return found
        ? new Played.Done(new PlannedStep(step, privilege, List.of(), List.of()), Optional.empty())
        : inTheWay("plan/no-program", "`%s` is not on this machine.".formatted(program));
  }

  private Played write(Step.WriteFile write) {
    HostPath path = write.links() == Step.Links.FOLLOW ? followed(write.path()) : real(write.path());
    Node before = nodeAt(path);
    switch (before) {
      case Node.Directory d -> {
        return inTheWay("plan/is-directory", "%s is a directory; trueup does not replace it by a file.".formatted(write.path()));
      }
      case Node.Untouchable(String what) -> {
        return inTheWay("plan/in-the-way", "%s %s.".formatted(write.path(), what));
      }
      case Node.File f when f.content().isEmpty() -> {
        return inTheWay("plan/unreadable", "%s cannot be read (%s), so it could not be put back.".formatted(write.path(), f.unreadable()));
      }
      case Node.File f -> { }
      case Node.Link l -> { }
      case Node.Missing m -> { }
    }
    Optional<Note> room = room(path, write.content().blob().size());
    if (room.isPresent()) {
      return new Played.InTheWay(room.get());
    }
    Optional<Content> old = before instanceof Node.File(var content, var m, var o, var w) ? content : Optional.empty();
    FileMode mode = write.mode().orElse(before instanceof Node.File f ? f.mode() : NEW_FILE);
    String owner = write.owner().orElse(before instanceof Node.File f ? f.owner() : "");
    Expect left = Expect.file(digest(write.content()));
    Step inverse = switch (before) {
      case Node.File f -> new Step.WriteFile(
          write.path(), f.content().orElseThrow(), Optional.of(f.mode()), kept(f.owner()), write.links(), Optional.empty(), left);
      case Node.Link(String target) -> new Step.MakeLink(write.path(), target, left);
      case Node.Missing m -> new Step.Delete(write.path(), List.of(), left);
      case Node.Directory d -> throw new IllegalStateException("seen above");
      case Node.Untouchable u -> throw new IllegalStateException("seen above");
    };
    return done(path, write.expecting(fingerprint(before)), new Node.File(Optional.of(write.content()), mode, owner, ""),
        Hunks.whole(old, write.content()), Optional.of(inverse));
  }

  private Played edit(Step.EditFile edit, boolean secret) {
    HostPath path = followed(edit.path());
    Node before = nodeAt(path);
    FileText file;
    switch (before) {
      case Node.Missing m -> file = FileText.EMPTY;
      case Node.File(Optional<Content> content, var m, var o, var why) -> {
        if (content.isEmpty()) {
          return inTheWay("plan/unreadable", "%s cannot be read: %s.".formatted(edit.path(), why));
        }
        file = FileText.of(content.get().bytes());
      }
      case Node.Directory d -> {
        return inTheWay("plan/is-directory", "%s is a directory.".formatted(edit.path()));
      }
      case Node.Link l -> {
        return inTheWay("plan/dangling-link", "%s is a link that leads nowhere.".formatted(edit.path()));
      }
      case Node.Untouchable(String what) -> {
        return inTheWay("plan/in-the-way", "%s %s.".formatted(edit.path(), what));
      }
    }
    Optional<String> problem = file.problem();
    if (problem.isPresent()) {
      return inTheWay("plan/no-text", "%s cannot be edited: %s.".formatted(edit.path(), problem.get()));
    }
    Optional<Note> room = before instanceof Node.Missing ? room(path, 0) : Optional.empty();
    if (room.isPresent()) {
      return new Played.InTheWay(room.get());
    }
    return switch (Secrets.guessed(edit.edit()).apply(file.text(), sealer::digest)) {
      case FileEdit.Result.Refused(String reason) ->
          inTheWay("plan/cannot-edit", "%s cannot be edited: %s.".formatted(edit.path(), reason));
      case FileEdit.Result.Edited(String after) -> file.with(after)
          .map(changed -> edited(edit, path, before, file, changed, secret || Secrets.in(edit.edit())))
          .orElseGet(() -> inTheWay("plan/not-utf-8",
              "%s is not encoded in UTF-8, so what the manifest wants in it cannot be written there.".formatted(edit.path())));
    };
  }

  private Played edited(Step.EditFile edit, HostPath path, Node before, FileText file, FileText changed, boolean secret) {
    FileEdit.Splice back = FileEdit.inverse(file.text(), changed.text(), sealer::digest);
    Optional<Step> inverse = secret && !back.removed().isEmpty()
        ? Optional.empty()
        : Optional.of(new Step.EditFile(edit.path(), back, Optional.empty(), Expect.ANYTHING));
    List<String> hunk = secret ? List.of(Secrets.line(edit.edit())) : Hunks.of(edit.edit(), file.text(), changed.text(), sealer::digest);
    Expect expect = edit.edit().region(file.text(), sealer::digest).map(r -> Expect.region(sealer.digest(r))).orElse(Expect.NO_REGION);
    FileMode mode = before instanceof Node.File f ? f.mode() : edit.modeWhenCreated().orElse(NEW_FILE);
    String owner = before instanceof Node.File f ? f.owner() : "";
    return done(path, edit.expecting(expect), new Node.File(Optional.of(Content.of(changed.bytes())), mode, owner, ""), hunk, inverse);
  }

  private Played link(Step.MakeLink link) {
    HostPath path = real(link.path());
    Node before = nodeAt(path);
    Expect left = Expect.link(link.target());
    return switch (before) {
      case Node.Missing m -> done(path, link.expecting(Expect.ABSENT), new Node.Link(link.target()), List.of(),
          Optional.of(new Step.Delete(link.path(), List.of(), left)));
      case Node.Link(String target) -> done(path, link.expecting(fingerprint(before)), new Node.Link(link.target()), List.of(),
          Optional.of(new Step.MakeLink(link.path(), target, left)));
      case Node.File f -> inTheWay("plan/in-the-way", "%s is a file; trueup does not replace it by a link.".formatted(link.path()));
      case Node.Directory d ->
          inTheWay("plan/in-the-way", "%s is a directory; trueup does not replace it by a link.".formatted(link.path()));
      case Node.Untouchable(String what) -> inTheWay("plan/in-the-way", "%s %s.".formatted(link.path(), what));
    };
  }

  private Played directory(Step.MakeDirectory make) {
    HostPath path = real(make.path());
    Node before = nodeAt(path);
    FileMode mode = make.mode().orElse(before instanceof Node.Directory d ? d.mode() : NEW_DIRECTORY);
    String owner = make.owner().orElse(before instanceof Node.Directory d ? d.owner() : "");
    return switch (before) {
      case Node.Missing m -> done(path, make.expecting(Expect.ABSENT), new Node.Directory(mode, owner), List.of(),
          Optional.of(new Step.Delete(make.path(), List.of(), Expect.DIRECTORY)));
      case Node.Directory d -> done(path, make.expecting(Expect.DIRECTORY), new Node.Directory(mode, owner), List.of(),
          Optional.of(new Step.SetMode(make.path(), Optional.of(d.mode()), kept(d.owner()))));
      case Node.File f -> inTheWay("plan/in-the-way", "%s is a file.".formatted(make.path()));
      case Node.Link l -> inTheWay("plan/in-the-way", "%s is a link.".formatted(make.path()));
      case Node.Untouchable(String what) -> inTheWay("plan/in-the-way", "%s %s.".formatted(make.path(), what));
    };
  }

  private Played mode(Step.SetMode set) {
    HostPath path = followed(set.path());
    return switch (nodeAt(path)) {
      case Node.File f -> done(path, set, new Node.File(f.content(), set.mode().orElse(f.mode()), set.owner().orElse(f.owner()), f.unreadable()),
          List.of(), Optional.of(new Step.SetMode(set.path(), Optional.of(f.mode()), kept(f.owner()))));
      case Node.Directory d -> done(path, set, new Node.Directory(set.mode().orElse(d.mode()), set.owner().orElse(d.owner())), List.of(),
          Optional.of(new Step.SetMode(set.path(), Optional.of(d.mode()), kept(d.owner()))));
      case Node.Missing m -> inTheWay("plan/missing", "%s is not there.".formatted(set.path()));
      case Node.Link l -> inTheWay("plan/dangling-link", "%s is a link that leads nowhere.".formatted(set.path()));
      case Node.Untouchable(String what) -> inTheWay("plan/in-the-way", "%s %s.".formatted(set.path(), what));
    };
  }

  private Played delete(Step.Delete delete) {
    HostPath path = real(delete.path());
    Node before = nodeAt(path);
    Step expecting = delete.expecting(fingerprint(before));
    Played played = switch (before) {
      case Node.Missing m -> done(path, expecting, before, List.of(), Optional.of(delete));
      case Node.File f when isUnread(f) && expectsFile(delete) ->
          done(path, delete, new Node.Missing(), List.of(), Optional.empty()); // whoever may read it compares it before it goes
      case Node.File f when f.content().isEmpty() ->
          inTheWay("plan/unreadable", "%s cannot be read (%s), so it could not be put back.".formatted(delete.path(), f.unreadable()));
      case Node.File f -> done(path, expecting, new Node.Missing(), List.of(), Optional.of(new Step.WriteFile(
          delete.path(), f.content().orElseThrow(), Optional.of(f.mode()), kept(f.owner()), Step.Links.REPLACE, Optional.empty(), Expect.ABSENT)));
      case Node.Link(String target) -> done(path, expecting, new Node.Missing(), List.of(),
          Optional.of(new Step.MakeLink(delete.path(), target, Expect.ABSENT)));
      case Node.Directory d when !isEmpty(path) ->
          inTheWay("plan/not-empty", "%s is not empty, and trueup deletes no folder with something of others in it.".formatted(delete.path()));
      case Node.Directory d -> done(path, expecting, new Node.Missing(), List.of(),
          Optional.of(new Step.MakeDirectory(delete.path(), Optional.of(d.mode()), kept(d.owner()), Expect.ABSENT)));
      case Node.Untouchable(String what) -> inTheWay("plan/in-the-way", "%s %s.".formatted(delete.path(), what));
    };
    if (played instanceof Played.Done) {
      delete.prune().stream().map(this::real).filter(folder -> nodeAt(folder) instanceof Node.Directory && isEmpty(folder))
          .forEach(folder -> nodes.put(folder, new Node.Missing()));
    }
    return played;
  }

  private boolean isEmpty(HostPath folder) {
    boolean kept = host.list(folder).stream().anyMatch(name -> !(nodeAt(folder.child(name)) instanceof Node.Missing));
    return !kept && nodes.entrySet().stream().noneMatch(node -> node.getKey().parent().equals(Optional.of(folder))
        && !(node.getValue() instanceof Node.Missing));
  }

  private Played rename(Step.Rename rename) {
    HostPath from = real(rename.from());
    HostPath to = real(rename.to());
    Node moved = nodeAt(from);
    if (moved instanceof Node.Missing) {
      return inTheWay("plan/missing", "%s is not there.".formatted(rename.from()));
    }
    if (!(nodeAt(to) instanceof Node.Missing)) {
      return inTheWay("plan/in-the-way", "%s is in the way.".formatted(rename.to()));
    }
    Played played = done(from, rename.expecting(fingerprint(moved)), new Node.Missing(), List.of(),
        Optional.of(new Step.Rename(rename.to(), rename.from(), fingerprint(moved))));
    nodes.put(to, moved);
    return played;
  }

  private Played done(HostPath path, Step step, Node after, List<String> hunk, Optional<Step> inverse) {
    Optional<Note> parent = parentInTheWay(path);
    if (parent.isPresent()) {
      return new Played.InTheWay(parent.get());
    }
    Privilege privilege = privilege(path);
    if (privilege == Privilege.ROOT && host.machine().isRoot()) {
      return inTheWay("plan/read-only", "%s cannot be written, not even by root: its file system is read-only, or it is immutable."
          .formatted(path));
    }
    if (privilege == Privilege.ROOT) {
      Optional<Note> foreign = foreignFolder(path);
      if (foreign.isPresent()) {
        return new Played.InTheWay(foreign.get());
      }
    }
    var creates = new ArrayList<HostPath>();
    if (!(after instanceof Node.Missing)) {
      for (HostPath folder : path.ancestors()) {
        if (!(nodeAt(folder) instanceof Node.Missing)) {
          break;
        }
        creates.addFirst(folder);
        nodes.put(folder, new Node.Directory(NEW_DIRECTORY, ""));
        privileges.put(folder, privilege);
      }
    }
    nodes.put(path, after);
    privileges.putIfAbsent(path, privilege);
    return new Played.Done(new PlannedStep(step, privilege, hunk, creates), inverse);
  }

  /** Who may put something there: for a path below something made by an earlier step, whoever made that. */
  private Privilege privilege(HostPath path) {
    Privilege known = privileges.get(path);
    if (known != null) {
      return known;
    }
    for (HostPath folder : path.ancestors()) {
      Privilege maker = privileges.get(folder);
      if (maker != null && host.stat(folder).is(FileStat.Type.MISSING)) {
        return maker;
      }
    }
    return host.stat(path).writable() ? Privilege.USER : Privilege.ROOT;
  }

  /** Root writes only where nobody else may: a folder that somebody else can exchange for a link would be a way to have root write anywhere. */
  private Optional<Note> foreignFolder(HostPath path) {
    for (HostPath folder : path.ancestors()) {
      FileStat stat = host.stat(folder);
      if (stat.is(FileStat.Type.DIRECTORY) && isOursButClosed(stat)) {
        return Optional.of(Note.of("plan/closed-folder", "%s cannot be written: its folder %s is yours but not writable."
            .formatted(path, folder)).withHint("chmod u+wx " + folder));
      }
      if (stat.is(FileStat.Type.DIRECTORY) && !stat.isRootsAlone()) {
        if (isOurs(stat) && (host.stat(path).is(FileStat.Type.MISSING) || isOurs(host.stat(path)))) {
          return Optional.of(Note.of("plan/read-only", "%s cannot be written although %s is yours: its file system is read-only, or it is immutable."
              .formatted(path, folder)));
        }
        Note note = Note.of("plan/foreign-folder",
            "%s is not yours to write, and as root trueup writes only in folders that are root's alone; %s belongs to %s."
                .formatted(path, folder, stat.owner()));
        return Optional.of(host.stat(path).is(FileStat.Type.FILE) && stat.owner().equals(host.machine().user())
            ? note.withHint("sudo chown %s %s".formatted(host.machine().user(), path)) : note);
      }
    }
    return Optional.empty();
  }

  private boolean isOursButClosed(FileStat folder) {
    return isOurs(folder) && !host.machine().isRoot() && (folder.mode().bits() & WRITE_AND_ENTER) != WRITE_AND_ENTER;
  }

  private boolean isOurs(FileStat stat) {
    return List.of(host.machine().user(), Integer.toUnsignedString(host.machine().uid())).contains(stat.owner());
  }

  private Optional<Note> parentInTheWay(HostPath path) {
    for (HostPath folder : path.ancestors()) {
      switch (nodeAt(real(folder))) {
        case Node.Missing m -> { }
        case Node.Directory d -> {
          return Optional.empty();
        }
        case Node.File f -> {
          return Optional.of(Note.of("plan/below-a-file", "%s is a file, so nothing can be put below it.".formatted(folder)));
        }
        case Node.Link l -> {
          return Optional.of(Note.of("plan/dangling-link", "%s is a link that leads nowhere.".formatted(folder)));
        }
        case Node.Untouchable(String what) -> {
          return Optional.of(Note.of("plan/in-the-way", "%s %s.".formatted(folder, what)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Note> room(HostPath path, long bytes) {
    long free = host.freeSpace(path);
    return bytes <= free ? Optional.empty() : Optional.of(Note.of("plan/no-space",
        "%s needs %,d more bytes, and its file system has %,d left. Make room there, and plan again.".formatted(path, bytes, free)));
  }

  Expect fingerprint(Node node) {
    return switch (node) {
      case Node.Missing m -> Expect.ABSENT;
      case Node.Directory d -> Expect.DIRECTORY;
      case Node.Link(String target) -> Expect.link(target);
      case Node.File(Optional<Content> content, var mode, var owner, var why) ->
          content.map(c -> Expect.file(digest(c))).orElse(Expect.ANYTHING);
      case Node.Untouchable u -> Expect.ANYTHING;
    };
  }

  private String digest(Content content) {
    return sealer.digest(content.bytes());
  }

  private static Optional<String> kept(String owner) {
    return owner.isEmpty() ? Optional.empty() : Optional.of(owner);
  }

  private static Played inTheWay(String code, String text) {
    return new Played.InTheWay(Note.of(code, text));
  }

  Node nodeAt(HostPath path) {
    Node known = nodes.get(path);
    if (known != null) {
      return known;
    }
    Node found = look(path);
    nodes.put(path, found);
    return found;
  }

  private Node look(HostPath path) {
    FileStat stat = host.stat(path);
    return switch (stat.type()) {
      case MISSING -> new Node.Missing();
      case DIRECTORY -> new Node.Directory(stat.mode(), ownerOf(stat));
      case LINK -> new Node.Link(stat.linkTarget().orElse(""));
      case SPECIAL -> new Node.Untouchable("is a device, pipe or socket");
      case UNREACHABLE -> new Node.Untouchable("cannot be reached: a folder above it may not be entered, or is a file");
      case FILE -> switch (host.read(path)) {
        case FileRead.Contents contents -> new Node.File(Optional.of(contents.content()), stat.mode(), ownerOf(stat), "");
        case FileRead.Unreadable(String reason) -> new Node.File(Optional.empty(), stat.mode(), ownerOf(stat), reason);
        case FileRead.Missing m -> new Node.Missing();
      };
    };
  }

  private static String ownerOf(FileStat stat) {
    return stat.owner() + ":" + stat.group();
  }

  /** The real path of what stands at {@code path}: links among its folders resolved, its last name not. */
  private HostPath real(HostPath path) {
    return path.parent().map(folder -> resolved(folder).child(path.name())).orElse(path);
  }

  /** The real path with a link at its end followed too. */
  private HostPath followed(HostPath path) {
    return resolved(path);
  }

  /** Links that earlier steps made count as links. */
  private HostPath resolved(HostPath path) {
    HostPath real = host.machine().real(path);
    for (HostPath folder = real; ; folder = folder.parent().get()) {
      if (nodes.get(folder) instanceof Node.Link(String target) && host.stat(folder).is(FileStat.Type.MISSING)) {
        String rest = real.text().substring(folder.text().length());
        boolean absolute = target.startsWith("/") || target.startsWith("~");
        String base = absolute ? target : folder.parent().map(HostPath::text).orElse("/") + "/" + target;
        return host.machine().real(host.machine().path(host.machine().absolute(HostPath.linux(base)) + rest));
      }
      if (folder.parent().isEmpty()) {
        return real;
      }
    }
  }
}
