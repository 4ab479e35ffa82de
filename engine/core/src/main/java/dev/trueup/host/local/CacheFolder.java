package dev.trueup.host.local;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A cache folder belongs to whoever this process is, and to nobody else: what is verified in it must not change under us. */
final class CacheFolder {

  private static final int OURS_ALONE = 0700;

  private CacheFolder() {}

  /** Makes it where it is missing, and shuts others out. @throws IOException where it is somebody else's */
  static void open(Path folder, ProcessStatus process) throws IOException {
    make(folder);
    UnixStat found = UnixStat.of(folder);
    if (found.type() != dev.trueup.host.FileStat.Type.DIRECTORY) {
      throw new IOException("it is " + found.type().noun());
    }
    if (found.uid() != process.uid()) {
      throw new IOException("it belongs to somebody else");
    }
    if (found.mode() != OURS_ALONE) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  private static void make(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    if (folder.getParent() != null) {
      make(folder.getParent());
    }
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } catch (FileAlreadyExistsException another) {
      return; // another process was faster, or something else stands there, which is seen next
    }
  }
}
