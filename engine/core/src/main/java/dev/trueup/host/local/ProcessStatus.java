package dev.trueup.host.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A process status is what the kernel says of this process in {@code /proc/self/status}.
 *
 * @param uid effective user
 * @param groups effective group and supplementary ones
 * @param umask bits that new files do not get
 */
record ProcessStatus(int uid, Set<Integer> groups, int umask) {

  private static final int USUAL_UMASK = 0022;

  ProcessStatus {
    groups = Set.copyOf(groups);
  }

  /** @param root {@code /}, or the root of a tree that stands for the machine */
  static ProcessStatus read(Path root) {
    Map<String, String> lines;
    try {
      lines = Files.readAllLines(root.resolve("proc/self/status")).stream()
          .map(line -> line.split(":", 2))
          .filter(pair -> pair.length == 2)
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1].strip(), (first, second) -> first));
    } catch (IOException noProc) {
      throw new IllegalStateException("/proc is not mounted", noProc);
    }
    var groups = new HashSet<Integer>();
    for (String group : lines.getOrDefault("Groups", "").split("\\s+")) {
      if (!group.isEmpty()) {
        groups.add(id(group));
      }
    }
    groups.add(effective(lines.getOrDefault("Gid", "0 0")));
    String umask = lines.get("Umask");
    return new ProcessStatus(effective(lines.getOrDefault("Uid", "0 0")), groups, umask == null ? USUAL_UMASK : Integer.parseInt(umask, 8));
  }

  boolean isRoot() {
    return uid == 0;
  }

  /** Whether this process can give a new file this owner and group. */
  boolean canGive(int owner, int group) {
    return isRoot() || uid == owner && groups.contains(group);
  }

  /** The second of "real, effective, saved, file system". */
  private static int effective(String ids) {
    return id(ids.split("\\s+")[1]);
  }

  /** Ids are 32 bits without sign: user namespaces use 4294967294. */
  private static int id(String digits) {
    return Integer.parseUnsignedInt(digits);
  }
}
