package dev.trueup.realhome;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/** A small Go is an archive with what makes a folder a release of Go, and nothing that could run; and whatever does not belong into it. */
final class SmallGo {

  static final String VERSION = "1.26.8";

  private static final int AMD64 = 62;
  private static final int ARM64 = 183;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TarArchiveOutputStream tar;

  private SmallGo() throws IOException {
    tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(bytes), "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
  }

  static SmallGo whole() throws IOException {
    return of(VERSION, AMD64);
  }

  static SmallGo ofAnotherMachine() throws IOException {
    return of(VERSION, ARM64);
  }

  static SmallGo of(String version) throws IOException {
    return of(version, AMD64);
  }

  private static SmallGo of(String version, int machine) throws IOException {
    String tools = "go/pkg/tool/linux_" + (machine == AMD64 ? "amd64" : "arm64");
    return new SmallGo().file("go/VERSION", ("go" + version + "\ntime 2026-08-28T16:20:06Z\n").getBytes(StandardCharsets.UTF_8), 0644)
        .file("go/bin/go", program(machine), 0755).file("go/bin/gofmt", program(machine), 0755)
        .file(tools + "/compile", program(machine), 0755).file(tools + "/link", program(machine), 0755)
        .file("go/src/runtime/proc.go", "package runtime\n".getBytes(StandardCharsets.UTF_8), 0644);
  }

  SmallGo with(String name) throws IOException {
    return file(name, "x".getBytes(StandardCharsets.UTF_8), 0644);
  }

  /** Bytes that gzip cannot make smaller. */
  SmallGo large(String name, int size) throws IOException {
    byte[] noise = new byte[size];
    new java.util.Random(7).nextBytes(noise);
    return file(name, noise, 0644);
  }

  SmallGo zeros(String name, int size) throws IOException {
    return file(name, new byte[size], 0644);
  }

  SmallGo link(String name, String to) throws IOException {
    var entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(to);
    return put(entry, new byte[0]);
  }

  SmallGo hardLink(String name, String to) throws IOException {
    var entry = new TarArchiveEntry(name, TarConstants.LF_LINK);
    entry.setLinkName(to);
    return put(entry, new byte[0]);
  }

  SmallGo device(String name) throws IOException {
    return put(new TarArchiveEntry(name, TarConstants.LF_CHR), new byte[0]);
  }

  Path packed(Path archive) throws IOException {
    tar.close();
    return Files.write(archive, bytes.toByteArray());
  }

  /** Without its last third, as a server has it whose disk was full. */
  Path truncated(Path archive) throws IOException {
    tar.close();
    return Files.write(archive, Arrays.copyOf(bytes.toByteArray(), bytes.size() * 2 / 3));
  }

  private SmallGo file(String name, byte[] contents, int mode) throws IOException {
    var entry = new TarArchiveEntry(name, true);
    entry.setSize(contents.length);
    entry.setMode(0100000 | mode);
    return put(entry, contents);
  }

  private SmallGo put(TarArchiveEntry entry, byte[] contents) throws IOException {
    entry.setModTime(0);
    tar.putArchiveEntry(entry);
    tar.write(contents);
    tar.closeArchiveEntry();
    return this;
  }

  /** The head of a program for Linux, without a program. https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html */
  private static byte[] program(int machine) {
    byte[] head = new byte[64];
    byte[] start = {0x7f, 'E', 'L', 'F', 2, 1, 1};
    System.arraycopy(start, 0, head, 0, start.length);
    head[16] = 2;
    head[18] = (byte) machine;
    head[20] = 1;
    return head;
  }
}
