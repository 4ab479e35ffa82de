package dev.trueup.host.local;

import dev.trueup.host.Content;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Local files are this machine's files for whoever looks. Asks the machine anew each time. */
final class LocalFiles {

  static final int MOST_BYTES = 64 << 20;
  private static final int MOST_OF_A_PIECE = 1 << 20;
  static final String UNSPEAKABLE = "its name cannot be spelt in the language settings that trueup runs under";

  private final LocalPaths paths;
  private final Accounts accounts;
  private final ProcessStatus process;

  LocalFiles(LocalPaths paths, Accounts accounts, ProcessStatus process) {
    this.paths = paths;
    this.accounts = accounts;
    this.process = process;
  }

  FileStat stat(HostPath path) {
    try {
      Path at = paths.at(path);
      UnixStat found = UnixStat.of(at);
      Optional<String> target =
          found.type() == Type.LINK ? Optional.of(Files.readSymbolicLink(at).toString()) : Optional.empty();
      return new FileStat(
          found.type(), new FileMode(found.mode()), accounts.userName(found.uid()), accounts.groupName(found.gid()), found.size(),
          found.modified().toInstant(), target, replaceable(at, found));
    } catch (NoSuchFileException missing) {
      Path at = paths.at(path);
      return runsThroughAFile(at) ? outOfReach() : FileStat.missing(creatable(at));
    } catch (IOException | InvalidPathException refused) {
      return outOfReach();
    }
  }

  FileRead read(HostPath path) {
    try {
      Path real = paths.real(path);
      UnixStat found = UnixStat.of(real);
      return switch (found.type()) {
        case FILE -> new FileRead.Contents(Content.of(bytes(real)));
        case LINK -> new FileRead.Unreadable("links lead in a circle");
        case MISSING -> new FileRead.Missing();
        case DIRECTORY, SPECIAL, UNREACHABLE -> new FileRead.Unreadable("it is " + found.type().noun());
      };
    } catch (NoSuchFileException missing) {
      return runsThroughAFile(paths.real(path)) ? new FileRead.Unreadable("a part of its path is a file") : new FileRead.Missing();
    } catch (IOException refused) {
      return new FileRead.Unreadable(Refusal.of(refused));
    } catch (InvalidPathException unspeakable) {
      return new FileRead.Unreadable(UNSPEAKABLE);
    }
  }

  FileRead piece(HostPath path, long offset, int length) {
    try {
      Path real = paths.real(path);
      return switch (UnixStat.of(real).type()) {
        case FILE -> new FileRead.Contents(Content.of(piece(real, offset, length)));
        case LINK, MISSING, DIRECTORY, SPECIAL, UNREACHABLE -> read(path);
      };
    } catch (NoSuchFileException missing) {
      return read(path);
    } catch (IOException refused) {
      return new FileRead.Unreadable(Refusal.of(refused));
    } catch (InvalidPathException unspeakable) {
      return new FileRead.Unreadable(UNSPEAKABLE);
    }
  }

  private static byte[] piece(Path real, long offset, int length) throws IOException {
    try (var channel = FileChannel.open(real, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
      var bytes = ByteBuffer.allocate(Math.min(length, MOST_OF_A_PIECE));
      long at = offset;
      for (int read = channel.read(bytes, at); read > 0; read = channel.read(bytes, at)) {
        at += read;
      }
      return Arrays.copyOf(bytes.array(), bytes.position());
    }
  }

  SortedMap<String, Long> tree(HostPath folder) {
    try {
      return TreeWalk.sizes(paths.real(folder));
    } catch (IOException | InvalidPathException none) {
      return new TreeMap<>();
    }
  }

  List<String> list(HostPath folder) {
    try {
      Path at = paths.at(folder);
      return Files.isDirectory(at) ? names(at) : List.of(); // Java opens whatever stands there, and a pipe without a writer never answers
    } catch (IOException | InvalidPathException | java.io.UncheckedIOException none) {
      return List.of();
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (var names = Files.list(folder)) {
      return names.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  long freeSpace(HostPath path) {
    try {
      Path real = paths.real(path);
      Optional<Path> folder = Files.isRegularFile(real) ? Optional.ofNullable(real.getParent()) : nearestFolder(real);
      return folder.map(there -> there.toFile().getUsableSpace()).orElse(0L);
    } catch (InvalidPathException unspeakable) {
      return 0;
    }
  }

  /** The stat of a path, empty where nothing is; for steps, which want to know why they cannot look. */
  static Optional<UnixStat> look(Path path) throws IOException {
    try {
      return Optional.of(UnixStat.of(path));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /**
   * The bytes of a regular file. Sizes are not believed: files of the kernel say 0.
   *
   * @throws IOException also for a file over 64 MiB
   */
  static byte[] bytes(Path real) throws IOException {
    try (var channel = FileChannel.open(real, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
        InputStream in = Channels.newInputStream(channel)) {
      var bytes = new ByteArrayOutputStream((int) Math.min(channel.size() + 1, MOST_BYTES));
      byte[] part = new byte[1 << 16];
      for (int length = in.read(part); length >= 0; length = in.read(part)) {
        bytes.write(part, 0, length);
        if (bytes.size() > MOST_BYTES) {
          throw new IOException("it is larger than 64 MiB");
        }
      }
      return bytes.toByteArray();
    }
  }

  private static FileStat outOfReach() {
    return new FileStat(Type.UNREACHABLE, new FileMode(0), "", "", 0, Instant.EPOCH, Optional.empty(), false);
  }

  /** Java says of both "no such file". */
  private static boolean runsThroughAFile(Path missing) {
    return nearestFolder(missing).isEmpty();
  }

  /** Whether it may be renamed over by a file of the same owner and group, or removed. An immutable flag cannot be seen from here. */
  private boolean replaceable(Path at, UnixStat found) {
    Path folder = at.getParent();
    return folder != null && mayEnterAndWrite(folder) && process.canGive(found.uid(), found.gid());
  }

  private static boolean creatable(Path at) {
    return nearestFolder(at).map(LocalFiles::mayEnterAndWrite).orElse(false);
  }

  private static boolean mayEnterAndWrite(Path folder) {
    return Files.isWritable(folder) && Files.isExecutable(folder);
  }

  /** Empty where something that is no folder comes first. */
  private static Optional<Path> nearestFolder(Path at) {
    for (Path folder = at; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder)) {
        return Optional.of(folder);
      }
      if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
