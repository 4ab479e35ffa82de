package dev.trueup.provider.git;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A hook script is the shell script that stands in a hook's place for us: it becomes the command.
 *
 * @param run the command; a {@code ~/} at the beginning of a word is the home of whoever runs git
 * @param arguments whether the command gets what git gives the hook: {@code "$@"}
 * @param chain whether the hook that stood there before runs first, with git's arguments and input, and may fail for both
 */
public record HookScript(List<String> run, boolean arguments, boolean chain) {

  /** What our hooks begin with, and no others. */
  private static final String HEAD = """
      #!/bin/sh
      # trueup:hook, from `git.hooks` in a manifest; change it there.
      """;

  private static final String FIRST = """
      before="$0%s"
      if [ -x "$before" ]; then
        "$before" "$@" || exit
      fi
      """.formatted(GitHookKind.ASIDE);

  private static final String HOME = "\"$HOME\"";
  private static final String ARGUMENTS = " \"$@\"";
  private static final Pattern WORD = Pattern.compile("\\G (" + Pattern.quote(HOME) + ")?'((?:[^']|'\\\\'')*)'(?= |$)");

  public HookScript {
    run = List.copyOf(run);
  }

  /** True for a script that we wrote, whatever has become of it since. */
  static boolean isOurs(String text) {
    return text.startsWith(HEAD);
  }

  /** The inverse of {@link #text()}; empty for anything that it did not make. */
  static Optional<HookScript> parse(String text) {
    String last = text.lines().reduce((first, second) -> second).orElse("");
    if (!last.startsWith("exec")) {
      return Optional.empty();
    }
    boolean arguments = last.endsWith(ARGUMENTS);
    String words = last.substring("exec".length(), last.length() - (arguments ? ARGUMENTS.length() : 0));
    var script = new HookScript(unquoted(words), arguments, text.startsWith(HEAD + FIRST));
    return script.text().equals(text) ? Optional.of(script) : Optional.empty();
  }

  /** The whole file. */
  String text() {
    var words = new StringBuilder();
    run.forEach(word -> words.append(' ').append(quoted(word)));
    return HEAD + (chain ? FIRST : "") + "exec" + words + (arguments ? ARGUMENTS : "") + "\n";
  }

  private static String quoted(String word) {
    boolean home = word.startsWith("~/");
    String rest = home ? word.substring(1) : word;
    return (home ? HOME : "") + "'" + rest.replace("'", "'\\''") + "'";
  }

  private static List<String> unquoted(String words) {
    var all = new ArrayList<String>();
    Matcher word = WORD.matcher(words);
    while (word.find()) {
      all.add((word.group(1) == null ? "" : "~") + word.group(2).replace("'\\''", "'"));
    }
    return all;
  }
}
