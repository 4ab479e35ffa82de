package dev.trueup.provider.environment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A shell line is the commands of one line of a profile, as far as they can be told without a shell.
 *
 * <p>Only commands that run whatever happens are kept: the first of the line and those behind a {@code ;}. What stands behind {@code &&},
 * {@code ||} or a pipe depends on something and is left out.
 *
 * @param commands each as its words, quotes still on
 */
record ShellLine(List<List<String>> commands) {

  private static final Pattern HERE = Pattern.compile("(?<!<)<<-?[ \\t]*(['\"]?)([A-Za-z_][A-Za-z0-9_]*)\\1");

  static ShellLine parse(String line) {
    var commands = new ArrayList<List<String>>();
    var words = new ArrayList<String>();
    boolean certain = true;
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (c == '#') {
        break;
      }
      if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == ';' || c == '&' || c == '|') {
        if (certain && !words.isEmpty()) {
          commands.add(List.copyOf(words));
        }
        words.clear();
        certain = c == ';';
        at++;
        while (at < line.length() && (line.charAt(at) == '&' || line.charAt(at) == '|')) {
          at++;
        }
      } else {
        int end = endOfWord(line, at);
        words.add(line.substring(at, end));
        at = end;
      }
    }
    if (certain && !words.isEmpty()) {
      commands.add(List.copyOf(words));
    }
    return new ShellLine(List.copyOf(commands));
  }

  private static int endOfWord(String line, int start) {
    char quote = 0;
    for (int at = start; at < line.length(); at++) {
      char c = line.charAt(at);
      if (quote == 0 && (Character.isWhitespace(c) || c == ';' || c == '&' || c == '|')) {
        return at;
      }
      if (c == '\\' && quote != '\'') {
        at++;
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else if (c == quote) {
        quote = 0;
      }
    }
    return line.length();
  }

  /** The word that ends a here-document which begins on this line. */
  static Optional<String> hereDocument(String line) {
    var matcher = HERE.matcher(line);
    return !line.startsWith("#") && matcher.find() ? Optional.of(matcher.group(2)) : Optional.empty();
  }

  /** What a word stands for, where it holds nothing that a shell would have to work out. */
  static Optional<String> literal(String word) {
    var text = new StringBuilder();
    char quote = 0;
    for (int at = 0; at < word.length(); at++) {
      char c = word.charAt(at);
      if (c == quote) {
        quote = 0;
      } else if (quote == '\'') {
        text.append(c);
      } else if (c == '$' || c == '`' || c == '\\' || quote == 0 && "~*?[".indexOf(c) >= 0) {
        return Optional.empty();
      } else if (quote == 0 && (c == '\'' || c == '"')) {
        quote = c;
      } else {
        text.append(c);
      }
    }
    return quote == 0 ? Optional.of(text.toString()) : Optional.empty();
  }
}
