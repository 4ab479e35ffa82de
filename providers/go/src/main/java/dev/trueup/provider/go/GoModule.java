package dev.trueup.provider.go;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Go module file says which Go its project needs: https://go.dev/ref/mod#go-mod-file-go. What else is in a {@code go.mod} is not looked at.
 *
 * @param language the {@code go} line, the oldest Go that will do
 * @param toolchain the {@code toolchain} line, the Go that the project would rather have
 */
record GoModule(Optional<Line> language, Optional<Line> toolchain) {

  private static final Pattern DIRECTIVE = Pattern.compile("(go|toolchain)\\s+(?:\"([^\"]*)\"|`([^`]*)`|(\\S+))");

  /** @param number 1-based */
  record Line(int number, String word) {

    /** The version that it names; empty for a custom toolchain and for what is none. */
    Optional<GoVersion> version() {
      return GoVersion.parse(word);
    }
  }

  static GoModule parse(String text) {
    Optional<Line> language = Optional.empty();
    Optional<Line> toolchain = Optional.empty();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int comment = line.indexOf("//");
      Matcher directive = DIRECTIVE.matcher((comment < 0 ? line : line.substring(0, comment)).strip());
      if (directive.matches()) {
        String word = Optional.ofNullable(directive.group(2)).or(() -> Optional.ofNullable(directive.group(3))).orElse(directive.group(4));
        Optional<Line> found = Optional.of(new Line(i + 1, word));
        if (directive.group(1).equals("go")) {
          language = found;
        } else if (!word.equals("default")) {
          toolchain = found;
        }
      }
    }
    return new GoModule(language, toolchain);
  }

  /** The line that decides: the toolchain, unless the {@code go} line asks for more. */
  Optional<Line> deciding() {
    if (toolchain.isEmpty() || language.isEmpty()) {
      return toolchain.or(() -> language);
    }
    Optional<GoVersion> rather = toolchain.get().version();
    Optional<GoVersion> least = language.get().version();
    boolean more = rather.isPresent() && least.isPresent() && least.get().compareTo(rather.get()) > 0;
    return more ? language : toolchain;
  }
}
