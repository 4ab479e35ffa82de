package dev.trueup.view;

import dev.trueup.provider.Catalog;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import java.util.List;

/** A kinds view is what can be declared, as people read it. */
public record KindsView(Style style) {

  /** Every kind by provider, one a line. */
  public String all(Catalog catalog) {
    var page = new Page(style);
    int column = 4 + catalog.kinds().keySet().stream().mapToInt(kind -> kind.text().length()).max().orElse(0);
    for (Provider provider : catalog.providers()) {
      page.gap();
      page.line(0, 2, Phrase.of(Tone.STRONG, provider.name()).then(Tone.FAINT, sections(provider)));
      provider.kinds().forEach(kind -> page.line(2, column, Phrase.of(kind.name().text()).padded(column - 2, 2).then(kind.summary())));
    }
    return page.toString();
  }

  /** One kind with its example. */
  public String one(Kind<?, ?> kind) {
    var page = new Page(style);
    page.line(0, 2, Phrase.of(Tone.STRONG, kind.name().text()).then(": " + kind.summary()));
    page.line("When it leaves the manifest: " + switch (kind.whenRemoved()) {
      case RESTORE -> "it goes back to what it was before trueup.";
      case REMOVE -> "it is taken away.";
      case KEEP -> "it stays as it is.";
    });
    page.gap();
    kind.example().lines().forEach(line -> page.verbatim(Phrase.of("  " + line)));
    return page.toString();
  }

  private static String sections(Provider provider) {
    List<String> keys = provider.sections().stream().map(Section::key).toList();
    return keys.isEmpty() ? "" : " (" + (keys.size() == 1 ? "section " : "sections ") + String.join(", ", keys) + ")";
  }
}
