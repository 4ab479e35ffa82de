package dev.trueup.host.local;

import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part file is a download that is not whole yet. Beside it stands what it is a part of: {@code NAME.part.of}, the wanted sum, the digest of
 * the address and the server's word for this version of the file (an ETag or a date), a line each. Without that it is a part of nothing.
 *
 * @param path {@code NAME.part}
 */
record PartFile(Path path) {

  private static final FileAttribute<Set<PosixFilePermission>> OURS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  /** How much is here of what is wanted; 0 where it is nothing that could be gone on with. */
  long length(Digest wanted) throws IOException {
    Optional<UnixStat> found = LocalFiles.look(path);
    boolean isOne = found.isPresent() && found.get().type() == dev.trueup.host.FileStat.Type.FILE
        && line(0).equals(Optional.of(Checksums.text(wanted)));
    return isOne ? found.get().size() : 0;
  }

  /** What the server at this address called the version that this is a part of. */
  Optional<String> version(URI uri) {
    return line(1).equals(Optional.of(digest(uri))) ? line(2).filter(version -> !version.isEmpty()) : Optional.empty();
  }

  /** Writes down whose part it is, before it grows. */
  void belongsTo(Digest wanted, String from, String version) throws IOException {
    String text = Checksums.text(wanted) + "\n" + from + "\n" + version.replaceAll("[\\r\\n]", "") + "\n";
    Files.deleteIfExists(of());
    Files.write(Files.createFile(of(), OURS), text.getBytes(StandardCharsets.UTF_8));
  }

  /** A name for an address that gives away none of its secrets. */
  static String digest(URI uri) {
    return Content.sha256(uri.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** @param from how many bytes stay */
  FileChannel open(long from) throws IOException {
    if (from == 0) {
      Files.deleteIfExists(path);
    }
    FileChannel channel = FileChannel.open(path,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS), OURS);
    channel.truncate(from);
    channel.position(from);
    return channel;
  }

  /** On a disk that fills up a write is short and says nothing; only the next one fails. */
  static void write(FileChannel channel, byte[] bytes, int length) throws IOException {
    var rest = ByteBuffer.wrap(bytes, 0, length);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
    Files.deleteIfExists(of());
  }

  private Path of() {
    return path.resolveSibling(path.getFileName() + ".of");
  }

  private Optional<String> line(int number) {
    try {
      List<String> lines = Files.readAllLines(of());
      return lines.size() == 3 ? Optional.of(lines.get(number)) : Optional.empty();
    } catch (IOException none) {
      return Optional.empty();
    }
  }
}
