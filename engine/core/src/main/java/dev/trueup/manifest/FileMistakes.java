package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;

/** Files that cannot be read, each with its own sentence. */
final class FileMistakes {

  private FileMistakes() {}

  /** Writes the first lines of a manifest. */
  static final String FIRST_LINES = "test -e trueup.yaml || printf 'trueup: 1\\nname: my-project\\nfiles: []\\n' > trueup.yaml";

  /** A manifest, or with {@code main} false an included one. */
  static Diagnostic of(Files.Read read, String shown, boolean main) {
    String what = main ? "manifest" : "included file";
    return switch (read) {
      case Files.Read.Missing() -> main
          ? Diagnostic.error("manifest/missing", "no manifest there",
              "There is no file `" + shown + "`. Name another with `--file`, or write one that begins like this.").withHint(FIRST_LINES)
          : Diagnostic.error("manifest/missing-include", "an included file is missing",
              "There is no file `" + shown + "`. Paths under `include` start at the file that they stand in.");
      case Files.Read.Directory() -> Diagnostic.error("manifest/directory", "a directory in the place of the " + what,
          "`" + shown + "` is a directory, and a file was expected.");
      case Files.Read.TooLarge(long size) -> Diagnostic.error("manifest/too-large", "the " + what + " is too large",
          "`%s` has %,d bytes; at most %,d are read. Something else may have been saved under this name."
              .formatted(shown, size, Layers.LARGEST));
      case Files.Read.Unreadable(String reason) -> Diagnostic.error("manifest/unreadable", "the " + what + " cannot be read",
          "`" + shown + "` cannot be read: " + reason + ". See with `ls -l` whose it is and what it is.");
      case Files.Read.Contents contents -> throw new IllegalStateException("it was read");
    };
  }

  /** A folder without a manifest in it. */
  static Diagnostic noneIn(String folder, boolean otherEnding) {
    var diagnostic = Diagnostic.error("manifest/none-in-directory", "no manifest in this directory",
        otherEnding ? "`" + folder + "` holds a `trueup.yml`, and a manifest is called `trueup.yaml`. Rename it."
            : "`" + folder + "` is a directory, and there is no `trueup.yaml` in it. Name another directory or file, or write one that begins like this.");
    return diagnostic.withHint(otherEnding ? "mv trueup.yml trueup.yaml" : FIRST_LINES);
  }

  /** A file that an entry wants the contents of. */
  static Diagnostic source(Files.Read read, String written) {
    String detail = switch (read) {
      case Files.Read.Missing() -> "There is no file `" + written + "`. Relative paths start at the file that they stand in.";
      case Files.Read.Directory() -> "`" + written + "` is a directory, and a file was expected.";
      case Files.Read.TooLarge(long size) ->
          "`%s` has %,d bytes; at most %,d are read.".formatted(written, size, PathReader.LARGEST_SOURCE);
      case Files.Read.Unreadable(String reason) -> "`" + written + "` cannot be read: " + reason + ".";
      case Files.Read.Contents contents -> throw new IllegalStateException("it was read");
    };
    return Diagnostic.error("manifest/unreadable-file", "a file that the manifest names cannot be read", detail);
  }
}
