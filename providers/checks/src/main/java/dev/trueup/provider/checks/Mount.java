package dev.trueup.provider.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A mount is a filesystem and where it is in the tree.
 *
 * @param point where, absolute
 * @param type {@code ext4}, {@code 9p}, {@code fuse.sshfs}
 */
record Mount(String point, String type) {

  private static final Set<String> OF_WINDOWS = Set.of("9p", "drvfs", "virtiofs");
  private static final Set<String> SHARES = Set.of("cifs", "smb3", "smbfs", "ncpfs", "afs");
  private static final Set<String> OF_THE_HOST = Set.of("vboxsf", "prl_fs", "fuse.vmhgfs-fuse", "fuse.osxfs", "fuse.grpcfuse");
  private static final Set<String> FOREIGN_DISKS = Set.of("vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk", "hfsplus", "hfs", "iso9660", "udf");
  /** Filesystems in user space that keep modes, owners and links. */
  private static final Set<String> GOOD_FUSE = Set.of("fuse.fuse-overlayfs", "fuse.mergerfs", "fuse.gocryptfs", "fuse.zfs", "fuse.ext2", "fuse.bindfs");
  private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");

  /** The mount that a path is on; the last one where several are on one point. proc_pid_mountinfo(5). */
  static Optional<Mount> of(String absolute, String mountinfo) {
    Optional<Mount> best = Optional.empty();
    for (String line : mountinfo.lines().toList()) {
      List<String> fields = Arrays.asList(line.split(" "));
      int separator = fields.indexOf("-");
      if (separator < 6 || separator + 1 >= fields.size()) {
        continue;
      }
      Mount mount = new Mount(unescaped(fields.get(4)), fields.get(separator + 1));
      if (mount.holds(absolute) && (best.isEmpty() || best.get().point.length() <= mount.point.length())) {
        best = Optional.of(mount);
      }
    }
    return best;
  }

  private static String unescaped(String text) {
    return OCTAL.matcher(text).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(
        String.valueOf((char) Integer.parseInt(found.group(1), 8))));
  }

  private boolean holds(String path) {
    return point.equals("/") || path.equals(point) || path.startsWith(point + "/");
  }

  /** What it is, where it is no filesystem of Linux's own. */
  Optional<String> foreign() {
    return OF_WINDOWS.contains(type) ? Optional.of("a folder of the host, in WSL a drive of Windows")
        : SHARES.contains(type) ? Optional.of("a network share of Windows")
        : OF_THE_HOST.contains(type) ? Optional.of("a folder shared with the host")
        : FOREIGN_DISKS.contains(type) ? Optional.of("a disk in another system's format")
        : type.equals("fuse") || type.startsWith("fuse.") && !GOOD_FUSE.contains(type) ? Optional.of("a filesystem that a program serves")
        : Optional.empty();
  }
}
