package dev.trueup.host.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A search path is the folders where programs are looked for: those of {@code PATH} that are absolute, then the system's own, which the
 * PATH of a normal user often lacks ({@code /usr/sbin}).
 */
record SearchPath(List<Path> folders) {

  private static final List<String> SYSTEM =
      List.of("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin");

  SearchPath {
    folders = List.copyOf(folders);
  }

  /** @param path the variable, empty where it is not set */
  static SearchPath of(String path) {
    var all = new ArrayList<>(List.of(path.split(":")));
    all.addAll(SYSTEM);
    var absolute = new LinkedHashSet<Path>();
    all.stream().filter(folder -> folder.startsWith("/")).map(Path::of).forEach(absolute::add);
    return new SearchPath(List.copyOf(absolute));
  }

  /** @param name without a slash */
  Optional<Path> find(String name) {
    return folders.stream().map(folder -> folder.resolve(name)).filter(SearchPath::isProgram).findFirst();
  }

  static boolean isProgram(Path path) {
    return Files.isRegularFile(path) && Files.isExecutable(path);
  }

  /** As the variable is spelt. */
  @Override
  public String toString() {
    return folders.stream().map(Path::toString).collect(Collectors.joining(":"));
  }
}
