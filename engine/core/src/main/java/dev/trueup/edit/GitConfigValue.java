package dev.trueup.edit;

import java.util.Optional;

/** A git config value is one value as git reads it behind the {@code =}: quotes, escapes, continuation lines, and a comment behind it. */
final class GitConfigValue {
  private final String text;
  private final StringBuilder value = new StringBuilder();
  private int at;
  private int spelledEnd;
  private Optional<String> problem = Optional.empty();

  /** @param start behind the {@code =} and its blanks */
  GitConfigValue(String text, int start) {
    this.text = text;
    this.at = start;
    this.spelledEnd = start;
    read();
  }

  String value() {
    return value.toString();
  }

  /** Where the line ends that ends the value. */
  int end() {
    return at;
  }

  /** Behind the value's last character, before blanks and a comment. */
  int spelledEnd() {
    return spelledEnd;
  }

  Optional<String> problem() {
    return problem;
  }

  private void read() {
    boolean quoted = false;
    var blanks = new StringBuilder();
    while (at < text.length() && !endsLine()) {
      char c = text.charAt(at);
      if (!quoted && Blanks.isBlank(c)) {
        blanks.append(value.isEmpty() ? "" : c);
        at++;
        continue;
      }
      if (!quoted && (c == '#' || c == ';')) {
        at = Line.at(text, at).contentEnd();
        return;
      }
      value.append(blanks);
      blanks.setLength(0);
      at++;
      if (c == '"') {
        quoted = !quoted;
      } else if (c != '\\') {
        value.append(c);
      } else if (at == text.length()) {
        problem = Optional.of("the last line goes on behind its backslash");
        return;
      } else if (!escape()) {
        problem = Optional.of("git knows no such escape");
        return;
      }
      spelledEnd = at;
    }
    if (quoted) {
      problem = Optional.of("the quote is never closed on its line");
    }
  }

  private boolean escape() {
    char c = text.charAt(at);
    switch (c) {
      case '\n' -> {}
      case '\r' -> {
        if (!endsLine()) {
          return false;
        }
        at++;
      }
      case 't' -> value.append('\t');
      case 'b' -> value.append('\b');
      case 'n' -> value.append('\n');
      case '\\', '"' -> value.append(c);
      default -> {
        return false;
      }
    }
    at++;
    return true;
  }

  private boolean endsLine() {
    return text.charAt(at) == '\n' || text.startsWith("\r\n", at);
  }
}
