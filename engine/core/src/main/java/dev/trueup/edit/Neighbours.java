package dev.trueup.edit;

import dev.trueup.edit.FileEdit.Digester;

/**
 * The neighbours of a place are the digests of the lines before and behind it, so that it is found again without recording what they say.
 *
 * <p>Of long lines, as JSON without line ends has them, the {@value #NEAR} nearest characters count.
 *
 * @param before of the line before; of what its line holds before it, within a line; empty at the beginning of the text
 * @param after of the line behind; of what its line holds behind it, within a line; empty at the end of the text
 */
record Neighbours(String before, String after) {
  static final int NEAR = 500;

  static Neighbours of(String text, int start, int end, Digester digester) {
    return new Neighbours(before(text, start, digester), after(text, end, digester));
  }

  private static String before(String text, int start, Digester digester) {
    if (start == 0) {
      return "";
    }
    int lineStart = Line.startOf(text, start);
    Line previous = Line.at(text, start - 1);
    int from = lineStart == start ? previous.start() : lineStart;
    int to = lineStart == start ? previous.contentEnd() : start;
    return digester.digest(text.substring(Math.max(from, to - NEAR), to));
  }

  private static String after(String text, int end, Digester digester) {
    Line line = Line.at(text, end);
    boolean atLineEnd = end >= line.contentEnd() && end > line.start();
    int from = atLineEnd ? line.end() : end;
    if (from >= text.length()) {
      return "";
    }
    return digester.digest(text.substring(from, Math.min(from + NEAR, Line.at(text, from).contentEnd())));
  }

  boolean bothAre(FileEdit.Splice splice) {
    return beforeIs(splice) && afterIs(splice);
  }

  boolean beforeIs(FileEdit.Splice splice) {
    return before.equals(splice.lineBefore());
  }

  boolean afterIs(FileEdit.Splice splice) {
    return after.equals(splice.lineAfter());
  }
}
