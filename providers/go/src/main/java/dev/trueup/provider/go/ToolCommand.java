package dev.trueup.provider.go;

import dev.trueup.host.Command;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command that makes a tool, with everything fixed that a setting of this user could break it with. */
final class ToolCommand {

  /** For a slow network and a slow machine: gopls takes two minutes on two cores with nothing cached. */
  private static final Duration TIME = Duration.ofMinutes(30);

  private ToolCommand() {}

  /**
   * @param go the go command
   * @param binary where the program comes to stand
   * @param rootInFile whether Go's file names a GOROOT, and this Go is to overrule it by its own
   */
  static Step step(HostPath go, ToolPackage tool, HostPath binary, boolean rootInFile, Machine machine) {
    Command command = Command.of(List.of(machine.absolute(go), "install", tool.toString()))
        .with(environment(go, binary, rootInFile, machine)).within(TIME);
    return new Step.Run(command, Privilege.USER, false);
  }

  /** An empty variable does not win over a line of Go's file, so each of them has the value that does nothing. */
  private static Map<String, String> environment(HostPath go, HostPath binary, boolean rootInFile, Machine machine) {
    var all = new TreeMap<>(Map.of(
        "GO111MODULE", "on",
        "GOARCH", machine.arch(),
        "GOBIN", machine.absolute(binary.parent().orElseThrow()),
        "GOFLAGS", "-mod=mod",
        "GOOS", "linux",
        "GOTOOLCHAIN", "local",
        "GOWORK", "off"));
    if (rootInFile) {
      go.parent().flatMap(HostPath::parent).ifPresent(root -> all.put("GOROOT", machine.absolute(root)));
    }
    return all;
  }
}
