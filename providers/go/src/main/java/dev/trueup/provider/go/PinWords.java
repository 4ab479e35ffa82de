package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.provider.Pin;
import java.util.List;
import java.util.stream.Collectors;

/** What is said while versions of Go and of tools are locked. */
final class PinWords {

  private PinWords() {}

  /** Each reason as a sentence on a line of its own. */
  private static String lines(List<String> reasons) {
    return reasons.stream().map(PinWords::ended).collect(Collectors.joining("\n"));
  }

  private static String ended(String sentence) {
    return sentence.endsWith("?") || sentence.endsWith(".") ? sentence : sentence + ".";
  }

  /** @param reasons who did not answer and why, each: "go.dev: connection refused" */
  static Diagnostic nobody(List<String> reasons) {
    return Diagnostic.error(Pin.UNANSWERED, "nobody answered which versions there are",
        reasons.isEmpty() ? "No module proxy is known here, and there is nobody else to ask." : lines(reasons));
  }

  static Diagnostic noList(List<String> reasons) {
    return Diagnostic.warning("go/lock-no-list", "no official list of releases answered",
        lines(reasons) + "\nThe versions are those that a module proxy has; SHA-256 and size of Go's archives are left out where the"
            + " lock does not have them yet.");
  }

  static Diagnostic noRelease(WantedVersion wish, List<GoVersion> nearest) {
    return Diagnostic.error("go/lock-no-release", "there is no such release of Go",
        "Nobody has published %s. There %s %s.".formatted(wish instanceof WantedVersion.Line ? "a release of Go " + wish.word() : "Go " + wish.word(),
            nearest.size() == 1 ? "is" : "are", nearest.stream().map(GoVersion::toString).collect(Collectors.joining(", "))));
  }

  static Diagnostic noSums(GoVersion release) {
    return Diagnostic.error("go/lock-no-sums", "nobody says what this release must come to",
        ("Neither an official list nor the checksum database has a sum for Go %s, so nothing would notice one that was tampered with."
            + " Lock where one of them can be asked.").formatted(release));
  }

  static Diagnostic noSum(GoVersion release, String platform, String reason) {
    return Diagnostic.warning("go/lock-no-sum", "a sum of a toolchain module is left out",
        ended("For Go %s on %s: %s".formatted(release, platform, reason)));
  }

  /** @param subject "Go 1.26.8", "golang.org/x/tools/gopls" */
  static Diagnostic databaseOff(String subject, String why) {
    return Diagnostic.warning("go/lock-no-database", "the checksum database is not asked",
        "%s, so the lock gets no sum (h1) for %s, and whoever serves it is believed.".formatted(why, subject));
  }

  static Diagnostic noToolSum(String module, String version, String reason) {
    return Diagnostic.warning("go/lock-no-tool-sum", "the sum of a module is left out", ended("For %s %s: %s".formatted(module, version, reason)));
  }

  static Diagnostic noModule(ToolPackage tool) {
    return Diagnostic.error("go/lock-no-module", "no module has this package",
        "No proxy knows a module for `%s`, nor for any beginning of it. Look at how it is spelt; a private module takes an exact version."
            .formatted(tool.path()));
  }

  static Diagnostic noToolVersion(ToolPackage tool, String module, List<String> nearest) {
    return Diagnostic.error("go/lock-no-version", "a tool has no such version",
        "The module %s has no version for `%s`.%s".formatted(module, tool.query(),
            nearest.isEmpty() ? "" : " There are " + String.join(", ", nearest) + "."));
  }

  static Diagnostic privateTool(ToolPackage tool, String why) {
    return Diagnostic.error("go/lock-private-tool", "the version of a private tool must be exact",
        "%s, so no proxy is asked about `%s`, and trueup does not talk to its repository itself. Write its version behind the `@`."
            .formatted(why, tool.path()));
  }
}
