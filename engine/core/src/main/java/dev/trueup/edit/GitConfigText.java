package dev.trueup.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A git config text is what git reads in a configuration file, with the places.
 *
 * @param sections as far as the text could be read
 * @param problem why git refuses the rest
 */
record GitConfigText(Sections sections, Optional<String> problem) {

  static GitConfigText of(String text) {
    return new Reader(text).read();
  }

  private static final class Reader {
    private final String text;
    private final List<Sections.Block> blocks = new ArrayList<>();
    private final List<Sections.Entry> entries = new ArrayList<>();
    private Sections.Block open = new Sections.Block("", 0, 0, 0, false);
    private List<String> section = List.of();
    private Optional<String> problem = Optional.empty();
    private int at;

    Reader(String text) {
      this.text = text;
    }

    GitConfigText read() {
      while (at < text.length() && problem.isEmpty()) {
        char c = text.charAt(at);
        if (c == '\n' || Blanks.isBlank(c)) {
          at++;
        } else if (c == '#' || c == ';') {
          at = Line.at(text, at).contentEnd();
        } else if (c == '[') {
          heading();
        } else if (isLetter(c)) {
          entry();
        } else {
          broken(at, "git finds neither a heading nor a key there");
        }
      }
      close(text.length());
      return new GitConfigText(new Sections(blocks, entries), problem);
    }

    private void broken(int offset, String reason) {
      problem = problem.or(() -> Optional.of("line " + Line.numberOf(text, offset) + ": " + reason));
    }

    private void close(int end) {
      blocks.add(new Sections.Block(open.name(), open.start(), open.bodyStart(), Math.max(end, open.bodyStart()), open.bare()));
    }

    private void heading() {
      int start = at++;
      int nameStart = at;
      while (at < text.length() && (isNamePart(text.charAt(at)) || text.charAt(at) == '.')) {
        at++;
      }
      String name = text.substring(nameStart, at).toLowerCase(Locale.ROOT);
      Optional<String> subsection = Optional.empty();
      if (at < text.length() && Blanks.isBlank(text.charAt(at))) {
        at = Blanks.after(text, at, text.length());
        if (at >= text.length() || text.charAt(at) != '"') {
          broken(start, "the subsection is not quoted");
          return;
        }
        subsection = subsection();
      }
      if (at >= text.length() || text.charAt(at) != ']') {
        broken(start, "the heading is never closed");
        return;
      }
      if (name.isEmpty() && subsection.isEmpty()) {
        broken(start, "the heading names no section");
        return;
      }
      at++;
      int lineStart = Line.startOf(text, start);
      close(lineStart);
      Line line = Line.at(text, start);
      boolean bare = Blanks.after(text, lineStart, start) == start && Blanks.after(text, at, line.contentEnd()) == line.contentEnd();
      int dot = name.indexOf('.');
      section = subsection.map(sub -> List.of(name, sub))
          .orElseGet(() -> dot < 0 ? List.of(name) : List.of(name.substring(0, dot), name.substring(dot + 1)));
      open = new Sections.Block(String.join(".", section), lineStart, line.end(), 0, bare);
    }

    private Optional<String> subsection() {
      var name = new StringBuilder();
      at++;
      while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
        if (text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
          at++;
        }
        name.append(text.charAt(at++));
      }
      if (at < text.length() && text.charAt(at) == '"') {
        at++;
      }
      return Optional.of(name.toString());
    }

    private void entry() {
      int keyStart = at;
      while (at < text.length() && isNamePart(text.charAt(at))) {
        at++;
      }
      int keyEnd = at;
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
        at++;
      }
      if (at >= text.length() || text.charAt(at) == '\n' || isCarriageReturnBeforeFeed(at)) {
        add(keyStart, keyEnd, keyEnd, keyEnd, "true");
        return;
      }
      if (text.charAt(at) != '=') {
        broken(keyStart, "git wants `=` or nothing behind a key");
        return;
      }
      at = skipBlanks(at + 1);
      int valueStart = at;
      var value = new GitConfigValue(text, at);
      at = value.end();
      if (value.problem().isPresent()) {
        broken(keyStart, value.problem().get());
        return;
      }
      add(keyStart, keyEnd, valueStart, Math.max(valueStart, value.spelledEnd()), value.value());
    }

    private void add(int keyStart, int keyEnd, int valueStart, int valueEnd, String value) {
      int lineStart = Line.startOf(text, keyStart);
      int start = Blanks.after(text, lineStart, keyStart) == keyStart ? lineStart : keyStart;
      int end = at < text.length() ? Line.at(text, at).end() : text.length();
      if (!section.isEmpty()) {
        var parts = new ArrayList<>(section);
        parts.add(text.substring(keyStart, keyEnd));
        entries.add(new Sections.Entry(
            new EntryKey(parts), value, blocks.size(), start, keyStart, keyEnd, valueStart, valueEnd, end));
      }
    }

    /** Blanks of this line; a carriage return that belongs to the line end is none. */
    private int skipBlanks(int from) {
      int to = from;
      while (to < text.length() && Blanks.isBlank(text.charAt(to)) && !isCarriageReturnBeforeFeed(to)) {
        to++;
      }
      return to;
    }

    private boolean isCarriageReturnBeforeFeed(int offset) {
      return text.startsWith("\r\n", offset);
    }

    private static boolean isLetter(char c) {
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isNamePart(char c) {
      return isLetter(c) || c >= '0' && c <= '9' || c == '-';
    }
  }
}
