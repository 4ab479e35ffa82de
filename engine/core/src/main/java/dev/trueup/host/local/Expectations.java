package dev.trueup.host.local;

import dev.trueup.host.Expect;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.value.Sealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Expectations compare what a plan saw at a path with what is there now. */
final class Expectations {

  private static final String FILE = "file:";
  private static final String STAMP = "stamp:";
  private static final String LINK = "link:";

  private final LocalPaths paths;
  private final Sealer sealer;

  Expectations(LocalPaths paths, Sealer sealer) {
    this.paths = paths;
    this.sealer = sealer;
  }

  /**
   * Why an expectation of a whole thing does not hold, as a sentence; empty where it holds.
   *
   * @param at where to look
   * @param found what is there
   * @param shown its name for people
   */
  Optional<String> broken(Expect expect, Path at, Optional<UnixStat> found, HostPath shown) throws IOException {
    String wanted = expect.fingerprint();
    Type type = found.map(UnixStat::type).orElse(Type.MISSING);
    boolean holds = switch (type) {
      case MISSING -> expect.equals(Expect.ABSENT);
      case DIRECTORY -> expect.equals(Expect.DIRECTORY);
      case FILE -> wanted.startsWith(STAMP)
          ? expect.equals(Expect.stamp(found.get().size(), found.get().modified().toInstant()))
          : wanted.startsWith(FILE) && wanted.equals(FILE + sealer.digest(LocalFiles.bytes(at)));
      case LINK -> wanted.startsWith(LINK)
          && paths.target(wanted.substring(LINK.length())).equals(Files.readSymbolicLink(at).toString());
      case SPECIAL, UNREACHABLE -> false;
    };
    return holds || expect.isAnything() ? Optional.empty() : Optional.of(sentence(planned(wanted), type, shown));
  }

  String digest(String text) {
    return sealer.digest(text);
  }

  String digest(byte[] bytes) {
    return sealer.digest(bytes);
  }

  private static Type planned(String fingerprint) {
    return switch (fingerprint) {
      case String s when s.startsWith(FILE) || s.startsWith(STAMP) -> Type.FILE;
      case String s when s.startsWith(LINK) -> Type.LINK;
      case "directory" -> Type.DIRECTORY;
      default -> Type.MISSING;
    };
  }

  private static String sentence(Type planned, Type found, HostPath shown) {
    if (planned == found) {
      return shown + " has changed since the plan was made.";
    }
    return switch (found) {
      case MISSING -> shown + " is gone; it was " + planned.noun() + " when the plan was made.";
      case FILE, DIRECTORY, LINK, SPECIAL, UNREACHABLE -> planned == Type.MISSING
          ? shown + " was not there when the plan was made, and now " + found.noun() + " is."
          : shown + " was " + planned.noun() + " when the plan was made, and is " + found.noun() + " now.";
    };
  }
}
