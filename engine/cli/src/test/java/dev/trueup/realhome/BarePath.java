package dev.trueup.realhome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/** A bare path is one folder with links to the programs of the system, but for anything of Go. */
final class BarePath {

  private BarePath() {}

  /** Makes it below a folder; what `PATH` is then. */
  static String below(Path parent) throws IOException {
    Path folder = Files.createDirectory(parent.resolve("bin"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
    for (String system : List.of("/usr/bin", "/bin")) {
      try (Stream<Path> programs = Files.list(Path.of(system))) {
        for (Path program : (Iterable<Path>) programs::iterator) {
          String name = program.getFileName().toString();
          Path link = folder.resolve(name);
          if (!name.matches("go|gofmt|go1\\..*") && !Files.exists(link, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
            Files.createSymbolicLink(link, program);
          }
        }
      }
    }
    return folder.toString();
  }
}
