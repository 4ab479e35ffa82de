package dev.trueup.host.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** A zip archive is read by its central directory, as Go reads the zips of modules. */
final class ZipArchive implements Archive {

  private static final int MOST_OF_A_TARGET = 4096;

  private final ZipFile zip;
  private final Iterator<ZipArchiveEntry> entries;
  private final long total;
  private long done;
  private InputStream content = InputStream.nullInputStream();

  private ZipArchive(ZipFile zip) {
    this.zip = zip;
    var all = Collections.list(zip.getEntries());
    this.entries = all.iterator();
    this.total = all.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
  }

  static Archive open(Path file) throws IOException {
    try {
      return new ZipArchive(ZipFile.builder().setPath(file).get());
    } catch (IOException | IllegalArgumentException none) {
      throw BadArchive.none("zip", file);
    }
  }

  @Override
  public Optional<Entry> next() throws IOException {
    content.close();
    if (!entries.hasNext()) {
      return Optional.empty();
    }
    try {
      ZipArchiveEntry entry = entries.next();
      done += Math.max(0, entry.getSize());
      Sort sort = sort(entry);
      content = sort == Sort.FILE || sort == Sort.LINK ? zip.getInputStream(entry) : InputStream.nullInputStream();
      String target = sort == Sort.LINK ? new String(content.readNBytes(MOST_OF_A_TARGET), StandardCharsets.UTF_8) : "";
      return Optional.of(new Entry(
          name(entry), sort, (entry.getUnixMode() & 0111) != 0, target, entry.getSize(), new EntryContent(content)));
    } catch (IOException | IllegalArgumentException said) {
      throw BadArchive.reading(said);
    }
  }

  /** The name as Go reads it; the library makes slashes of the backslashes of some zips. */
  static String name(ZipArchiveEntry entry) {
    return new String(entry.getRawName(), StandardCharsets.UTF_8);
  }

  /** A zip that was made elsewhere than on Unix has no modes: then names tell folders from files. */
  private Sort sort(ZipArchiveEntry entry) {
    return switch (entry.getUnixMode() & 0170000) {
      case 0120000 -> Sort.LINK;
      case 0020000, 0060000 -> Sort.DEVICE;
      case 0010000, 0140000 -> Sort.PIPE;
      default -> name(entry).endsWith("/") ? Sort.DIRECTORY : zip.canReadEntryData(entry) ? Sort.FILE : Sort.STRANGE;
    };
  }

  @Override
  public long done() {
    return done;
  }

  @Override
  public long total() {
    return total;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
