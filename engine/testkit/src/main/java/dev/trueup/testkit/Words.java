package dev.trueup.testkit;

import java.util.ArrayList;
import java.util.List;

/** Words are the parts of a line; a part with blanks stands in single quotes, as {@link dev.trueup.host.Command} prints it. */
final class Words {
  private Words() {}

  static List<String> split(String line) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    boolean quoted = false;
    boolean begun = false;
    for (char c : line.toCharArray()) {
      if (c == '\'') {
        quoted = !quoted;
        begun = true;
      } else if (c == ' ' && !quoted) {
        if (begun) {
          words.add(word.toString());
          word.setLength(0);
        }
        begun = false;
      } else {
        word.append(c);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }

  static String quoted(String word) {
    return word.isEmpty() || word.contains(" ") ? "'" + word + "'" : word;
  }
}
