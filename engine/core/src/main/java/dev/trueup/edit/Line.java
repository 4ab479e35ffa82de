package dev.trueup.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * A line is one line of a text by its offsets.
 *
 * @param start where it begins
 * @param contentEnd where its line end begins: {@code \n} or {@code \r\n}, or nothing at the end of the text
 * @param end where the next line begins
 */
record Line(int start, int contentEnd, int end) {

  /** All lines; the empty text has none, and a final line end begins no further one. */
  static List<Line> of(String text) {
    var lines = new ArrayList<Line>();
    int start = 0;
    while (start < text.length()) {
      Line line = at(text, start);
      lines.add(line);
      start = line.end();
    }
    return lines;
  }

  /** The line that holds this offset. */
  static Line at(String text, int offset) {
    int start = startOf(text, offset);
    int feed = text.indexOf('\n', offset);
    if (feed < 0) {
      return new Line(start, text.length(), text.length());
    }
    return new Line(start, feed > start && text.charAt(feed - 1) == '\r' ? feed - 1 : feed, feed + 1);
  }

  static int startOf(String text, int offset) {
    return offset == 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Counts from 1. */
  static int numberOf(String text, int offset) {
    return 1 + (int) text.substring(0, Math.min(offset, text.length())).chars().filter(c -> c == '\n').count();
  }

  String content(String text) {
    return text.substring(start, contentEnd);
  }

  /** The line without blanks at its end, as lines are compared. */
  String compared(String text) {
    return text.substring(start, Blanks.before(text, start, contentEnd));
  }

  boolean isBlank(String text) {
    return Blanks.after(text, start, contentEnd) == contentEnd;
  }
}
