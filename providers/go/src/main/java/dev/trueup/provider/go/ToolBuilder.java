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

  static ToolBuilder of(Entry section, Project project) {
    Optional<Entry> sdk = section.get("sdk").filter(entry -> !entry.absent());
    var versions = new SdkVersions(project, saidAlready -> { });
    return new ToolBuilder(
        sdk.map(entry -> SdkReading.current(entry).child("bin").child("go")),
        sdk.flatMap(entry -> entry.get("version")).flatMap(versions::chosen).map(SdkVersions.Chosen::release));
  }
}
