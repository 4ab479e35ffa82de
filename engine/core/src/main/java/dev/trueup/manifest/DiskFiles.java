package dev.trueup.manifest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Disk files are the files of this machine. Only regular files are opened: a pipe would hang the run. */
public final class DiskFiles implements Files {

  @Override
  public Read read(Path path, long limit) {
    try {
      if (java.nio.file.Files.isDirectory(path)) {
        return new Read.Directory();
      }
      if (!java.nio.file.Files.exists(path)) {
        return java.nio.file.Files.notExists(path) ? new Read.Missing() : new Read.Unreadable("permission denied");
      }
      if (!java.nio.file.Files.isRegularFile(path)) {
        return new Read.Unreadable("it is a device, pipe or socket");
      }
      try (var in = java.nio.file.Files.newInputStream(path)) {
        byte[] bytes = in.readNBytes(Math.toIntExact(Math.min(limit + 1, Integer.MAX_VALUE - 8)));
        return bytes.length > limit ? new Read.TooLarge(java.nio.file.Files.size(path)) : new Read.Contents(bytes);
      }
    } catch (NoSuchFileException gone) {
      return new Read.Missing();
    } catch (AccessDeniedException denied) {
      return new Read.Unreadable("permission denied");
    } catch (FileSystemLoopException loop) {
      return new Read.Unreadable("its links lead round in a circle");
    } catch (IOException failed) {
      return new Read.Unreadable("the system says: " + failed.getMessage());
    }
  }
}
