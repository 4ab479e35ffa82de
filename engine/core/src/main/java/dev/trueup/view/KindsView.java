package dev.trueup.view;

import dev.trueup.provider.Catalog;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Plugin;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kinds view is what can be declared, as people read it. */
public record KindsView(Style style) {

  /** Every kind by provider, one a line. */
  public String all(Catalog catalog) {
    var page = new Page(style);
    int column = 4 + catalog.kinds().keySet().stream().mapToInt(kind -> kind.text().length()).max().orElse(0);
    for (Provider provider : catalog.providers()) {
      page.gap();
      page.line(0, 2, Phrase.of(Tone.STRONG, provider.name()).then(Tone.FAINT, from(provider, Optional.ofNullable(catalog.plugins().get(provider.name())))));
      provider.kinds().forEach(kind -> page.line(2, column, Phrase.of(kind.name().text()).padded(column - 2, 2).then(kind.summary())));
      if (catalog.plugins().containsKey(provider.name()) && !provider.reads().isEmpty()) {
        page.line(2, 4, Phrase.of(Tone.FAINT, "To look, it may run " + String.join(", ",
            provider.reads().stream().map(read -> "`" + String.join(" ", read.form()) + " …`").toList()) + "."));
      }
    }
    return page.toString();
  }

  /** One kind with its example. */
  public String one(Catalog catalog, Kind<?, ?> kind) {
    var page = new Page(style);
    page.line(0, 2, Phrase.of(Tone.STRONG, kind.name().text()).then(": " + kind.summary()));
    page.line("When it leaves the manifest: " + switch (kind.whenRemoved()) {
      case RESTORE -> "it goes back to what it was before trueup.";
      case REMOVE -> "it is taken away.";
      case KEEP -> "it stays as it is.";
    });
    catalog.plugin(kind.name()).ifPresent(plugin -> page.line("Comes from plug-in `" + plugin.name() + "` in " + plugin.folder() + "."));
    page.gap();
    kind.example().lines().forEach(line -> page.verbatim(Phrase.of("  " + line)));
    return page.toString();
  }

  private static String from(Provider provider, Optional<Plugin> plugin) {
    List<String> keys = provider.sections().stream().map(Section::key).toList();
    String sections = keys.isEmpty() ? "" : (keys.size() == 1 ? "section " : "sections ") + String.join(", ", keys);
    String words = Stream.of(sections, plugin.map(from -> "plug-in " + from.folder()).orElse("")).filter(part -> !part.isEmpty())
        .collect(Collectors.joining("; "));
    return words.isEmpty() ? "" : " (" + words + ")";
  }
}
