package dev.trueup.edit;

/** Blanks within a line: space, tab, and a carriage return that ends no line. */
final class Blanks {
  private Blanks() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  /** The first offset from {@code from} on that holds no blank, at most {@code end}. */
  static int after(String text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The last offset up to {@code end} that is not behind a blank, at least {@code from}. */
  static int before(String text, int from, int end) {
    int at = end;
    while (at > from && isBlank(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  static String trim(String text) {
    int start = after(text, 0, text.length());
    return text.substring(start, before(text, start, text.length()));
  }
}
