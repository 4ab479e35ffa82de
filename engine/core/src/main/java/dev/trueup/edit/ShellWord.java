package dev.trueup.edit;

/**
 * A shell word is one word of a shell's text, read without a shell: quotes and backslashes, no expansions.
 *
 * @param value what the shell makes of it, where it expands nothing
 * @param end behind its last character
 * @param closed false where a quote runs to the end of the text
 * @param expands whether the shell would put something in its place ({@code $HOME}, {@code `date`}, {@code ~})
 */
record ShellWord(String value, int end, boolean closed, boolean expands) {

  private static final String BEHIND_A_WORD = " \t\r\n;&|()<>*?[#";

  static ShellWord at(String text, int start) {
    var value = new StringBuilder();
    boolean expands = start < text.length() && text.charAt(start) == '~';
    int at = start;
    while (at < text.length() && BEHIND_A_WORD.indexOf(text.charAt(at)) < 0) {
      char c = text.charAt(at);
      switch (c) {
        case '\'' -> {
          int close = text.indexOf('\'', at + 1);
          if (close < 0) {
            return new ShellWord(value.toString(), text.length(), false, expands);
          }
          value.append(text, at + 1, close);
          at = close + 1;
        }
        case '"' -> {
          at++;
          while (at < text.length() && text.charAt(at) != '"') {
            char inner = text.charAt(at);
            boolean escape = inner == '\\' && at + 1 < text.length() && "\"\\$`\n".indexOf(text.charAt(at + 1)) >= 0;
            if (escape) {
              at++;
            }
            expands |= !escape && (inner == '$' || inner == '`');
            if (!escape || text.charAt(at) != '\n') {
              value.append(text.charAt(at));
            }
            at++;
          }
          if (at >= text.length()) {
            return new ShellWord(value.toString(), text.length(), false, expands);
          }
          at++;
        }
        case '\\' -> {
          if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
            value.append(text.charAt(at + 1));
          }
          at = Math.min(at + 2, text.length());
        }
        default -> {
          expands |= c == '$' || c == '`';
          value.append(c);
          at++;
        }
      }
    }
    return new ShellWord(value.toString(), at, true, expands);
  }

  /** One word that every shell reads as this text. */
  static String quote(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
