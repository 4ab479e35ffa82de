package dev.trueup.host.local;

import dev.trueup.host.Machine;
import dev.trueup.host.NetworkVariables;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A child environment is the variables that children get: few, and always the same, so that an answer does not hang on the shell that
 * trueup was called from.
 */
final class ChildEnvironment {

  /** Where Go keeps what it reads and makes. */
  private static final Set<String> PLACES_OF_GO = Set.of("GOENV", "GOPATH", "GOMODCACHE", "GOCACHE", "GOTMPDIR");

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

  /** Those who act reach the network as their user does. Who only looks does not talk. */
  Map<String, String> toAct(Map<String, String> own) {
    Map<String, String> all = always();
    Stream.concat(NetworkVariables.NAMES.stream(), PLACES_OF_GO.stream())
        .forEach(name -> machine.variable(name).ifPresent(value -> all.put(name, value)));
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
