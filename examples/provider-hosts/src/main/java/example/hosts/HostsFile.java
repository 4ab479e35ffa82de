package example.hosts;

import dev.trueup.edit.FileText;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What stands in {@code /etc/hosts}: hosts(5). */
sealed interface HostsFile {

  HostPath PATH = HostPath.linux("/etc/hosts");

  /** @param reason a clause: "it is encoded in UTF-16" */
  record Unreadable(String reason) implements HostsFile {}

  record Lines(List<Line> lines) implements HostsFile {
    /** The lines that have a name, in any spelling. */
    List<Line> with(String name) {
      return lines.stream().filter(line -> line.names().contains(name)).toList();
    }
  }

  /**
   * A line with an address.
   *
   * @param text the whole of it
   * @param names in lower case
   */
  record Line(String text, String address, List<String> names) {}

  static HostsFile read(ReadOnlyHost host) {
    return switch (host.read(PATH)) {
      case FileRead.Missing() -> new Lines(List.of());
      case FileRead.Unreadable(String reason) -> new Unreadable(reason);
      case FileRead.Contents contents -> {
        FileText file = contents.text();
        yield file.problem().<HostsFile>map(Unreadable::new).orElseGet(() -> new Lines(file.text().lines().flatMap(HostsFile::line).toList()));
      }
    };
  }

  private static java.util.stream.Stream<Line> line(String text) {
    List<String> words = Arrays.stream(text.replaceFirst("#.*", "").split("\\s+")).filter(word -> !word.isEmpty()).toList();
    return words.size() < 2 ? java.util.stream.Stream.empty() : java.util.stream.Stream.of(new Line(
        text, words.getFirst(), words.stream().skip(1).map(name -> name.toLowerCase(Locale.ROOT)).toList()));
  }
}
