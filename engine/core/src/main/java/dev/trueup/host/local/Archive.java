package dev.trueup.host.local;

import dev.trueup.host.Artifact.Packing;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An archive is what is packed in a file, entry by entry, in the order in which it is packed. Nothing about it is believed.
 *
 * <p>Whatever its file turns out to be is a {@link BadArchive}, also while a content is read.
 */
interface Archive extends AutoCloseable {

  /** The next entry, whose content is read before the one after it; empty at the end. */
  Optional<Entry> next() throws IOException;

  /** How many bytes of {@link #total} have been gone through. */
  long done();

  long total();

  @Override
  void close() throws IOException;

  /**
   * One thing in an archive.
   *
   * @param name as the archive has it
   * @param executable whether its mode says so; false where the archive keeps no modes
   * @param target what a link says, empty for others
   * @param size in bytes, as the archive declares it
   * @param content of a file
   */
  record Entry(String name, Sort sort, boolean executable, String target, long size, InputStream content) {}

  /** What sort of thing an entry is; strange: encrypted, sparse, or packed in a way that is not known. */
  enum Sort {
    FILE,
    DIRECTORY,
    LINK,
    HARD_LINK,
    DEVICE,
    PIPE,
    STRANGE
  }

  static Archive open(Path file, Packing packing) throws IOException {
    return switch (packing) {
      case TAR_GZ -> TarArchive.open(file);
      case ZIP -> ZipArchive.open(file);
    };
  }

  /** Whether a file looks like what a server says instead of sending a file. */
  static boolean isPage(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(512), StandardCharsets.ISO_8859_1).stripLeading().startsWith("<");
    }
  }
}
