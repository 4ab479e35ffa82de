package dev.trueup.provider.go;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Module patterns are the globs of GOPRIVATE and its sisters; each matches the beginning of a path, element by element (module.MatchPrefixPatterns). */
record ModulePatterns(List<String> globs) {

  static ModulePatterns parse(Optional<String> text) {
    return new ModulePatterns(text.stream().flatMap(globs -> Arrays.stream(globs.split(","))).map(String::strip)
        .map(glob -> glob.replaceFirst("/+$", "")).filter(glob -> !glob.isEmpty() && !glob.equals("none")).toList());
  }

  /** The glob that a module's path falls under. */
  Optional<String> match(String path) {
    return globs.stream().filter(glob -> matches(glob, path)).findFirst();
  }

  private static boolean matches(String glob, String path) {
    String[] elements = path.split("/");
    int wanted = glob.split("/").length;
    if (wanted > elements.length) {
      return false;
    }
    String beginning = String.join("/", Arrays.copyOf(elements, wanted));
    try {
      return Pattern.matches(expression(glob), beginning);
    } catch (java.util.regex.PatternSyntaxException broken) {
      return false; // as in Go, where a broken pattern never matches
    }
  }

  /** Go's path.Match as a regular expression: no star goes over a slash. */
  private static String expression(String glob) {
    var expression = new StringBuilder();
    for (int at = 0; at < glob.length(); at++) {
      char c = glob.charAt(at);
      switch (c) {
        case '*' -> expression.append("[^/]*");
        case '?' -> expression.append("[^/]");
        case '[', ']', '-', '^' -> expression.append(c);
        case '\\' -> {
          at++;
          expression.append(at < glob.length() ? Pattern.quote(glob.substring(at, at + 1)) : "\\\\");
        }
        default -> expression.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return expression.toString();
  }
}
