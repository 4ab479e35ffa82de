package dev.trueup.host.local;

import dev.trueup.host.UnpackedTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A growing tree is what is unpacked so far, in a folder with a temporary name beside the place that it will take. {@link #close} removes it
 * unless it has taken its place.
 *
 * <p>Links are made when every file is written, so that no file is ever written through one.
 */
final class GrowingTree implements AutoCloseable {

  private static final FileAttribute<Set<PosixFilePermission>> FILE = access("rw-r--r--");
  private static final FileAttribute<Set<PosixFilePermission>> PROGRAM = access("rwxr-xr-x");
  private static final int BUFFER = 1 << 16;

  private final Path root;
  private final TreeMap<String, Long> sizes = new TreeMap<>();
  private final Map<String, String> links = new TreeMap<>();
  private final Set<Path> folders = new HashSet<>();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
  private Instant latest = Instant.EPOCH;
  private boolean placed;

  private GrowingTree(Path root) {
    this.root = root;
    folders.add(root);
  }

  /** In the innermost folder of those made for it. */
  static GrowingTree beside(Path target, MadeFolders above) throws IOException {
    Path root = TemporaryName.beside(target);
    above.fill(() -> Files.createDirectory(root, MadeFolders.USUAL_MODE));
    return new GrowingTree(root);
  }

  void folder(String name) throws IOException {
    makeFolder(root.resolve(name), name);
  }

  /** Is told of every piece before it is written, and may end it all. */
  @FunctionalInterface
  interface Watch {
    void next(int bytes) throws IOException;
  }

  /** Its size in bytes. */
  long file(String name, boolean executable, InputStream content, Watch watch) throws IOException {
    Path file = root.resolve(name);
    makeFolder(file.getParent(), name);
    long size = 0;
    try (FileChannel channel = FileChannel.open(
        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), executable ? PROGRAM : FILE)) {
      for (int length = content.read(buffer.array()); length >= 0; length = content.read(buffer.array())) {
        watch.next(length);
        buffer.clear().limit(length);
        while (buffer.hasRemaining()) { // on a disk that fills up a write is short and says nothing
          channel.write(buffer);
        }
        size += length;
      }
    } catch (FileAlreadyExistsException twice) {
      throw twice(name);
    }
    sizes.put(name, size);
    note(Instant.now());
    return size;
  }

  void link(String name, String target) throws IOException {
    if (links.put(name, target) != null) {
      throw twice(name);
    }
  }

  /** How many files and links there are. */
  int count() {
    return sizes.size() + links.size();
  }

  /** Makes the links, and the list of everything. The list is younger than all files: what is younger than it was changed later. */
  void finish() throws IOException {
    for (Map.Entry<String, String> link : links.entrySet()) {
      Path at = root.resolve(link.getKey());
      makeFolder(at.getParent(), link.getKey());
      try {
        Files.createSymbolicLink(at, Path.of(link.getValue()));
      } catch (FileAlreadyExistsException twice) {
        throw twice(link.getKey());
      }
      sizes.put(link.getKey(), -1L);
    }
    Path list = root.resolve(UnpackedTree.LIST);
    byte[] text = new UnpackedTree(sizes).text().getBytes(StandardCharsets.UTF_8);
    file(UnpackedTree.LIST, false, new java.io.ByteArrayInputStream(text), bytes -> {});
    Files.setLastModifiedTime(list, FileTime.from(latest));
  }

  void sync() throws IOException {
    DurableTree.of(root);
  }

  void place(Path target) throws IOException {
    Files.move(root, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    placed = true;
    Durable.folder(target.getParent());
  }

  @Override
  public void close() {
    if (!placed) {
      TreeDeletion.tried(root);
    }
  }

  private void makeFolder(Path folder, String name) throws IOException {
    if (folders.contains(folder)) {
      return;
    }
    makeFolder(folder.getParent(), name);
    try {
      Files.createDirectory(folder, MadeFolders.USUAL_MODE);
    } catch (FileAlreadyExistsException twice) {
      throw twice(name);
    }
    folders.add(folder);
  }

  /** The clock of a machine may be set back at any time. */
  private void note(Instant now) {
    latest = now.isAfter(latest) ? now : latest;
  }

  private static BadArchive twice(String name) {
    return BadArchive.entry(name, "which takes a name that is taken already");
  }

  private static FileAttribute<Set<PosixFilePermission>> access(String mode) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
  }
}
