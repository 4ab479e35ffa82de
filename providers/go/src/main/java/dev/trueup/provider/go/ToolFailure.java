package dev.trueup.provider.go;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A tool failure is one that {@code go install} tells in its own way and that people meet often. The texts are those of cmd/go 1.19 to 1.26.
 *
 * @param said what go says
 * @param meaning sentences: what it means and what to do
 */
record ToolFailure(Pattern said, Meaning meaning) {

  private static final List<ToolFailure> KNOWN = List.of(
      known("requires go >= (\\S+) \\(running go ([^;)]+)", (tool, text, versions) -> ToolWords.needsNewer(tool, text.group(1), text.group(2))),
      known("note: module requires Go (\\S+)", (tool, text, versions) -> ToolWords.needsNewer(tool, text.group(1), "")),
      known("contains one or\\s+more (?:replace|exclude) directives", (tool, text, versions) -> ToolWords.directives(tool)),
      known("does not contain package", (tool, text, versions) -> ToolWords.noSuchPackage(tool)),
      known("is not a main package", (tool, text, versions) -> ToolWords.noProgram(tool)),
      known("module lookup disabled by GOPROXY=off", (tool, text, versions) -> ToolWords.lookupOff()),
      known("SECURITY ERROR|checksum mismatch", (tool, text, versions) -> ToolWords.tampered(tool)),
      known("(400 Bad Request|401 Unauthorized|403 Forbidden)",
          (tool, text, versions) -> versions.lacking(tool).orElseGet(() -> ToolWords.refused(tool, text.group(1)))),
      known("unknown revision|reading file:\\S+ no such file or directory|404 Not Found|410 Gone|no matching versions|not a known version",
          (tool, text, versions) -> versions.lacking(tool).orElseGet(() -> ToolWords.noSuchVersion(tool))),
      known("dial tcp|no such host|connection refused|i/o timeout|TLS handshake|certificate|proxyconnect|429 Too Many|50\\d [A-Z]",
          (tool, text, versions) -> ToolWords.unreachable()),
      known("cannot find GOROOT directory", (tool, text, versions) -> ToolWords.wrongRoot()),
      known("no space left on device", (tool, text, versions) -> ToolWords.noSpace()));

  /** What can be said of a failure. */
  @FunctionalInterface
  interface Meaning {
    String of(ToolPackage tool, Matcher text, ToolVersions versions);
  }

  private static ToolFailure known(String said, Meaning meaning) {
    return new ToolFailure(Pattern.compile(said), meaning);
  }

  /** What it means; empty for what go says well enough itself. */
  static Optional<String> explain(ToolPackage tool, String failure, ToolVersions versions) {
    for (ToolFailure known : KNOWN) {
      Matcher text = known.said.matcher(failure);
      if (text.find()) {
        return Optional.of(known.meaning.of(tool, text, versions));
      }
    }
    return Optional.empty();
  }
}
