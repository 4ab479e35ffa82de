package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;

/** What is wrong with an entry of {@code go.tools}, as it is said to people. */
final class ToolMistakes {

  private ToolMistakes() {}

  private static Diagnostic mistake(String name, String summary, String detail) {
    return Diagnostic.error("go/" + name, summary, detail);
  }

  static Diagnostic noVersion(String path) {
    return mistake("tool-version-missing", "a tool has no version",
            "It stands behind an `@`: a version of the module, or `latest`, which `trueup lock` turns into one.")
        .withHint(path + "@latest");
  }

  static Diagnostic withoutV(String path, String query) {
    return mistake("tool-version-form", "a version of a module begins with `v`",
        "Go takes anything else for the name of a branch or a tag.").withHint(path + "@v" + query);
  }

  static Diagnostic noQuery() {
    return mistake("tool-query", "this is no version of a tool",
        "Behind the `@` stands a version like `v0.23.0`, the beginning of one, `latest`, a branch or a commit.");
  }

  static Diagnostic url(String path) {
    return mistake("tool-url", "a tool is named by a package, not by a URL", "Go finds out itself where a package comes from.")
        .withHint(path);
  }

  static Diagnostic pattern() {
    return mistake("tool-pattern", "a tool is one package",
        "`...` stands for many packages, and nobody could tell which programs are meant. Name each one.");
  }

  static Diagnostic noPackage() {
    return mistake("tool-package", "this is no import path of a package",
            "It is the path of the program's `main` package as Go code would import it: elements with slashes between.")
        .withHint("golang.org/x/tools/gopls@v0.23.0");
  }

  static Diagnostic noModule() {
    return mistake("tool-module", "this package is in no module that can be fetched",
            "The first element of the path is a host and has a dot. Packages without one are Go's own or of one repository.")
        .withHint("golang.org/x/tools/gopls@v0.23.0");
  }

  static Diagnostic unlocked(ToolPackage tool) {
    return mistake("tool-not-locked", "`@%s` is not locked yet: run `trueup lock`".formatted(tool.query()),
            "`@%s` can mean another version tomorrow. `trueup lock` finds out which one it is today and writes it into trueup.lock.".formatted(
                tool.query()))
        .withHint("trueup lock");
  }

  static Diagnostic brokenLock(ToolPackage tool) {
    return mistake("tool-lock-broken", "the lock has no version of this tool",
            "What stands there for `%s` is none. `trueup lock` writes it anew.".formatted(tool.pin()))
        .withHint("trueup lock");
  }

  static Diagnostic needsNewerGo(ToolPackage tool, String version, GoVersion needs, GoVersion go) {
    return mistake("tool-needs-newer-go", "a tool needs a newer Go than the manifest's",
            "The module of %s %s needs Go %s, and `sdk` is Go %s. Tools are made with the manifest's own Go; raise it, or take an older version"
                .formatted(tool.program(), version, needs, go) + " of the tool.")
        .withHint("sdk: { version: %s }".formatted(needs));
  }
}
