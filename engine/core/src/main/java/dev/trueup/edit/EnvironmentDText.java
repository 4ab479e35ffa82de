package dev.trueup.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The assignments of a text as systemd reads environment files: values go on over line ends inside of quotes and behind a backslash.
 *
 * @param open where an assignment begins that runs to the end of the text
 */
record EnvironmentDText(List<Assignment> assignments, Optional<Integer> open) {

  /**
   * @param unquoted the value without quotes and backslashes, before variables are put in
   * @param start where its first line begins
   * @param end where the next line begins
   */
  record Assignment(String name, String unquoted, int start, int valueStart, int valueEnd, int end) {}

  static EnvironmentDText of(String text) {
    var reader = new Reader(text);
    var assignments = new ArrayList<Assignment>();
    int start = 0;
    while (start < text.length()) {
      int content = Blanks.after(text, start, text.length());
      int lineEnd = lineEnd(text, content);
      int equals = text.indexOf('=', content);
      boolean comment = content < text.length() && (text.charAt(content) == '#' || text.charAt(content) == ';');
      if (comment || equals < 0 || equals >= lineEnd) {
        start = Line.at(text, content).end();
        continue;
      }
      int valueStart = Blanks.after(text, equals + 1, lineEnd);
      if (!reader.value(valueStart)) {
        return new EnvironmentDText(assignments, Optional.of(start));
      }
      int end = reader.at < text.length() ? Line.at(text, reader.at).end() : text.length();
      String name = Blanks.trim(text.substring(content, equals));
      assignments.add(
          new Assignment(name, reader.unquoted(), start, valueStart, Blanks.before(text, valueStart, reader.at), end));
      start = end;
    }
    return new EnvironmentDText(assignments, Optional.empty());
  }

  private static int lineEnd(String text, int from) {
    int feed = text.indexOf('\n', from);
    return feed < 0 ? text.length() : feed;
  }

  /** Reads one value; afterwards {@code at} is the line end behind it. */
  private static final class Reader {
    private final String text;
    private final StringBuilder value = new StringBuilder();
    private int at;
    private int kept;

    Reader(String text) {
      this.text = text;
    }

    String unquoted() {
      return value.substring(0, kept);
    }

    /** False where the value runs to the end of the text without being closed. */
    boolean value(int start) {
      value.setLength(0);
      kept = 0;
      at = start;
      boolean fresh = true;
      while (at < text.length() && !endsLine(text.charAt(at))) {
        char c = text.charAt(at);
        if (fresh && (c == '\'' || c == '"')) {
          if (!quoted(c)) {
            return false;
          }
        } else if (c == '\\') {
          if (at + 1 >= text.length()) {
            return false;
          }
          fresh = false;
          char next = text.charAt(at + 1);
          if (next != '\n' && next != '\r') {
            value.append(next);
          }
          kept = value.length();
          at += 2;
        } else {
          if (!fresh || !Blanks.isBlank(c)) {
            fresh = false;
            value.append(c);
            kept = Blanks.isBlank(c) ? kept : value.length();
          }
          at++;
        }
      }
      return true;
    }

    /** A quoted piece; only at the beginning of a value or behind another piece, as systemd has it. */
    private boolean quoted(char quote) {
      at++;
      while (at < text.length() && text.charAt(at) != quote) {
        char c = text.charAt(at);
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (quote == '"' && c == '\\' && "\"\\`$\n".indexOf(next) >= 0) {
          at++;
          if (next != '\n') {
            value.append(next);
          }
        } else {
          value.append(c);
        }
        at++;
      }
      kept = value.length();
      at++;
      return at <= text.length();
    }

    private boolean endsLine(char c) {
      return c == '\n' || c == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
    }
  }
}
