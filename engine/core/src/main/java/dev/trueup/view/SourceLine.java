package dev.trueup.view;

import dev.trueup.diagnostic.Span;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source line is one line of somebody's file as a terminal shows it, with the columns that a span takes in it.
 *
 * @param text tabs as blanks, control characters as {@code ?}
 * @param caretsAt blanks before the first caret
 * @param carets how many; at least one
 */
record SourceLine(String text, int caretsAt, int carets) {

  private static final int TAB = 4;

  /** What stands in a URL between the user's name and the host, and a bare text behind a key that is called so. */
  private static final Pattern PASSWORD = Pattern.compile(
      "(?i)(://[^/@:\\s]*:|\\b\\w*(?:password|passwd|secret|token)\"?:\\s+)((?<=://[^/@:\\s]{0,200}:)[^/@\\s]+(?=@)|(?<=\\s)[^\\s{\\[,}#&*]+)");

  /** Columns kept free for the line number and the bar. */
  private static final int FRAME = 8;

  /** The span's first line; empty where the text has no such line. A line wider than the page shows the part round the span. */
  static Optional<SourceLine> of(String source, Span span, int pageWidth) {
    Optional<String> found = lineOf(source, span.line()).map(SourceLine::withoutPasswords);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    var shown = new StringBuilder();
    int columns = 0;
    int begin = -1;
    int end = -1;
    int position = 1;
    for (int codePoint : found.get().codePoints().toArray()) {
      if (position == span.column()) {
        begin = columns;
      }
      if (span.endLine() == span.line() && position == span.endColumn()) {
        end = columns;
      }
      if (codePoint == '\t') {
        int blanks = TAB - columns % TAB;
        shown.append(" ".repeat(blanks));
        columns += blanks;
      } else if (Glyphs.isUnsafe(codePoint)) {
        shown.append('?');
        columns++;
      } else {
        shown.appendCodePoint(codePoint);
        columns += Glyphs.columns(codePoint);
      }
      position++;
    }
    int from = begin < 0 ? columns : begin;
    int to = end < 0 ? columns : end;
    var line = new SourceLine(shown.toString(), from, Math.max(1, to - from));
    return Optional.of(pageWidth == 0 || columns + FRAME <= pageWidth ? line : line.around(Math.max(TAB, pageWidth - FRAME)));
  }

  /** A password that somebody wrote in the clear stays between the file and its reader: stars in its place, as many as it has characters. */
  private static String withoutPasswords(String line) {
    return PASSWORD.matcher(line).replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "*".repeat(found.group(2).length())));
  }

  /** The part of the line that begins a little before the carets. */
  private SourceLine around(int room) {
    int skip = carets + caretsAt <= room ? 0 : Math.max(0, caretsAt - room / 3);
    var kept = new StringBuilder(skip > 0 ? "..." : "");
    int column = 0;
    int from = skip > 0 ? skip + 3 : 0;
    int until = skip + room - 3;
    for (int codePoint : text.codePoints().toArray()) {
      int wide = Glyphs.columns(codePoint);
      if (column >= from && column + wide <= until) {
        kept.append(column == from || !kept.isEmpty() ? "" : " ").appendCodePoint(codePoint);
      } else if (column < from && column + wide > from) {
        kept.append(' ');
      }
      column += wide;
    }
    if (column > until) {
      kept.append("...");
    }
    return new SourceLine(kept.toString(), caretsAt - skip, Math.clamp(until - caretsAt, 1, carets));
  }

  private static Optional<String> lineOf(String source, int number) {
    int start = source.startsWith("\uFEFF") ? 1 : 0;
    for (int line = 1; line < number; line++) {
      start = source.indexOf('\n', start) + 1;
      if (start == 0) {
        return Optional.empty();
      }
    }
    int end = source.indexOf('\n', start);
    String text = source.substring(start, end < 0 ? source.length() : end);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
