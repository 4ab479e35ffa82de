package dev.trueup.host.local;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.value.Side;
import java.nio.file.Path;

/**
 * Local paths are where host paths are on this machine.
 *
 * @param machine whose home {@code ~} is
 */
record LocalPaths(Machine machine) {

  /**
   * @throws IllegalArgumentException for a path of the Windows side: a bug of ours
   * @throws java.nio.file.InvalidPathException for a name that this process cannot spell
   */
  Path at(HostPath path) {
    if (path.side() != Side.LINUX) {
      throw new IllegalArgumentException("not a path of the Linux side: " + path);
    }
    return Path.of(machine.absolute(path));
  }

  /** With every link resolved, one at its end too. */
  Path real(HostPath path) {
    return at(machine.real(path));
  }

  HostPath symbolic(Path path) {
    return machine.path(path.toString());
  }

  /** A link's text with the home written out. */
  String target(String text) {
    return text.equals("~") || text.startsWith("~/") ? machine.home() + text.substring(1) : text;
  }
}
