package dev.trueup.host;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A file stat is what stands at a path, without following a link at its end.
 *
 * @param type what it is
 * @param mode permission bits; 0 where nothing is
 * @param owner user name, or the number where it has none; empty where nothing is
 * @param group likewise
 * @param size in bytes
 * @param modified last change of the contents
 * @param linkTarget for a link, its text as it stands there
 * @param writable whether we may put something in its place: for what exists, replace or remove it and keep its owner; for what does not,
 *     create it in the nearest folder that exists
 */
public record FileStat(
    Type type, FileMode mode, String owner, String group, long size, Instant modified, Optional<String> linkTarget, boolean writable) {

  private static final Set<String> ADMINISTRATORS = Set.of("root", "staff", "wheel", "sudo");

  /** What can stand at a path. */
  public enum Type {
    MISSING,
    FILE,
    DIRECTORY,
    LINK,
    /** A device, a pipe or a socket: never opened, never replaced. */
    SPECIAL,
    /** A parent may not be entered, or the path runs through a file. */
    UNREACHABLE;

    /** The noun for messages: "a directory". */
    public String noun() {
      return switch (this) {
        case MISSING -> "nothing";
        case FILE -> "a file";
        case DIRECTORY -> "a directory";
        case LINK -> "a link";
        case SPECIAL -> "a device, pipe or socket";
        case UNREACHABLE -> "out of reach";
      };
    }
  }

  public static FileStat missing(boolean writable) {
    return new FileStat(Type.MISSING, new FileMode(0), "", "", 0, Instant.EPOCH, Optional.empty(), writable);
  }

  /**
   * True for a folder that nobody but root and the groups that administer a system can change: Debian's {@code /usr/local} belongs to
   * {@code root:staff} and is writable for that group.
   */
  public boolean isRootsAlone() {
    boolean byGroup = (mode.bits() & 0020) != 0 && !ADMINISTRATORS.contains(group);
    return owner.equals("root") && !byGroup && (mode.bits() & 0002) == 0;
  }

  public boolean is(Type wanted) {
    return type == wanted;
  }
}
