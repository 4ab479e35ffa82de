package dev.trueup.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;

/**
 * Who may exchange the code of a plug-in, which runs with our rights and, where root alone can see, with root's.
 *
 * @param ours the user id of this process
 */
record Rights(int ours) {

  static Rights ofThisProcess() {
    try {
      return new Rights((int) Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    } catch (IOException broken) {
      throw new IllegalStateException("/proc/self cannot be read", broken);
    }
  }

  /**
   * Why somebody else could change it, as a clause; empty where only this user and root can. The group counts for nobody else where it is the
   * owner's own, as Debian and its children set users up.
   */
  Optional<String> hole(Path path) throws IOException {
    PosixFileAttributes found = Files.readAttributes(path, PosixFileAttributes.class);
    int owner = (int) Files.getAttribute(path, "unix:uid");
    if (owner != ours && owner != 0) {
      return Optional.of("it belongs to " + found.owner().getName());
    }
    if (found.permissions().contains(PosixFilePermission.OTHERS_WRITE)) {
      return Optional.of("everybody may write to it");
    }
    boolean privateGroup = found.group().getName().equals(found.owner().getName());
    return found.permissions().contains(PosixFilePermission.GROUP_WRITE) && !privateGroup
        ? Optional.of("the group " + found.group().getName() + " may write to it") : Optional.empty();
  }
}
