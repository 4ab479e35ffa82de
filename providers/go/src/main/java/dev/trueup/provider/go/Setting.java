package dev.trueup.provider.go;

/**
 * A setting is what is known of one key of {@code go/env}.
 *
 * @param shape how a list of values becomes one text
 * @param rule what Go demands
 */
record Setting(Shape shape, Rule rule) {

  /** How the value of a setting is made up. */
  enum Shape {
    /** One value. */
    PLAIN("", ""),
    /** 0 or 1; false and true are read as these. */
    SWITCH("", ""),
    /** One path; {@code ~} is written out, because Go does not know it. */
    PATH("", ""),
    /** Several paths with {@code :} between. */
    PATHS(":", ":"),
    /** Several values with commas between. */
    COMMAS(",", ","),
    /** Several values with commas, or, where every error leads on to the next, with pipes. */
    PROXIES(",", "[,|]"),
    /** Several words with blanks between; a word with a blank is quoted. */
    WORDS(" ", "\\s+"),
    /** Several commands with semicolons between. */
    COMMANDS("; ", ";");

    private final String separator;
    private final String split;

    Shape(String separator, String split) {
      this.separator = separator;
      this.split = split;
    }

    String separator() {
      return separator;
    }

    /** A regular expression that finds the separators in a text; empty for a single value. */
    String split() {
      return split;
    }
  }
}
