package dev.trueup.plugin;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plug-in folder is where this user keeps providers of other people: {@code $XDG_DATA_HOME/trueup/plugins}, else
 * {@code ~/.local/share/trueup/plugins}. Nothing but the user ever fills it.
 *
 * @param root absolute
 */
public record PluginFolder(Path root) {

  /**
   * @param environment trueup's own
   * @param home absolute, {@code $HOME}
   */
  public static PluginFolder of(Map<String, String> environment, String home) {
    String stated = environment.getOrDefault("XDG_DATA_HOME", "");
    Path data = stated.startsWith("/") ? Path.of(stated) : Path.of(home, ".local", "share");
    return new PluginFolder(data.resolve("trueup").resolve("plugins"));
  }

  boolean isThere() {
    return Files.isDirectory(root);
  }

  /** What stands in a folder, sorted by name, without what is hidden. */
  static List<Path> list(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, path -> !path.getFileName().toString().startsWith("."))) {
      all.forEach(found::add);
    } catch (java.nio.file.DirectoryIteratorException broken) {
      throw broken.getCause();
    }
    found.sort(null);
    return found;
  }

  static boolean isJar(Path path) {
    return path.getFileName().toString().endsWith(".jar");
  }

  /** The jars of one plug-in, where nobody else may exchange them. */
  List<Path> jars(Path folder, Rights rights) throws Refusal {
    String name = folder.getFileName().toString();
    try {
      List<Path> jars = list(folder).stream().filter(PluginFolder::isJar).toList();
      List<Path> all = new ArrayList<>(List.of(root, folder));
      all.addAll(jars);
      for (Path each : all) {
        Optional<String> hole = Files.exists(each) ? rights.hole(each) : Optional.empty();
        if (hole.isPresent()) {
          throw new Refusal(Wording.open(name, each, hole.get()));
        }
      }
      if (jars.isEmpty()) {
        throw new Refusal(Wording.noJar(name, folder));
      }
      return jars;
    } catch (IOException unreadable) {
      throw new Refusal(Wording.unreadable(folder));
    }
  }
}
