package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a manifest's file, what it includes, and the personal layer beside it: the lowest layer first. */
final class Layers {

  /** The file that lies above a manifest, for one person. */
  static final String PERSONAL = "trueup.local.yaml";

  /** Four MiB: hand-written text is never larger. */
  static final long LARGEST = 4L << 20;

  /** Where a file was asked for; empty for the one that was given. */
  private record Asked(Path path, Optional<Span> by) {}

  private final Reading reading;
  private final Path mainFolder;
  private final String shownFolder;
  private final List<Layer> layers = new ArrayList<>();
  private final List<Asked> open = new ArrayList<>();
  private final Map<Path, String> read = new LinkedHashMap<>();

  private Layers(Reading reading, Path main, String shown) {
    this.reading = reading;
    this.mainFolder = main.getParent();
    this.shownFolder = shown.contains("/") ? shown.substring(0, shown.lastIndexOf('/') + 1) : "";
    read.put(main, shown);
  }

  /** @param main absolute and normal; empty where not even that file could be read */
  static List<Layer> read(Reading reading, Path main, String shown) {
    var layers = new Layers(reading, main, shown);
    layers.add(new Asked(main, Optional.empty()), true);
    Path personal = main.resolveSibling(PERSONAL);
    if (layers.layers.stream().anyMatch(Layer::main) && !personal.equals(main)
        && !(reading.files().read(personal, LARGEST) instanceof Files.Read.Missing)) {
      layers.add(new Asked(personal, Optional.empty()), false);
    }
    return layers.layers;
  }

  private void add(Asked asked, boolean main) {
    String shown = read.computeIfAbsent(asked.path(), this::shown);
    Optional<SourceText> source = source(asked, shown, main);
    if (source.isEmpty()) {
      return;
    }
    Checked<Node.Fields> top = YamlReader.read(source.get());
    reading.mistakes().addAll(top.diagnostics());
    if (top.value().isEmpty()) {
      return;
    }
    reading.remember(source.get());
    open.add(asked);
    for (Node.Scalar include : includes(top.value().get())) {
      include(include, asked.path().getParent());
    }
    open.removeLast();
    layers.add(new Layer(source.get(), top.value().get(), main));
  }

  private static List<Node.Scalar> includes(Node.Fields top) {
    return top.get("include").map(Node::scalars).orElse(List.of()).stream()
        .filter(include -> include.value() instanceof dev.trueup.value.Value.Text && !include.text().isEmpty()).toList();
  }

  private void include(Node.Scalar written, Path folder) {
    Path path = folder.resolve(written.text()).normalize();
    int start = open.stream().map(Asked::path).toList().indexOf(path);
    if (start >= 0) {
      reading.mistakes().add(circle(written, path, start));
    } else if (!read.containsKey(path)) {
      add(new Asked(path, Optional.of(written.span())), false);
    }
  }

  private Diagnostic circle(Node.Scalar written, Path path, int start) {
    var way = new ArrayList<String>();
    open.subList(start, open.size()).forEach(asked -> way.add("`" + read.get(asked.path()) + "`"));
    way.add("`" + read.get(path) + "`");
    var diagnostic = Diagnostic.error("manifest/include-cycle", "files that include one another in a circle",
        String.join(" includes ", way) + ". One of these lines has to go.").at(written.span());
    for (Asked asked : open.subList(start + 1, open.size())) {
      if (asked.by().isPresent()) {
        diagnostic = diagnostic.related(asked.by().get(), "includes `" + read.get(asked.path()) + "`");
      }
    }
    return diagnostic;
  }

  private Optional<SourceText> source(Asked asked, String shown, boolean main) {
    Files.Read contents = reading.files().read(asked.path(), LARGEST);
    if (contents instanceof Files.Read.Contents(byte[] bytes)) {
      reading.digest(bytes);
      try {
        return Optional.of(SourceText.decode(shown, asked.path(), bytes));
      } catch (SourceText.Undecodable undecodable) {
        reading.mistakes().add(undecodable.diagnostic());
        return Optional.empty();
      }
    }
    Diagnostic diagnostic = FileMistakes.of(contents, shown, main);
    reading.mistakes().add(asked.by().map(diagnostic::at).orElse(diagnostic));
    return Optional.empty();
  }

  private String shown(Path path) {
    String relative = mainFolder.relativize(path).toString();
    Path joined = Path.of(shownFolder + relative).normalize();
    return joined.toString();
  }
}
