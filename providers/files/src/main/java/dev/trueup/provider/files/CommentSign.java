package dev.trueup.provider.files;

import dev.trueup.host.HostPath;
import java.util.Set;

/** The comment sign of a file is what begins a comment in it, as far as its name tells. */
final class CommentSign {

  private static final Set<String> SLASHES = Set.of(
      "go", "mod", "work", "c", "h", "cc", "cpp", "hpp", "cs", "java", "js", "mjs", "ts", "tsx", "json", "jsonc", "json5", "kt", "php",
      "proto", "rs", "scala", "scss", "swift", "zig");
  private static final Set<String> SEMICOLONS = Set.of("asm", "clj", "el", "lisp", "reg", "scm");
  private static final Set<String> DASHES = Set.of("hs", "lua", "sql");
  private static final Set<String> QUOTES = Set.of("vim", "vimrc", "gvimrc", "exrc", "ideavimrc");

  private CommentSign() {}

  static String of(HostPath file) {
    String name = file.name();
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return QUOTES.contains(name) ? "\"" : "#";
    }
    String suffix = name.substring(dot + 1);
    if (SLASHES.contains(suffix)) {
      return "//";
    }
    if (SEMICOLONS.contains(suffix)) {
      return ";";
    }
    if (DASHES.contains(suffix)) {
      return "--";
    }
    return QUOTES.contains(suffix) ? "\"" : "#";
  }
}
