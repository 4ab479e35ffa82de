package dev.trueup.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Another home's environment is ours without what leads back to the home that is not to be touched. */
final class OtherHome {
  private OtherHome() {}

  /** Variables that name places in a home, or a session that acts on one. Beside these every {@code XDG_*}. */
  private static final Set<String> LEADING_BACK = Set.of("ZDOTDIR", "GIT_CONFIG_GLOBAL", "GIT_DIR", "GIT_WORK_TREE", "GOENV", "GOBIN", "GOPATH",
      "GOMODCACHE", "GOCACHE", "GOCACHEPROG", "GOCOVERDIR", "GOTMPDIR", "GOROOT", "GOFLAGS", "GOTELEMETRYDIR", "DBUS_SESSION_BUS_ADDRESS",
      "SSH_AUTH_SOCK");

  static Map<String, String> environment(Map<String, String> ours, Path home) {
    var environment = new TreeMap<>(ours);
    environment.keySet().removeIf(name -> LEADING_BACK.contains(name) || name.startsWith("XDG_"));
    environment.put("HOME", home.toString());
    return environment;
  }
}
