package dev.trueup.host.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** A pack is a tar archive in the making, well-meant or not. */
final class Pack {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, StandardCharsets.UTF_8.name());

  Pack() {
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    tar.setAddPaxHeadersForNonAsciiNames(true);
  }

  Pack file(String name, String text, int mode) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8), mode);
  }

  Pack file(String name, byte[] content, int mode) throws IOException {
    var entry = new TarArchiveEntry(name, TarConstants.LF_NORMAL, true);
    entry.setMode(mode);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
    return this;
  }

  Pack file(String name) throws IOException {
    return file(name, "x", 0644);
  }

  Pack folder(String name, int mode) throws IOException {
    var entry = new TarArchiveEntry(name, TarConstants.LF_DIR, true);
    entry.setMode(mode);
    return put(entry);
  }

  Pack link(String name, String target) throws IOException {
    return linking(name, target, TarConstants.LF_SYMLINK);
  }

  Pack hardLink(String name, String target) throws IOException {
    return linking(name, target, TarConstants.LF_LINK);
  }

  private Pack linking(String name, String target, byte type) throws IOException {
    var entry = new TarArchiveEntry(name, type, true);
    entry.setLinkName(target);
    return put(entry);
  }

  /** @param type of {@link TarConstants}: a device, a pipe */
  Pack thing(String name, byte type) throws IOException {
    return put(new TarArchiveEntry(name, type, true));
  }

  private Pack put(TarArchiveEntry entry) throws IOException {
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
    return this;
  }

  /** The archive as tar writes it. */
  byte[] tar() throws IOException {
    tar.close();
    return bytes.toByteArray();
  }

  byte[] tarGz() throws IOException {
    return gz(tar());
  }

  static byte[] gz(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  /** @param namesAndTexts by turns */
  static byte[] zip(String... namesAndTexts) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putArchiveEntry(new ZipArchiveEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }
}
