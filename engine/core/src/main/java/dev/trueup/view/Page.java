package dev.trueup.view;

import java.util.List;

/** A page is a text under construction, line by line, in one style. */
final class Page {

  /** Text narrower than this reads worse beside something than below it. */
  private static final int NARROW = 20;

  private final Style style;
  private final StringBuilder text = new StringBuilder();

  Page(Style style) {
    this.style = style;
  }

  Style style() {
    return style;
  }

  /** A line that must not be broken: source text, a hunk. */
  Page verbatim(Phrase line) {
    text.append(line.stripped().painted(style)).append('\n');
    return this;
  }

  Page blank() {
    text.append('\n');
    return this;
  }

  /** A blank line, unless nothing or a blank line stands before it. */
  Page gap() {
    int length = text.length();
    if (length > 0 && !(length > 1 && text.charAt(length - 2) == '\n')) {
      text.append('\n');
    }
    return this;
  }

  Page line(String line) {
    return line(0, 0, Phrase.of(line));
  }

  /**
   * A line that goes on below itself where it is too long.
   *
   * @param indent blanks before its first line
   * @param hanging blanks before all others
   */
  Page line(int indent, int hanging, Phrase phrase) {
    return line(indent, hanging, phrase, Phrase.NONE);
  }

  /** The same with a word at the right end of its first line; behind the text where lines have no end. */
  Page line(int indent, int hanging, Phrase phrase, Phrase right) {
    int width = style.width();
    if (!right.isEmpty() && right.columns() * 3 > width) {
      return line(indent, hanging, phrase.then("  [").then(right).then("]"), Phrase.NONE);
    }
    if (width == 0) {
      text.append(" ".repeat(indent)).append(phrase.stripped().painted(style)).append('\n');
      return this;
    }
    int begin = Math.min(indent, width / 4);
    int rest = width - hanging >= NARROW ? hanging : Math.min(hanging, Math.min(begin + 2, width / 4));
    return wrapped(phrase, begin, rest, right);
  }

  private Page wrapped(Phrase phrase, int begin, int rest, Phrase right) {
    int width = style.width();
    int reserved = right.isEmpty() ? 0 : right.columns() + 2;
    List<Phrase> lines = phrase.wrapped(Math.max(1, width - begin - reserved), Math.max(1, width - rest));
    for (int i = 0; i < lines.size(); i++) {
      Phrase line = lines.get(i).stripped();
      text.append(" ".repeat(i == 0 ? begin : rest)).append(line.painted(style));
      if (i == 0 && !right.isEmpty()) {
        int used = begin + line.columns() + right.columns();
        text.append(" ".repeat(Math.max(2, width - used))).append(right.painted(style));
      }
      text.append('\n');
    }
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
