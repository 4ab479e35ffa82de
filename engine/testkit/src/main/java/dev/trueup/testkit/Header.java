package dev.trueup.testkit;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A header is the beginning of a machine text: what a machine knows about itself without being asked. */
record Header(Map<String, String> values, Map<String, String> environment) {

  /** A plain Debian with one user, and nothing in it. */
  static final Header DEBIAN = new Header(
      Map.of(
          "user", "dev", "uid", "1000", "home", "/home/dev", "distribution", "Debian 12", "arch", "amd64", "wsl", "no", "systemd", "no",
          "shell", "/bin/bash", "free", "100 GB", "without", ""),
      Map.of());

  Header {
    values = Map.copyOf(values);
    environment = Map.copyOf(environment);
  }

  /** @throws IllegalArgumentException for a fact that no machine has */
  Header with(Clause.Setting setting) {
    if (setting.key().equals("env")) {
      int equals = setting.value().indexOf('=');
      var variables = new TreeMap<>(environment);
      variables.put(setting.value().substring(0, equals), setting.value().substring(equals + 1));
      return new Header(values, variables);
    }
    if (!values.containsKey(setting.key())) {
      throw new IllegalArgumentException("a machine has no `%s`; it has %s".formatted(setting.key(), new TreeSet<>(values.keySet())));
    }
    var changed = new TreeMap<>(values);
    changed.put(setting.key(), setting.value());
    return new Header(changed, environment);
  }

  String user() {
    return values.get("user");
  }

  String home() {
    return values.get("home");
  }

  Actor actor() {
    return new Actor(user(), values.get("uid").equals("0"));
  }

  /** Programs that are not on this machine. */
  Set<String> without() {
    return Set.copyOf(Arrays.asList(values.get("without").split(" +")));
  }

  long freeBytes() {
    String[] parts = values.get("free").split(" ");
    int power = List.of("B", "KB", "MB", "GB").indexOf(parts[1]);
    return Long.parseLong(parts[0]) << 10 * power;
  }

  Machine machine(UnaryOperator<HostPath> realPaths) {
    String[] wsl = values.get("wsl").split(" ");
    return new Machine(
        user(), Integer.parseInt(values.get("uid")), home(), environment, values.get("distribution"), values.get("arch"),
        wsl.length == 2 ? Optional.of(new Machine.Wsl(wsl[0], Integer.parseInt(wsl[1]))) : Optional.empty(),
        values.get("systemd").equals("yes"), values.get("shell"), realPaths, Machine.Facts.NONE);
  }

  /** What owns and opens a thing that nobody said more about. */
  Rights usual(String path, int mode) {
    return Rights.of(mode, path.equals(home()) || Tree.isBelow(path, home()) ? user() : "root");
  }
}
