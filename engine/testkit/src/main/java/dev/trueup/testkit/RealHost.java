package dev.trueup.testkit;

import dev.trueup.host.Host;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.local.LocalHost;
import dev.trueup.host.local.LocalMachine;
import dev.trueup.value.Sealer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A real host is the machine the test runs on, with a home of the test's own: for what real tools must read. */
public final class RealHost {

  private RealHost() {}

  /**
   * The host of a user whose home this is.
   *
   * @param variables what the machine's environment holds beside {@code HOME} and a short {@code PATH}
   * @param reads the forms of commands that probes may run
   */
  public static Host in(Path home, Map<String, String> variables, List<ReadCommand> reads) {
    return local(home, variables, reads);
  }

  /** The same user's machine, which may ask other machines. */
  public static ReadOnlyHost talking(Path home, Map<String, String> variables) {
    return local(home, variables, List.of()).talking();
  }

  private static LocalHost local(Path home, Map<String, String> variables, List<ReadCommand> reads) {
    Map<String, String> environment = new HashMap<>(Map.of("PATH", "/usr/bin:/bin"));
    environment.putAll(variables);
    environment.put("HOME", home.toString());
    return new LocalHost(new LocalMachine(Path.of("/"), environment, "amd64").gather(Set.of()), reads, new Sealer(new byte[32]));
  }

  public static Host in(Path home) {
    return in(home, Map.of(), List.of());
  }
}
