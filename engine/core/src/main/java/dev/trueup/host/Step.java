package dev.trueup.host;

import dev.trueup.edit.FileEdit;
import java.util.List;
import java.util.Optional;

/**
 * A step is one effect on the machine as a value. A plan holds every step; apply performs those and invents none.
 *
 * <p>Kinds leave {@code expect} at {@link Expect#ANYTHING}; the planner fills in what it saw. File steps get their privilege from who may
 * write there, commands name theirs.
 */
public sealed interface Step {

  /**
   * @param keepsOutput whether its output is the receipt: what only the act could tell
   */
  record Run(Command command, Privilege privilege, boolean keepsOutput) implements Step {}

  /** Equal ones of a wave run one time, when every change that holds it has done its earlier steps: one daemon-reload. */
  record Once(Command command, Privilege privilege) implements Step {}

  /**
   * A whole file, replaced atomically. Missing parents are created.
   *
   * @param mode absent: as it was, or 0644 less the umask for a new file
   * @param owner {@code user} or {@code user:group}; absent: as it was
   * @param links what happens where a link stands at the path
   * @param validate a command that gets the new file's name as its last word and refuses before anything is replaced
   */
  record WriteFile(
      HostPath path, Content content, Optional<FileMode> mode, Optional<String> owner, Links links, Optional<Command> validate,
      Expect expect) implements Step {}

  /** Whether a link at the path is written through or replaced. */
  enum Links {
    FOLLOW,
    REPLACE
  }

  /**
   * One edit of a text file that others own too; links are followed, mode and owner stay. A missing file is created.
   *
   * @param modeWhenCreated of a file that was not there; 0644 less the umask by default
   */
  record EditFile(HostPath path, FileEdit edit, Optional<FileMode> modeWhenCreated, Expect expect) implements Step {}

  /** @param target the link's text; symbolic below the home like every path of ours, written out when performed */
  record MakeLink(HostPath path, String target, Expect expect) implements Step {}

  record MakeDirectory(HostPath path, Optional<FileMode> mode, Optional<String> owner, Expect expect) implements Step {}

  /** Mode and owner of a file or directory that exists. */
  record SetMode(HostPath path, Optional<FileMode> mode, Optional<String> owner) implements Step {}

  /**
   * Removes a file, a link or an empty directory. What is not there is removed already.
   *
   * @param prune folders that trueup created for it, nearest first: removed where they are empty then
   */
  record Delete(HostPath path, List<HostPath> prune, Expect expect) implements Step {
    public Delete {
      prune = List.copyOf(prune);
    }
  }

  /**
   * Removes a file that can be made again, so that no copy of it is kept, however large it is. Of a plan's expectation size and time are enough.
   * What is not there is removed already; a link or a folder in its place is somebody's, and stays.
   *
   * @param prune folders that trueup created for it, nearest first: removed where they are empty then
   */
  record Discard(HostPath path, List<HostPath> prune, Expect expect) implements Step {
    public Discard {
      prune = List.copyOf(prune);
    }
  }

  /** Moves a file or a whole tree within one file system. Nothing may stand at {@code to}. */
  record Rename(HostPath from, HostPath to, Expect expect) implements Step {}

  /**
   * Fetches an artifact into the cache of whoever performs it: sources in order, going on where an earlier try stopped, used only where its
   * digest is the wanted one. What is in the cache already is not fetched again.
   */
  record Download(Artifact artifact) implements Step {}

  /**
   * Unpacks an artifact that was downloaded into a folder that is not there yet: beside it first, then renamed. Beside the archive's files the
   * tree then holds a list of them, {@link UnpackedTree#LIST}.
   *
   * @param space bytes that the tree needs, at least
   */
  record Unpack(Artifact artifact, HostPath to, long space, Expect expect) implements Step {}

  /**
   * Removes a tree that {@link Unpack} made, if nothing in it was added or changed since; else it has moved and nothing is removed.
   *
   * @param prune folders that trueup created for it, nearest first: removed where they are empty then
   */
  record DeleteTree(HostPath path, List<HostPath> prune, Expect expect) implements Step {
    public DeleteTree {
      prune = List.copyOf(prune);
    }
  }

  /** The path this step changes, for steps that change one. */
  default Optional<HostPath> changes() {
    return switch (this) {
      case Run r -> Optional.empty();
      case Once o -> Optional.empty();
      case WriteFile w -> Optional.of(w.path());
      case EditFile e -> Optional.of(e.path());
      case MakeLink m -> Optional.of(m.path());
      case MakeDirectory m -> Optional.of(m.path());
      case SetMode s -> Optional.of(s.path());
      case Delete d -> Optional.of(d.path());
      case Discard d -> Optional.of(d.path());
      case Rename r -> Optional.of(r.from());
      case Download d -> Optional.empty();
      case Unpack u -> Optional.of(u.to());
      case DeleteTree d -> Optional.of(d.path());
    };
  }

  /** What a file step must find; {@link Expect#ANYTHING} for steps that look for nothing. */
  default Expect expectation() {
    return switch (this) {
      case Run r -> Expect.ANYTHING;
      case Once o -> Expect.ANYTHING;
      case WriteFile w -> w.expect();
      case EditFile e -> e.expect();
      case MakeLink m -> m.expect();
      case MakeDirectory m -> m.expect();
      case SetMode s -> Expect.ANYTHING;
      case Delete d -> d.expect();
      case Discard d -> d.expect();
      case Rename r -> r.expect();
      case Download d -> Expect.ANYTHING;
      case Unpack u -> u.expect();
      case DeleteTree d -> d.expect();
    };
  }

  /** This step with the expectation of a plan. */
  default Step expecting(Expect found) {
    return switch (this) {
      case Run r -> r;
      case Once o -> o;
      case WriteFile w -> new WriteFile(w.path(), w.content(), w.mode(), w.owner(), w.links(), w.validate(), found);
      case EditFile e -> new EditFile(e.path(), e.edit(), e.modeWhenCreated(), found);
      case MakeLink m -> new MakeLink(m.path(), m.target(), found);
      case MakeDirectory m -> new MakeDirectory(m.path(), m.mode(), m.owner(), found);
      case SetMode s -> s;
      case Delete d -> new Delete(d.path(), d.prune(), found);
      case Discard d -> new Discard(d.path(), d.prune(), found);
      case Rename r -> new Rename(r.from(), r.to(), found);
      case Download d -> d;
      case Unpack u -> new Unpack(u.artifact(), u.to(), u.space(), found);
      case DeleteTree d -> new DeleteTree(d.path(), d.prune(), found);
    };
  }

  static Step write(HostPath path, Content content, Optional<FileMode> mode) {
    return new WriteFile(path, content, mode, Optional.empty(), Links.REPLACE, Optional.empty(), Expect.ANYTHING);
  }

  static Step edit(HostPath path, FileEdit edit) {
    return new EditFile(path, edit, Optional.empty(), Expect.ANYTHING);
  }

  static Step delete(HostPath path) {
    return new Delete(path, List.of(), Expect.ANYTHING);
  }

  static Step discard(HostPath path) {
    return new Discard(path, List.of(), Expect.ANYTHING);
  }
}
