package dev.trueup.provider.environment.login;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a shell's script into words and operators; comments and here-documents fall away. */
final class Tokens {

  private static final Pattern HERE = Pattern.compile("<<-?[ \\t]*['\"]?([A-Za-z_][A-Za-z0-9_]*)['\"]?");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private Optional<String> hereDocument = Optional.empty();

  private Tokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    return new Tokens(text).all();
  }

  private List<Token> all() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\n') {
        operator(";", 1);
        line++;
        skipHereDocument();
      } else if (text.startsWith("\\\n", at)) {
        at += 2;
        line++;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (";&|()".indexOf(c) >= 0) {
        boolean twice = c != '(' && c != ')' && at + 1 < text.length() && text.charAt(at + 1) == c;
        operator(text.substring(at, at + (twice ? 2 : 1)), twice ? 2 : 1);
      } else {
        word();
      }
    }
    operator(";", 0);
    return List.copyOf(tokens);
  }

  private void operator(String operator, int length) {
    tokens.add(new Token(operator, false, line));
    at += length;
  }

  private void word() {
    Matcher here = HERE.matcher(text).region(at, text.length());
    if (here.lookingAt() && !text.startsWith("<<<", at)) {
      hereDocument = Optional.of(here.group(1));
      at = here.end();
      return;
    }
    int start = at;
    int first = line;
    at = end(at);
    tokens.add(new Token(text.substring(start, at), true, first));
    line += (int) text.substring(start, at).chars().filter(c -> c == '\n').count();
  }

  private int end(int start) {
    int i = start;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || ";|()".indexOf(c) >= 0 || c == '&' && !(i > start && "<>".indexOf(text.charAt(i - 1)) >= 0)) {
        return i;
      }
      i = Quoting.behind(text, i);
    }
    return text.length();
  }

  private void skipHereDocument() {
    if (hereDocument.isEmpty()) {
      return;
    }
    String end = hereDocument.get();
    hereDocument = Optional.empty();
    while (at < text.length()) {
      int next = text.indexOf('\n', at);
      String read = text.substring(at, next < 0 ? text.length() : next);
      at = next < 0 ? text.length() : next + 1;
      line++;
      if (read.strip().equals(end)) {
        return;
      }
    }
  }
}
