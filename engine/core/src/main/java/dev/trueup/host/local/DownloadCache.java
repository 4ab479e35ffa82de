package dev.trueup.host.local;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import dev.trueup.host.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A download cache is the folder of what was downloaded and found right, one for each user: all projects share it. Anything in it may be
 * deleted at any time.
 *
 * <p>A file has the name of its source. Beside it, where somebody had to be asked what its bytes must come to, stands the answer:
 * {@code NAME.digest}, the sum and, because the answer is nobody else's, the SHA-256 of who was asked what. What is still on its way is
 * {@code NAME.part}.
 *
 * @param folder absolute; made by whoever downloads first
 */
record DownloadCache(Path folder) {

  /** Of root in another user's home: what that user may change is nothing that root unpacks. */
  static final Path ROOTS = Path.of("/var/cache/trueup/downloads");

  /** The cache of whoever this process is. */
  static DownloadCache of(Machine machine, ProcessStatus process) {
    Path home = Path.of(machine.home());
    if (process.isRoot() && !belongsToRoot(home)) {
      return new DownloadCache(ROOTS);
    }
    Path caches = machine.variable("XDG_CACHE_HOME").filter(stated -> stated.startsWith("/")).map(Path::of)
        .orElseGet(() -> home.resolve(".cache"));
    return new DownloadCache(caches.resolve("trueup").resolve("downloads"));
  }

  private static boolean belongsToRoot(Path home) {
    try {
      return LocalFiles.look(home).filter(found -> found.uid() == 0).isPresent();
    } catch (IOException refused) {
      return false;
    }
  }

  /** Where the file of a source is, or would be. */
  Path file(Source source) {
    return folder.resolve(source.name());
  }

  /** Where it grows. */
  Path part(Source source) {
    return folder.resolve(source.name() + ".part");
  }

  /** Where {@link #remember} keeps what its bytes must come to. */
  private Path answer(Source source) {
    return folder.resolve(source.name() + ".digest");
  }

  /** Keeps what an official list or a database said of a source's file: a {@link Digest.Sha256} or {@link Digest.ModuleSum}. */
  void remember(Source source, Digest digest) throws IOException {
    Path answer = answer(source);
    Path fresh = TemporaryName.beside(answer);
    Files.writeString(fresh, Checksums.text(digest) + " " + asked(source.digest()) + "\n");
    Files.move(fresh, answer, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
  }

  /** What the bytes of a source's file must come to, as far as it is known here without asking anybody. */
  Optional<Digest> digest(Source source) {
    return switch (source.digest()) {
      case Digest.Sha256 sha256 -> Optional.of(sha256);
      case Digest.ModuleSum sum -> Optional.of(sum);
      case Digest.Listed l -> remembered(source);
      case Digest.InDatabase d -> remembered(source);
    };
  }

  private Optional<Digest> remembered(Source source) {
    try {
      Path answer = answer(source);
      String[] words = Files.isRegularFile(answer, LinkOption.NOFOLLOW_LINKS) ? Files.readString(answer).strip().split(" ") : new String[0];
      return words.length == 2 && words[1].equals(asked(source.digest())) ? Checksums.parse(words[0]) : Optional.empty();
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** A name for a question, so that what one manifest's list says counts for no other's. */
  private static String asked(Digest digest) {
    String question = switch (digest) {
      case Digest.Sha256(String hex) -> hex;
      case Digest.ModuleSum(String h1) -> h1;
      case Digest.Listed(var lists, String file) -> "list " + file + " " + lists;
      case Digest.InDatabase(var database, String module, String version) -> "database " + database.key() + " " + module + " " + version;
    };
    return Content.sha256(question.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The first source whose file is here and is, byte for byte, what it must be.
   *
   * @throws IOException where one is here and cannot be read
   */
  Optional<Source> verified(Artifact artifact) throws IOException {
    for (Source source : artifact.sources()) {
      if (isVerified(source)) {
        return Optional.of(source);
      }
    }
    return Optional.empty();
  }

  /** Whether the file of a source is here and is what it must be. Reads all of it. */
  boolean isVerified(Source source) throws IOException {
    Path file = file(source);
    Optional<Digest> wanted = digest(source);
    return wanted.isPresent() && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Checksums.of(file, wanted.get()).equals(wanted);
  }
}
