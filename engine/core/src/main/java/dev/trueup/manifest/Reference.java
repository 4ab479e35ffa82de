package dev.trueup.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A piece of a text that may hold references.
 *
 * @param start index of its first character in the text
 */
sealed interface Reference {

  int start();

  record Literal(String text, int start) implements Reference {}

  /**
   * {@code ${scope.name}} or {@code ${scope.name:-fallback}}.
   *
   * @param written all of it, with the braces
   */
  record To(String scope, String name, Optional<String> fallback, String written, int start) implements Reference {}

  /** A <code>${</code> that begins nothing we know, or has no end. */
  record Unknown(String written, boolean closed, int start) implements Reference {}

  static boolean standsIn(Node.Scalar scalar) {
    return scalar.text().contains("${");
  }

  /** The pieces of a text in their order; <code>$${</code> is a literal <code>${</code>. */
  static List<Reference> parse(String text) {
    var pieces = new ArrayList<Reference>();
    var literal = new StringBuilder();
    int literalStart = 0;
    int here = 0;
    while (here < text.length()) {
      if (text.startsWith("$${", here)) {
        literal.append("${");
        here += 3;
      } else if (text.startsWith("${", here)) {
        if (!literal.isEmpty()) {
          pieces.add(new Literal(literal.toString(), literalStart));
          literal.setLength(0);
        }
        int end = text.indexOf('}', here);
        pieces.add(end < 0 ? new Unknown(text.substring(here), false, here) : reference(text.substring(here, end + 1), here));
        here = end < 0 ? text.length() : end + 1;
        literalStart = here;
      } else {
        literal.append(text.charAt(here));
        here++;
      }
    }
    if (!literal.isEmpty()) {
      pieces.add(new Literal(literal.toString(), literalStart));
    }
    return pieces;
  }

  private static Reference reference(String written, int start) {
    String inner = written.substring(2, written.length() - 1);
    int fallback = inner.indexOf(":-");
    String path = fallback < 0 ? inner : inner.substring(0, fallback);
    int dot = path.indexOf('.');
    if (dot <= 0 || dot == path.length() - 1) {
      return new Unknown(written, true, start);
    }
    String scope = path.substring(0, dot);
    boolean known = List.of("vars", "env", "machine").contains(scope) && (fallback < 0 || scope.equals("env"));
    Optional<String> otherwise = fallback < 0 ? Optional.empty() : Optional.of(inner.substring(fallback + 2));
    return known
        ? new To(scope, path.substring(dot + 1), otherwise, written, start)
        : new Unknown(written, true, start);
  }
}
