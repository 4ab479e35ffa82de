package dev.trueup.provider.environment.login;

/** Finds the ends of what stands together in a shell's script: quotes, {@code $(…)}, {@code ${…}}, back quotes. */
final class Quoting {

  private Quoting() {}

  /** Behind the piece that begins here: one character, or all that a quote or bracket holds together. */
  static int behind(String text, int at) {
    return switch (text.charAt(at)) {
      case '\\' -> Math.min(text.length(), at + 2);
      case '\'' -> behindClosing(text, at, '\'');
      case '"' -> behindDouble(text, at);
      case '`' -> behindClosing(text, at, '`');
      case '$' -> behindDollar(text, at);
      default -> at + 1;
    };
  }

  private static int behindClosing(String text, int at, char quote) {
    int end = text.indexOf(quote, at + 1);
    return end < 0 ? text.length() : end + 1;
  }

  private static int behindDouble(String text, int at) {
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      i = c == '\'' ? i + 1 : behind(text, i);
    }
    return text.length();
  }

  private static int behindDollar(String text, int at) {
    char open = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
    if (open != '(' && open != '{') {
      return at + 1;
    }
    char close = open == '(' ? ')' : '}';
    int i = at + 2;
    int depth = 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      depth += c == open ? 1 : c == close ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
      i = c == open || c == close ? i + 1 : behind(text, i);
    }
    return text.length();
  }
}
