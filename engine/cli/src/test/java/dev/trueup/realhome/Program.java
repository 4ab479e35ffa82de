package dev.trueup.realhome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program's class path, copied to where every user may read it: a build folder or a Maven repository may be its owner's alone. */
record Program(Path folder) {

  static Program copied() throws IOException {
    Path folder = Files.createTempDirectory("trueup-program-");
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    int number = 0;
    for (String entry : System.getProperty("java.class.path").split(":")) {
      Path from = Path.of(entry);
      if (Files.exists(from) && !entry.endsWith("test-classes")) {
        copy(from, folder.resolve("%03d-%s".formatted(number++, from.getFileName())));
      }
    }
    return new Program(folder);
  }

  /** How {@code java} is told to run it. */
  List<String> words() {
    var paths = new ArrayList<String>();
    try (Stream<Path> entries = Files.list(folder)) {
      entries.sorted().forEach(entry -> paths.add(entry.toString()));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
    return List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
        "-XX:-UsePerfData", "-cp", String.join(":", paths), "dev.trueup.cli.Main");
  }

  void delete() throws IOException {
    remove(folder);
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(java.util.Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : (Iterable<Path>) all::iterator) {
        Path target = path.equals(from) ? to : to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
