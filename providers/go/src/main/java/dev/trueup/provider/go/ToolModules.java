package dev.trueup.provider.go;

import dev.trueup.host.Command;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Pin;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tool modules are what a machine without a network needs to build a tool: Go's own download cache has the layout of a module proxy
 * (https://go.dev/ref/mod#module-cache), with the answers of the checksum database in it.
 */
record ToolModules(GoEnvironment environment) {

  private static final HostPath OURS = HostPath.linux("~/.local/share/trueup/go/bin/go");
  private static final Duration LONG = Duration.ofMinutes(30);

  /** With -n Go loads every package that a build takes, from a cache of its own, and builds nothing. */
  private static final String SCRIPT = """
      set -e
      go=$1 tool=$2 to=$3
      work=$(mktemp -d)
      trap 'rm -rf "$work"' EXIT
      cd "$work"
      for GOARCH in %s; do
        export GOARCH
        GOMODCACHE=$work/cache "$go" install -n "$tool" 2> "$work/said" || { tail -n 5 "$work/said" >&2; exit 1; }
      done
      mkdir -p "$to"
      cp -R "$work/cache/cache/download/." "$to/"
      for database in "$to"/sumdb/*; do [ ! -d "$database" ] || : > "$database/supported"; done
      """.formatted(String.join(" ", SdkPins.ARCHITECTURES));

  Pin.Gathering of(ToolPackage tool, String version) {
    String exact = tool.path() + "@" + version;
    return new Pin.Gathering("the modules of " + exact, (folder, host) -> command(exact, folder, host),
        "there is no `go` on this machine to fetch them with",
        folder -> "settings: { GOPROXY: [\"file://" + environment.machine().absolute(modules(folder)) + "\"] }");
  }

  private static HostPath modules(HostPath folder) {
    return folder.child("modules");
  }

  private Optional<Command> command(String exact, HostPath folder, ReadOnlyHost host) {
    Optional<HostPath> go = host.program("go").or(() -> host.stat(OURS).type() != dev.trueup.host.FileStat.Type.MISSING ? Optional.of(OURS) : Optional.empty());
    return go.map(path -> Command.of(List.of("sh", "-c", SCRIPT, "sh", environment.machine().absolute(path), exact,
        environment.machine().absolute(modules(folder)))).with(variables()).within(LONG));
  }

  private Map<String, String> variables() {
    var variables = new LinkedHashMap<>(Map.of("GOENV", "off", "GOOS", "linux", "CGO_ENABLED", "0", "GOFLAGS", "-modcacherw", "GOBIN", "",
        "GOWORK", "off"));
    for (String name : GoEnvironment.NAMES) {
      environment.find(name).ifPresent(value -> variables.put(name, value));
    }
    return variables;
  }
}
