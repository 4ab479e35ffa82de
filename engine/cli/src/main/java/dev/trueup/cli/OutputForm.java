package dev.trueup.cli;

/** An output form is for whom a command prints. */
enum OutputForm {
  HUMAN,
  JSON,
  MARKDOWN;

  static final Option OPTION = new Option(java.util.List.of("--output"), "FORM", Option.Takes.ONE, java.util.List.of("human", "json", "markdown"),
      "human (default), json (one document) or markdown (for a comment on a pull request)");

  static OutputForm of(Arguments arguments) {
    return arguments.text(OPTION).map(word -> valueOf(word.toUpperCase(java.util.Locale.ROOT))).orElse(HUMAN);
  }
}
