package dev.trueup.fetch;

import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.local.LocalHost;
import dev.trueup.host.local.LocalMachine;
import dev.trueup.value.Sealer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** This machine as a client sees it, with the variables of a test and no others. */
final class Reader {

  /** Long enough for a busy machine, short enough to wait for. */
  static final Patience SHORT = new Patience(Duration.ofMillis(1500), Duration.ofMillis(1500), Duration.ofSeconds(20));

  private Reader() {}

  static ReadOnlyHost with(Map<String, String> variables) {
    var environment = new HashMap<>(Map.of("HOME", "/nonexistent", "PATH", "/usr/bin:/bin"));
    environment.putAll(variables);
    return new LocalHost(new LocalMachine(Path.of("/"), environment, "amd64").gather(Set.of()), List.of(), new Sealer(new byte[32]));
  }

  static Client client(Map<String, String> variables) {
    return new Client(with(variables), SHORT);
  }
}
