package dev.trueup.view;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Severity;
import dev.trueup.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A diagnostic view is mistakes as people read them: what is wrong, the line it is in, carets under the exact place, why, and what helps.
 *
 * @param sources the text of a file by the name that spans have for it; empty where it cannot be shown
 */
public record DiagnosticView(Style style, Function<String, Optional<String>> sources) {

  /** A code further right than this is hard to connect with its message. */
  private static final int HEADER_WIDTH = 100;

  /** For diagnostics whose files are not at hand: places are named, not shown. */
  public static DiagnosticView withoutSources(Style style) {
    return new DiagnosticView(style, file -> Optional.empty());
  }

  /** All of them in the order given; how many there are at the end where there is more than one. Empty text for none. */
  public String text(List<Diagnostic> diagnostics) {
    var page = new Page(style);
    for (Diagnostic diagnostic : diagnostics) {
      page.gap();
      write(diagnostic, page);
    }
    if (diagnostics.size() > 1) {
      page.gap().line(count(diagnostics));
    }
    return page.toString();
  }

  private void write(Diagnostic diagnostic, Page page) {
    header(diagnostic, page);
    boolean shown = false;
    if (diagnostic.span().isPresent()) {
      shown = excerpt(diagnostic.span().get(), diagnostic.detail(), diagnostic.severity(), page);
    }
    if (!shown && !diagnostic.detail().isEmpty()) {
      diagnostic.detail().lines().forEach(line -> page.line(2, 2, Phrase.of(line.strip())));
    }
    for (Diagnostic.Related related : diagnostic.related()) {
      if (!excerpt(related.span(), related.label(), Severity.WARNING, page)) {
        page.line(2, 4, Phrase.of("= " + related.label()));
      }
    }
    diagnostic.hint().ifPresent(hint -> page.line(2, 10, Phrase.of(Tone.FAINT, "= ").then(Tone.STRONG, "hint: ").then(hint)));
  }

  private void header(Diagnostic diagnostic, Page page) {
    boolean error = diagnostic.isError();
    Phrase said = Phrase.of(error ? Tone.BAD_STRONG : Tone.CARE_STRONG, error ? "error: " : "warning: ")
        .then(Tone.STRONG, diagnostic.summary());
    Phrase code = Phrase.of(Tone.FAINT, "[" + diagnostic.code() + "]");
    int width = Math.min(style.width(), HEADER_WIDTH);
    boolean fits = said.columns() + 2 + code.columns() <= width;
    page.line(0, 2, fits ? said.padded(width - code.columns(), 2).then(code) : said.then("  ").then(code));
  }

  /** The place with its line; false where only the place could be named. */
  private boolean excerpt(Span span, String label, Severity severity, Page page) {
    Optional<SourceLine> line = sources.apply(span.file()).flatMap(text -> SourceLine.of(text, span, style.width()));
    int gutter = line.isPresent() ? Math.max(2, Integer.toString(span.line()).length()) : 2;
    Tone frame = Tone.PLACE;
    page.line(gutter, gutter + 3, Phrase.of(frame, style.sign("┌─") + " ").then(span.place()));
    if (line.isEmpty()) {
      return false;
    }
    String number = Integer.toString(span.line());
    String bar = style.sign("│");
    page.verbatim(Phrase.of(frame, " ".repeat(gutter - number.length()) + number + bar + " ").then(line.get().text()));
    Phrase carets = Phrase.of(frame, " ".repeat(gutter) + bar + " ")
        .then(" ".repeat(line.get().caretsAt()))
        .then(severity == Severity.ERROR ? Tone.BAD_STRONG : Tone.CARE_STRONG, "^".repeat(line.get().carets()));
    boolean beside = !label.contains("\n") && (style.width() == 0 || carets.columns() + 1 + Glyphs.columns(Glyphs.safe(label)) <= style.width());
    page.verbatim(beside && !label.isEmpty() ? carets.then(" " + label) : carets);
    if (!beside) {
      label.lines().forEach(one -> page.line(gutter, gutter + 2, Phrase.of(Tone.FAINT, "= ").then(one.strip())));
    }
    return true;
  }

  private static String count(List<Diagnostic> diagnostics) {
    int errors = (int) diagnostics.stream().filter(Diagnostic::isError).count();
    int warnings = diagnostics.size() - errors;
    if (errors == 0) {
      return Wording.count(warnings, "warning") + ".";
    }
    return Wording.count(errors, "error") + (warnings == 0 ? "." : ", " + Wording.count(warnings, "warning") + ".");
  }
}
