package dev.trueup.provider.go;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool failure is one that {@code go install} tells in its own way and that people meet often. The texts are those of cmd/go 1.19 to 1.26.
 *
 * @param said what go says
 * @param meaning sentences: what it means and what to do
 */
record ToolFailure(Pattern said, BiFunction<ToolPackage, Matcher, String> meaning) {

  private static final List<ToolFailure> KNOWN = List.of(
      known("requires go >= (\\S+) \\(running go ([^;)]+)", (tool, text) -> ToolWords.needsNewer(tool, text.group(1), text.group(2))),
      known("note: module requires Go (\\S+)", (tool, text) -> ToolWords.needsNewer(tool, text.group(1), "")),
      known("contains one or\\s+more (?:replace|exclude) directives", (tool, text) -> ToolWords.directives(tool)),
      known("does not contain package", (tool, text) -> ToolWords.noSuchPackage(tool)),
      known("is not a main package", (tool, text) -> ToolWords.noProgram(tool)),
      known("module lookup disabled by GOPROXY=off", (tool, text) -> ToolWords.lookupOff()),
      known("SECURITY ERROR|checksum mismatch", (tool, text) -> ToolWords.tampered(tool)),
      known("unknown revision|no such file or directory|404 Not Found|410 Gone|no matching versions|not a known version|403 Forbidden|400 Bad Request",
          (tool, text) -> ToolWords.noSuchVersion(tool)),
      known("dial tcp|no such host|connection refused|i/o timeout|TLS handshake|certificate|proxyconnect|502 Bad Gateway|503 Service",
          (tool, text) -> ToolWords.unreachable()),
      known("cannot find GOROOT directory", (tool, text) -> ToolWords.wrongRoot()),
      known("no space left on device", (tool, text) -> ToolWords.noSpace()));

  private static ToolFailure known(String said, BiFunction<ToolPackage, Matcher, String> meaning) {
    return new ToolFailure(Pattern.compile(said), meaning);
  }

  /** What it means; empty for what go says well enough itself. */
  static Optional<String> explain(ToolPackage tool, String failure) {
    for (ToolFailure known : KNOWN) {
      Matcher text = known.said.matcher(failure);
      if (text.find()) {
        return Optional.of(known.meaning.apply(tool, text));
      }
    }
    return Optional.empty();
  }
}
