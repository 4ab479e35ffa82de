package dev.trueup.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ThreadLocalRandom;

/** Writes files that users asked for, whole or not at all: beside their place first, then in it. */
final class WholeFile {

  private WholeFile() {}

  /** For the user's eyes alone. */
  static void writePrivate(Path file, String text) throws IOException {
    write(file, text, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  /** As everybody's files are made here; one that is there keeps its mode, and a link stays one. */
  static void write(Path file, String text) throws IOException {
    if (Files.exists(file)) {
      Path real = file.toRealPath();
      write(real, text, PosixFilePermissions.asFileAttribute(Files.getPosixFilePermissions(real)));
    } else {
      write(file, text, new FileAttribute<?>[0]);
    }
  }

  private static void write(Path file, String text, FileAttribute<?>... attributes) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path beside = absolute.resolveSibling(".trueup-%08x.tmp".formatted(ThreadLocalRandom.current().nextInt()));
    try {
      try (var out = Files.newByteChannel(
          beside, java.util.Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
        var bytes = java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      }
      Files.move(beside, absolute, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
