package dev.trueup.provider.environment;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Observation;
import java.util.stream.Stream;

/** The audience of a scope is who reads its file on this machine; here it is said where nobody does. */
final class Audience {

  private Audience() {}

  static Observation<ScopedEntryState, Exposure> remark(
      Observation<ScopedEntryState, Exposure> observation, Scope scope, ReadOnlyHost host) {
    return switch (scope) {
      case SHELL -> observation;
      case SERVICES -> host.machine().systemd() ? observation : observation.with(Wording.nothingReadsServices());
      case SYSTEM -> isDeaf(host) ? observation.with(Wording.zshReadsNoProfile()) : observation;
    };
  }

  /** True for zsh where no file of the system's makes it read what other login shells read. */
  private static boolean isDeaf(ReadOnlyHost host) {
    return host.machine().loginShell().endsWith("/zsh")
        && Stream.of("/etc/zsh/zshenv", "/etc/zsh/zprofile", "/etc/zshenv", "/etc/zprofile")
            .map(HostPath::linux)
            .noneMatch(file -> host.read(file) instanceof FileRead.Contents contents && contents.text().text().contains("/etc/profile"));
  }
}
