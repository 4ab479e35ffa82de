package dev.trueup.host.local;

import dev.trueup.host.Machine;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A child environment is the variables that children get: few, and always the same, so that an answer does not hang on the shell that
 * trueup was called from.
 */
final class ChildEnvironment {

  /** What those who act need to reach the network as their user does. Who only looks does not talk. */
  private static final Set<String> FOR_ACTS = Set.of(
      "http_proxy", "https_proxy", "all_proxy", "no_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY", "SSL_CERT_FILE",
      "SSL_CERT_DIR", "SSH_AUTH_SOCK",
      // where Go gets modules from, and keeps them
      "GOPROXY", "GOSUMDB", "GOPRIVATE", "GONOPROXY", "GONOSUMDB", "GOINSECURE", "GOVCS", "GOAUTH", "GOENV", "GOPATH", "GOMODCACHE", "GOCACHE",
      "GOTMPDIR");

  private final Machine machine;
  private final SearchPath programs;
  private final String home;

  ChildEnvironment(Machine machine, SearchPath programs, Accounts accounts) {
    this.machine = machine;
    this.programs = programs;
    this.home = home(machine, accounts);
  }

  /** @param own the command's, which win */
  Map<String, String> toLook(Map<String, String> own) {
    Map<String, String> all = always();
    all.putAll(own);
    return all;
  }

  Map<String, String> toAct(Map<String, String> own) {
    Map<String, String> all = always();
    FOR_ACTS.forEach(name -> machine.variable(name).ifPresent(value -> all.put(name, value)));
    all.putAll(own);
    return all;
  }

  private Map<String, String> always() {
    var all = new TreeMap<String, String>();
    machine.environment().forEach((name, value) -> {
      if (name.startsWith("XDG_")) {
        all.put(name, value);
      }
    });
    all.put("PATH", programs.toString());
    all.put("HOME", home);
    all.put("USER", machine.user());
    all.put("LOGNAME", machine.user());
    all.put("LANG", "C.UTF-8");
    all.put("LC_ALL", "C.UTF-8");
    return all;
  }

  /**
   * As root on behalf of a user, children have root's own home: what they leave in a home (caches, histories) would be root's, and in the
   * user's way.
   */
  private static String home(Machine machine, Accounts accounts) {
    return machine.isRoot() && machine.variable("SUDO_UID").filter(uid -> !uid.equals("0")).isPresent()
        ? accounts.user(0).map(Accounts.User::home).orElse("/root")
        : machine.home();
  }
}
