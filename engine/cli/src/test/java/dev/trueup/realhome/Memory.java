package dev.trueup.realhome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder in memory, for homes into which tens of thousands of files are unpacked, where this machine has one that programs may run in. */
final class Memory {

  private static final Path SHARED = Path.of("/dev/shm");
  private static final long NEEDED_BYTES = 4L << 30;

  private Memory() {}

  /** Else the folder for everything temporary. */
  static Path folder() {
    return isRoomy() && runsPrograms() ? SHARED : Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static boolean isRoomy() {
    try {
      return Files.isWritable(SHARED) && Files.getFileStore(SHARED).getUsableSpace() > NEEDED_BYTES;
    } catch (IOException none) {
      return false;
    }
  }

  private static boolean runsPrograms() {
    try {
      Path script = Files.createTempFile(SHARED, "trueup-runs-", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      try {
        Files.writeString(script, "#!/bin/sh\n");
        return new ProcessBuilder(script.toString()).start().waitFor() == 0;
      } finally {
        Files.delete(script);
      }
    } catch (IOException refused) {
      return false;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
