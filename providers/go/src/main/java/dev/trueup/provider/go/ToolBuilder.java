package dev.trueup.provider.go;

import dev.trueup.host.HostPath;
import dev.trueup.provider.Entry;
import dev.trueup.provider.Project;
import java.util.Optional;

/**
 * A tool builder is the Go that the manifest itself declares: tools are made with it.
 *
 * @param command its go command; empty where the manifest declares no Go
 * @param release which one it is; empty where that is not known
 */
record ToolBuilder(Optional<HostPath> command, Optional<GoVersion> release) {

  private static final HostPath ROOT = HostPath.linux("~/.local/share/trueup/go");

  static ToolBuilder of(Entry section, Project project) {
    Optional<Entry> sdk = section.get("sdk").filter(entry -> !entry.absent());
    return new ToolBuilder(
        sdk.map(entry -> entry.path("current").orElseGet(() -> entry.path("root").orElse(ROOT).child("current")).child("bin").child("go")),
        sdk.flatMap(entry -> entry.text("version")).flatMap(WantedVersion::parse).flatMap(wanted -> release(wanted, project)));
  }

  private static Optional<GoVersion> release(WantedVersion wanted, Project project) {
    return switch (wanted) {
      case WantedVersion.Exact(GoVersion exact) -> Optional.of(exact);
      case WantedVersion.Line l -> locked(wanted, project);
      case WantedVersion.Newest n -> locked(wanted, project);
      case WantedVersion.OfProject p -> locked(wanted, project);
    };
  }

  private static Optional<GoVersion> locked(WantedVersion wanted, Project project) {
    return project.lock().find("go.sdk " + wanted.word(), "version").flatMap(GoVersion::parse);
  }
}
