package dev.trueup.provider.go;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words as Go's {@code cmd/internal/quoted} reads them: quotes count at the beginning of a word alone, and nothing is escaped in them. */
final class Words {

  private Words() {}

  /** The words without their quotes; empty where a quote is never closed. */
  static Optional<List<String>> split(String text) {
    var words = new ArrayList<String>();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        at++;
      } else if (c == '\'' || c == '"') {
        int end = text.indexOf(c, at + 1);
        if (end < 0) {
          return Optional.empty();
        }
        words.add(text.substring(at + 1, end));
        at = end + 1;
      } else {
        int end = at;
        while (end < text.length() && !isBlank(text.charAt(end))) {
          end++;
        }
        words.add(text.substring(at, end));
        at = end;
      }
    }
    return Optional.of(List.copyOf(words));
  }

  /** One text with these words, quoted where they hold blanks or quotes; words with both sorts of quotes cannot be written. */
  static String join(List<String> words) {
    return words.stream().map(Words::quoted).collect(Collectors.joining(" "));
  }

  private static String quoted(String word) {
    if (word.chars().noneMatch(c -> isBlank((char) c) || c == '\'' || c == '"')) {
      return word;
    }
    return word.indexOf('\'') < 0 ? "'" + word + "'" : '"' + word + '"';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
