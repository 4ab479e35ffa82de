package dev.trueup.host.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** An access is who owns a file and who may do what with it. */
record Access(int uid, int gid, int mode) {

  static Access of(UnixStat stat) {
    return new Access(stat.uid(), stat.gid(), stat.mode());
  }

  /** Sets owner and group, where they differ, and then the mode: giving a file away takes its set-id bits. */
  void giveTo(Path path, UnixStat now) throws IOException {
    if (now.uid() != uid) {
      Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
    }
    if (now.gid() != gid) {
      Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
    }
    if (UnixStat.of(path).mode() != mode) {
      Files.setAttribute(path, "unix:mode", mode);
    }
  }
}
