package dev.trueup.edit;

/**
 * The line ends that a sort of file is written with, and how whole lines come in and go out with them.
 *
 * <p>Lines put at the end of a text without a final line end bring one in front and have one behind: what somebody appends next would
 * otherwise continue our last line. The {@link FileEdit.Splice} that takes them out again restores the text exactly; cutting them out leaves
 * the line end in front. Lines cut from the end of a text without a final line end take the one before them along.
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
      return text + end + lines + end;
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
