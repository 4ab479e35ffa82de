package dev.trueup.provider.go;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import java.util.Optional;

/** The file that {@code go env -w} writes: {@code $GOENV}, else {@code go/env} in the configuration folder. */
final class GoEnvFile {

  private GoEnvFile() {}

  /** Where it is; where {@code GOENV} leads nowhere, where it is without it. */
  static HostPath of(Machine machine) {
    return machine.variable("GOENV")
        .filter(file -> file.startsWith("/"))
        .map(machine::path)
        .orElseGet(() -> machine.configHome().child("go").child("env"));
  }

  /** Why Go reads no file that trueup could write; a sentence. */
  static Optional<String> hindrance(Machine machine) {
    return machine.variable("GOENV").filter(file -> !file.startsWith("/")).map(file -> file.equals("off")
        ? "`GOENV` is `off` in the environment of trueup, so Go reads no file of settings. Unset it and run trueup again."
        : "`GOENV` is a relative path in the environment of trueup, so Go reads another file in each folder."
            + " Make it absolute or unset it.");
  }
}
