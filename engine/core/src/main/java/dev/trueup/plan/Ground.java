package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.plan.Overlay.Played;
import dev.trueup.value.Sealer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The ground is what file steps are played on: what stands where, who may put something there, and what stands in the way. */
final class Ground {

  private static final FileMode NEW_DIRECTORY = new FileMode(0755);
  private static final int WRITE_AND_ENTER = 0300;

  private final ReadOnlyHost host;
  private final Sealer sealer;
  private final Nodes nodes;
  private final Map<HostPath, Privilege> privileges = new HashMap<>();

  Ground(ReadOnlyHost host, Sealer sealer) {
    this.host = host;
    this.sealer = sealer;
    this.nodes = new Nodes(host);
  }

  Sealer sealer() {
    return sealer;
  }

  Nodes nodes() {
    return nodes;
  }

  /** Tries something and leaves the ground as it was. */
  boolean tried(BooleanSupplier trial) {
    Map<HostPath, Node> nodesNow = nodes.copy();
    Map<HostPath, Privilege> privilegesNow = new HashMap<>(privileges);
    boolean well = trial.getAsBoolean();
    nodes.become(nodesNow);
    privileges.clear();
    privileges.putAll(privilegesNow);
    return well;
  }

  /**
   * A step that has been played: what stands there afterwards is put down, the folders it needs too.
   *
   * @param path real
   * @param inverse what takes it back, empty where nothing can
   */
  Played done(HostPath path, Step step, Node after, List<String> hunk, Optional<Step> inverse) {
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
        if (!(nodes.at(folder) instanceof Node.Missing)) {
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
      switch (nodes.at(nodes.real(folder))) {
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

  /** Why this many bytes do not fit there. */
  Optional<Note> room(HostPath path, long bytes) {
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

  /** A file by size and time; anything where an earlier step puts it there. */
  Expect stamp(HostPath path) {
    FileStat stat = host.stat(path);
    return stat.is(FileStat.Type.FILE) ? Expect.stamp(stat.size(), stat.modified()) : Expect.ANYTHING;
  }

  String digest(Content content) {
    return sealer.digest(content.bytes());
  }

  static Optional<String> kept(String owner) {
    return owner.isEmpty() ? Optional.empty() : Optional.of(owner);
  }

  static Played inTheWay(String code, String text) {
    return new Played.InTheWay(Note.of(code, text));
  }
}
