package dev.trueup.provider.environment;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Exposure;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.value.Value;
import java.util.stream.Stream;

/** The audience of a scope is who reads its file on this machine; here it is said where nobody does. */
final class Audience {

  private Audience() {}

  static Observation<ScopedEntryState, Exposure> remark(
      Observation<ScopedEntryState, Exposure> observation, ScopedEntryState desired, ReadOnlyHost host) {
    return switch (desired.scope()) {
      case SHELL -> observation;
      case SERVICES -> !host.machine().systemd() && isNews(observation.finding(), desired)
          ? observation.with(Wording.nothingReadsServices())
          : observation;
      case SYSTEM -> isDeaf(host) ? observation.with(Wording.zshReadsNoProfile()) : observation;
    };
  }

  /** Whether there is something to do, so that who wrote it once is not told again with every plan. A secret may not be known yet. */
  private static boolean isNews(Finding<ScopedEntryState> finding, ScopedEntryState desired) {
    boolean kept = finding instanceof Finding.Present<ScopedEntryState>(var actual)
        && (desired.text().isEmpty() || desired.text().equals(actual.text()));
    return !kept && !(desired.value() instanceof Value.Unset);
  }

  /** True for zsh where no file of the system's makes it read what other login shells read. */
  private static boolean isDeaf(ReadOnlyHost host) {
    return host.machine().loginShell().endsWith("/zsh")
        && Stream.of("/etc/zsh/zshenv", "/etc/zsh/zprofile", "/etc/zshenv", "/etc/zprofile")
            .map(HostPath::linux)
            .noneMatch(file -> host.read(file) instanceof FileRead.Contents contents && contents.text().text().contains("/etc/profile"));
  }
}
