package dev.trueup.host.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** A tar archive is an archive of tar, packed with gzip. */
final class TarArchive implements Archive {

  private static final int BUFFER = 1 << 16;
  /** Bytes. Long names and attributes of an entry are held in memory, and none is as long as that; nor is the padding at the end. */
  private static final int MOST_BETWEEN_CONTENTS = 1 << 20;

  private final Metered packed;
  private final Metered unpacked;
  private final TarArchiveInputStream tar;
  private final long total;

  private TarArchive(Metered packed, Metered unpacked, long total) {
    this.packed = packed;
    this.unpacked = unpacked;
    this.tar = new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name());
    this.total = total;
  }

  static Archive open(Path file) throws IOException {
    var packed = new Metered(Files.newInputStream(file));
    try {
      return new TarArchive(packed, new Metered(new GZIPInputStream(packed, BUFFER)), Files.size(file));
    } catch (IOException none) {
      packed.close();
      throw BadArchive.none("tar.gz", file);
    }
  }

  @Override
  public Optional<Entry> next() throws IOException {
    try {
      unpacked.allow(MOST_BETWEEN_CONTENTS);
      TarArchiveEntry entry = tar.getNextEntry();
      if (entry == null) {
        unpacked.transferTo(java.io.OutputStream.nullOutputStream()); // gzip's own sum is behind the last byte
        return Optional.empty();
      }
      if (!entry.isCheckSumOK()) { // the library leaves that to us
        throw BadArchive.damaged();
      }
      unpacked.allow(Long.MAX_VALUE);
      return Optional.of(new Entry(
          entry.getName(), sort(entry), (entry.getMode() & 0111) != 0, entry.getLinkName(), entry.getSize(), new EntryContent(tar)));
    } catch (IOException | IllegalArgumentException said) {
      throw BadArchive.reading(said);
    }
  }

  private static Sort sort(TarArchiveEntry entry) {
    return entry.isSymbolicLink() ? Sort.LINK
        : entry.isLink() ? Sort.HARD_LINK
        : entry.isCharacterDevice() || entry.isBlockDevice() ? Sort.DEVICE
        : entry.isFIFO() ? Sort.PIPE
        : entry.isDirectory() ? Sort.DIRECTORY
        : entry.isFile() && !entry.isSparse() ? Sort.FILE
        : Sort.STRANGE;
  }

  @Override
  public long done() {
    return packed.count();
  }

  @Override
  public long total() {
    return total;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
