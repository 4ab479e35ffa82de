package dev.trueup.provider.git;

import dev.trueup.host.Fact;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import java.util.Optional;

/** The configuration file of this user, chosen as {@code git config --global} chooses the one it writes to. */
public final class GlobalConfig {

  private static final HostPath IN_HOME = HostPath.linux("~/.gitconfig");

  /** git-config(1), FILES: the second file only where it is there and the first one is not. */
  public static final Fact<HostPath> FILE = new Fact<>("git/global-config", GlobalConfig::find, IN_HOME);

  private GlobalConfig() {}

  private static HostPath find(ReadOnlyHost host) {
    Machine machine = host.machine();
    Optional<String> named = machine.variable("GIT_CONFIG_GLOBAL").filter(path -> path.startsWith("/"));
    if (named.isPresent()) {
      return machine.path(named.get());
    }
    HostPath other = machine.configHome().child("git").child("config");
    return !isFile(IN_HOME, host) && isFile(other, host) ? other : IN_HOME;
  }

  private static boolean isFile(HostPath path, ReadOnlyHost host) {
    return host.stat(host.machine().real(path)).is(FileStat.Type.FILE);
  }
}
