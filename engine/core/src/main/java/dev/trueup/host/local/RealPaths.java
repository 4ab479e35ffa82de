package dev.trueup.host.local;

import dev.trueup.host.HostPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Real paths resolve every link in a path, part by part, also where only a beginning of the path exists.
 *
 * <p>What lies below the home, by whichever way it was reached, is symbolic again. Where links lead in a circle the rest of the path stays
 * as it is written.
 */
final class RealPaths implements UnaryOperator<HostPath> {

  /** The kernel's own limit (path_resolution(7)). */
  private static final int MOST_LINKS = 40;

  private final Path root;
  private final String home;
  private final String realHome;

  /** @param home absolute, as in {@code $HOME} */
  RealPaths(Path root, String home) {
    this.root = root;
    this.home = home;
    this.realHome = resolve(home);
  }

  @Override
  public HostPath apply(HostPath path) {
    String text = path.text();
    String real = resolve(text.equals("~") ? home : text.startsWith("~/") ? home + text.substring(1) : text);
    if (realHome.equals("/")) {
      return HostPath.linux(real);
    }
    if (real.equals(realHome)) {
      return HostPath.linux("~");
    }
    return HostPath.linux(real.startsWith(realHome + "/") ? "~" + real.substring(realHome.length()) : real);
  }

  private String resolve(String absolute) {
    Deque<String> ahead = new ArrayDeque<>(parts(absolute));
    List<String> behind = new ArrayList<>();
    int links = 0;
    while (!ahead.isEmpty()) {
      String part = ahead.pop();
      if (part.equals("..")) {
        if (!behind.isEmpty()) {
          behind.removeLast();
        }
        continue;
      }
      behind.add(part);
      String target = links < MOST_LINKS ? target(behind) : "";
      if (target.isEmpty()) {
        continue;
      }
      links++;
      behind.removeLast();
      if (target.startsWith("/")) {
        behind.clear();
      }
      parts(target).reversed().forEach(ahead::push);
    }
    return "/" + String.join("/", behind);
  }

  /** The text of the link that stands there, or nothing for what is no link. */
  private String target(List<String> parts) {
    try {
      Path path = root.resolve(String.join("/", parts));
      return Files.isSymbolicLink(path) ? Files.readSymbolicLink(path).toString() : "";
    } catch (IOException | InvalidPathException outOfReach) {
      return "";
    }
  }

  private static List<String> parts(String path) {
    return List.of(path.split("/")).stream().filter(part -> !part.isEmpty() && !part.equals(".")).toList();
  }
}
