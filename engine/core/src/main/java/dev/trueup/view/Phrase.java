package dev.trueup.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A phrase is a text on one line of which every character has a tone. Characters that could mislead a terminal are spelt out. */
record Phrase(int[] codePoints, Tone[] tones) {

  static final Phrase NONE = new Phrase(new int[0], new Tone[0]);

  static Phrase of(String text) {
    return NONE.then(text);
  }

  static Phrase of(Tone tone, String text) {
    return NONE.then(tone, text);
  }

  Phrase then(String text) {
    return then(Tone.PLAIN, text);
  }

  Phrase then(Tone tone, String text) {
    int[] added = Glyphs.safe(text).codePoints().toArray();
    int[] joined = Arrays.copyOf(codePoints, codePoints.length + added.length);
    System.arraycopy(added, 0, joined, codePoints.length, added.length);
    Tone[] dressed = Arrays.copyOf(tones, joined.length);
    Arrays.fill(dressed, tones.length, joined.length, tone);
    return new Phrase(joined, dressed);
  }

  Phrase then(Phrase other) {
    int[] joined = Arrays.copyOf(codePoints, codePoints.length + other.codePoints.length);
    System.arraycopy(other.codePoints, 0, joined, codePoints.length, other.codePoints.length);
    Tone[] dressed = Arrays.copyOf(tones, joined.length);
    System.arraycopy(other.tones, 0, dressed, tones.length, other.tones.length);
    return new Phrase(joined, dressed);
  }

  /** With blanks at its end until it takes this many columns; at least {@code gap} of them. */
  Phrase padded(int columns, int gap) {
    return then(" ".repeat(Math.max(gap, columns - columns())));
  }

  boolean isEmpty() {
    return codePoints.length == 0;
  }

  int columns() {
    return Arrays.stream(codePoints).map(Glyphs::columns).sum();
  }

  String painted(Style style) {
    var out = new StringBuilder();
    for (int from = 0; from < codePoints.length; ) {
      int to = from + 1;
      while (to < codePoints.length && tones[to] == tones[from]) {
        to++;
      }
      out.append(style.painted(tones[from], new String(codePoints, from, to - from)));
      from = to;
    }
    return out.toString();
  }

  /**
   * The lines it takes, broken at blanks, and inside of a word only where the word is too long for a line of its own.
   *
   * @param first columns of the first line; 0 for no limit
   * @param rest columns of each further line
   */
  List<Phrase> wrapped(int first, int rest) {
    var lines = new ArrayList<Phrase>();
    int from = 0;
    int limit = first;
    while (limit > 0 && slice(from, codePoints.length).columns() > limit) {
      int end = lineEnd(from, limit, rest);
      lines.add(slice(from, end).stripped());
      from = end;
      while (from < codePoints.length && codePoints[from] == ' ') {
        from++;
      }
      limit = rest;
    }
    if (from < codePoints.length || lines.isEmpty()) {
      lines.add(slice(from, codePoints.length));
    }
    return lines;
  }

  private int lineEnd(int from, int limit, int rest) {
    int used = 0;
    int blank = -1;
    int at = from;
    while (at < codePoints.length && used + Glyphs.columns(codePoints[at]) <= limit) {
      used += Glyphs.columns(codePoints[at]);
      at++;
      if (at < codePoints.length && codePoints[at] == ' ' && codePoints[at - 1] != ' ') {
        blank = at;
      }
    }
    boolean nextFitsBelow = blank > from && wordColumns(blank) <= rest && !slice(from, blank).stripped().isEmpty();
    return nextFitsBelow ? blank : Math.max(at, from + 1);
  }

  private int wordColumns(int blank) {
    int start = blank;
    while (start < codePoints.length && codePoints[start] == ' ') {
      start++;
    }
    int end = start;
    while (end < codePoints.length && codePoints[end] != ' ') {
      end++;
    }
    return slice(start, end).columns();
  }

  private Phrase slice(int from, int to) {
    return new Phrase(Arrays.copyOfRange(codePoints, from, to), Arrays.copyOfRange(tones, from, to));
  }

  Phrase stripped() {
    int end = codePoints.length;
    while (end > 0 && codePoints[end - 1] == ' ') {
      end--;
    }
    return slice(0, end);
  }
}
