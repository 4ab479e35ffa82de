package dev.trueup.host.local;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** An access is who owns a file and who may do what with it. */
record Access(int uid, int gid, int mode) {

  private static final String NOT_PERMITTED = "Operation not permitted";

  static Access of(UnixStat stat) {
    return new Access(stat.uid(), stat.gid(), stat.mode());
  }

  /**
   * Sets owner and group, where they differ, and then the mode: giving a file away takes its set-id bits.
   *
   * @param modeMatters false where a file system that keeps no modes (a Windows drive in WSL) may have its way
   */
  void giveTo(Path path, UnixStat now, boolean modeMatters) throws IOException {
    if (now.uid() != uid) {
      own(path, "unix:uid", uid);
    }
    if (now.gid() != gid) {
      own(path, "unix:gid", gid);
    }
    if (UnixStat.of(path).mode() != mode) {
      setMode(path, modeMatters);
    }
  }

  private void setMode(Path path, boolean matters) throws IOException {
    try {
      Files.setAttribute(path, "unix:mode", mode);
    } catch (FileSystemException refused) {
      if (matters || !NOT_PERMITTED.equals(refused.getReason())) {
        throw refused;
      }
    }
  }

  private static void own(Path path, String attribute, int id) throws IOException {
    try {
      Files.setAttribute(path, attribute, id, LinkOption.NOFOLLOW_LINKS);
    } catch (FileSystemException refused) {
      throw NOT_PERMITTED.equals(refused.getReason())
          ? new FileSystemException(path.toString(), null, "only root can give it this owner and group")
          : refused;
    }
  }
}
