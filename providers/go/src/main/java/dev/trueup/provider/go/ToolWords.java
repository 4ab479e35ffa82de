package dev.trueup.provider.go;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.HostPath;
import java.util.List;

/** What trueup says of tools while it plans and when one cannot be made. */
final class ToolWords {

  private ToolWords() {}

  static Note noGo() {
    return Note.of("go/tool-no-go", "There is no `go` to make a tool with: none on PATH, and the manifest declares none.")
        .withHint("go: { sdk: { version: 1.26.8 } }");
  }

  static Note notWritable(HostPath binary) {
    return Note.of("go/tool-folder-closed", "You may not write %s, and `go install` is never run as root."
            .formatted(binary.parent().orElse(binary)))
        .withHint("go: { settings: { GOBIN: ~/go/bin } }");
  }

  static Note needsNewerGo(ToolPackage tool, GoVersion needs, String line) {
    return Note.of("go/tool-needs-newer-go", "The module of %s needs Go %s or newer, and the manifest has Go %s.".formatted(tool, needs, line));
  }

  static Note offline(ToolPackage tool, String why) {
    return Note.of("go/tool-offline", "%s is not in the module cache, and nothing may be downloaded: %s.".formatted(tool, why));
  }

  static Note another(ToolState actual) {
    return Note.of("go/tool-another", "What is at %s is something else (%s), so it stays.".formatted(actual.binary(), actual.words()));
  }

  static Note setAside(ToolState actual, HostPath aside) {
    return Note.of("go/tool-set-aside",
        "What is there (%s) cannot be made again by `go install`, so it is kept as %s until `trueup undo` brings it back."
            .formatted(bare(actual), aside));
  }

  private static String bare(ToolState state) {
    return state.words().replaceAll("^\\(|\\)$", "");
  }

  static Note asideGone(ToolState desired, HostPath aside) {
    return Note.of("go/tool-aside-gone", "What was there before (%s) was kept as %s and is not there any more."
        .formatted(bare(desired), aside));
  }

  static Note oldGo(String line) {
    return Note.of("go/tool-old-go", "A tool that was built with an older Go may refuse or misread code for Go %s, so it is built again."
        .formatted(line));
  }

  static String needsNewer(ToolPackage tool, String needs, String running) {
    return "%s needs Go %s or newer%s. Raise `go.sdk.version`, or take an older version of the tool.".formatted(
        tool, needs.replaceFirst("^go", ""), running.isEmpty() ? "" : ", and this is Go " + running.strip());
  }

  static String directives(ToolPackage tool) {
    return "The module of %s is not made for `go install`: its go.mod replaces or excludes other modules, which Go takes from a main module"
        .formatted(tool) + " alone. Another version may do, or a binary of its makers.";
  }

  static String noSuchPackage(ToolPackage tool) {
    return "There is such a module at %s, but no package %s in it. Its makers may have moved it.".formatted(tool.query(), tool.path());
  }

  static String noProgram(ToolPackage tool) {
    return "%s is a library: nothing can be installed from it. Programs are often below `cmd/`.".formatted(tool.path());
  }

  static String lookupOff() {
    return "`GOPROXY` is `off`, so Go downloads nothing, and not everything that is needed is in the module cache.";
  }

  static String tampered(ToolPackage tool) {
    return "What was served for %s is not what the checksum database knows. Do not use it; compare with another proxy.".formatted(tool);
  }

  static String noSuchVersion(ToolPackage tool) {
    return "Nobody that Go asked has %s: no such version, or no such package. `go list -m -versions %s` names the versions that there are."
        .formatted(tool, tool.likelyModule());
  }

  static String lacks(ToolPackage tool, String module, List<String> nearest) {
    return "The module %s has no version %s. Nearest to it there %s %s.".formatted(
        module, tool.query(), nearest.size() == 1 ? "is" : "are", String.join(", ", nearest));
  }

  static String refused(ToolPackage tool, String status) {
    return "The proxy that Go asked refuses to hand out %s (%s). That is not to say that it does not exist: proxies of companies refuse what nobody"
        .formatted(tool, status) + " allowed yet, and no public one has private modules, which `go.settings.GOPRIVATE` names.";
  }

  static String unreachable() {
    return "Go could not reach what it asked. `go env GOPROXY` says whom it asks; where that is out of reach, `go.settings.GOPROXY` names another.";
  }

  static String wrongRoot() {
    return "A setting names a `GOROOT` that is not there. Go knows its own: take it out of the environment and of Go's own file.";
  }

  static String noSpace() {
    return "The disk is full. Go builds in the temporary folder and keeps what it built in its cache; `go clean -cache` empties that.";
  }
}
