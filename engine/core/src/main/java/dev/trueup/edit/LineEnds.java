package dev.trueup.edit;

/**
 * The line ends that a sort of file is written with, and how whole lines come in and go out with them.
 *
 * <p>A text without a final line end keeps having none: lines put at its end bring theirs in front, lines cut from its end take it along. So
 * putting in and cutting out are exact, in any order.
 */
enum LineEnds {
  /** Those of the text's first line; LF where it has none. */
  OF_THE_FILE,
  /** Always LF: whoever reads such a file takes a carriage return for a part of the value. */
  LINE_FEED;

  String of(String text) {
    int feed = text.indexOf('\n');
    return this == OF_THE_FILE && feed > 0 && text.charAt(feed - 1) == '\r' ? "\r\n" : "\n";
  }

  /**
   * @param at where a line begins, or the end of the text
   * @param lines one or more lines without the last line end
   */
  String insert(String text, int at, String lines) {
    String end = of(text);
    if (at == text.length() && !text.isEmpty() && !text.endsWith("\n")) {
      return text + end + lines;
    }
    return text.substring(0, at) + lines + end + text.substring(at);
  }

  /** Takes out whole lines. Of several, the last first: a line end that went with a later line is missed by none. */
  String cut(String text, int start, int end) {
    int from = start;
    int to = Math.min(end, text.length());
    if (to == text.length() && start > 0 && !text.endsWith("\n")) {
      from--;
      if (this == OF_THE_FILE && from > 0 && text.charAt(from - 1) == '\r') {
        from--;
      }
    }
    return text.substring(0, from) + text.substring(to);
  }
}
