package dev.trueup.host.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Optional;
import java.util.Set;

/**
 * A replacement is a new file beside the one whose place it will take, invisible until then: whoever reads sees the old contents or
 * the new.
 *
 * <p>Readable by its owner alone before it is given its access. {@link #close} removes it unless it has taken its place. Extended
 * attributes of the {@code user} namespace come along; ACLs and security labels cannot be read from Java, the folder's defaults apply.
 */
final class Replacement implements AutoCloseable {

  private final Path target;
  private final Path file;
  private final FileChannel channel;
  private boolean placed;

  private Replacement(Path target, Path file, FileChannel channel) {
    this.target = target;
    this.file = file;
    this.channel = channel;
  }

  /** @param old the file whose extended attributes come along */
  static Replacement of(Path target, byte[] bytes, WantedAccess access, Optional<Path> old) throws IOException {
    TemporaryName.sweep(target);
    Path file = TemporaryName.beside(target);
    var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var channel = FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly);
    var replacement = new Replacement(target, file, channel);
    try {
      replacement.fill(bytes, access, old);
      return replacement;
    } catch (IOException refused) {
      replacement.close();
      throw refused;
    }
  }

  /** Where it stands meanwhile. */
  Path file() {
    return file;
  }

  /**
   * Takes its place, durably.
   *
   * @param seen what stood there when it was decided to replace it
   * @return false where something else stands there by now: then nothing has happened
   */
  boolean place(Optional<UnixStat> seen) throws IOException {
    if (!LocalFiles.look(target).equals(seen)) {
      return false;
    }
    Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
    placed = true;
    Durable.folder(target.getParent());
    return true;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!placed) {
      Files.deleteIfExists(file);
    }
  }

  private void fill(byte[] bytes, WantedAccess access, Optional<Path> old) throws IOException {
    var rest = ByteBuffer.wrap(bytes);
    // On a disk that fills up a write is short and says nothing; only the next one fails.
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
    if (old.isPresent()) {
      copyAttributes(old.get());
    }
    access.giveTo(file);
    channel.force(true);
    channel.close(); // a validating command may want to run it, and what is open for writing cannot run
  }

  private void copyAttributes(Path old) throws IOException {
    var from = Files.getFileAttributeView(old, UserDefinedFileAttributeView.class);
    var to = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
    for (String name : names(from)) {
      ByteBuffer value = ByteBuffer.allocate(from.size(name));
      from.read(name, value);
      to.write(name, value.flip());
    }
  }

  private static Iterable<String> names(UserDefinedFileAttributeView view) {
    try {
      return view.list();
    } catch (IOException noneOnThisFileSystem) {
      return Set.of();
    }
  }
}
