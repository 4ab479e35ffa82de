package dev.trueup.host.local;

import dev.trueup.host.FileStat.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * A Unix stat is what lstat(2) says of something that is there.
 *
 * @param mode permission bits, 0 to 07777
 * @param changed last change of contents or attributes
 */
record UnixStat(Type type, int mode, int uid, int gid, long size, FileTime modified, FileTime changed, long inode, long device) {

  private static final int PERMISSIONS = 07777;
  private static final int KIND = 0170000;
  private static final int REGULAR = 0100000;
  private static final int FOLDER = 0040000;
  private static final int LINK = 0120000;

  /**
   * @throws java.nio.file.NoSuchFileException where nothing is
   * @throws java.nio.file.FileSystemException where it cannot be known
   */
  static UnixStat of(Path path) throws IOException {
    Map<String, Object> all =
        Files.readAttributes(path, "unix:mode,uid,gid,size,lastModifiedTime,ctime,ino,dev", LinkOption.NOFOLLOW_LINKS);
    int mode = (int) all.get("mode");
    Type type = switch (mode & KIND) {
      case REGULAR -> Type.FILE;
      case FOLDER -> Type.DIRECTORY;
      case LINK -> Type.LINK;
      default -> Type.SPECIAL;
    };
    return new UnixStat(
        type, mode & PERMISSIONS, (int) all.get("uid"), (int) all.get("gid"), (long) all.get("size"),
        (FileTime) all.get("lastModifiedTime"), (FileTime) all.get("ctime"), (long) all.get("ino"), (long) all.get("dev"));
  }
}
