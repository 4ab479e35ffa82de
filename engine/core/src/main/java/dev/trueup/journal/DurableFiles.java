package dev.trueup.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Durable files are written so that after any crash the old or the new contents are there, whole. All are 0600 from birth. */
final class DurableFiles {

  private static final FileAttribute<?> PRIVATE = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private DurableFiles() {}

  static FileChannel open(Path path, StandardOpenOption... options) throws IOException {
    return FileChannel.open(path, Set.<OpenOption>of(options), PRIVATE);
  }

  /** Writes until nothing remains: on a full disk one call writes short without an exception. */
  static void write(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      int written = channel.write(bytes, at);
      if (written <= 0) {
        throw new IOException("No space left on device");
      }
      at += written;
    }
  }

  /** Replaces a file: temporary beside it, sync, rename, sync of the folder. */
  static void replace(Path path, byte[] bytes) throws IOException {
    Path temporary = temporary(path, bytes);
    Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(path);
  }

  /** A synced file beside the path, not yet in its place; gone again where it could not be written whole. */
  static Path temporary(Path path, byte[] bytes) throws IOException {
    Path temporary = path.resolveSibling("." + path.getFileName() + ".tmp");
    try (FileChannel channel =
        open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      write(channel, ByteBuffer.wrap(bytes), 0);
      channel.force(true);
    } catch (IOException failed) {
      Files.deleteIfExists(temporary);
      throw failed;
    }
    return temporary;
  }

  /** Makes renames and new names in the path's folder durable. */
  static void syncFolder(Path path) throws IOException {
    try (FileChannel folder = FileChannel.open(path.resolveSibling("."), StandardOpenOption.READ)) {
      folder.force(true);
    }
  }
}
