package dev.trueup.host;

import dev.trueup.value.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * A machine is the facts about where we run, gathered once, without processes.
 *
 * @param user who runs trueup
 * @param uid the numeric id; 0 is root
 * @param home absolute, links not resolved: {@code $HOME}
 * @param environment the allow-listed variables of trueup's own environment and those that the manifest declares under {@code reads_env}
 * @param distribution for people: "Debian 12", "Ubuntu 24.04"
 * @param arch Go's word for it: {@code amd64}, {@code arm64}
 * @param wsl set inside WSL
 * @param systemd whether systemd is process 1 here
 * @param loginShell absolute path from the user database: {@code /bin/bash}
 * @param realPaths resolves every link in a path, also for paths of which only a beginning exists
 * @param facts finds what providers know how to ask; see {@link #asking}
 */
public record Machine(
    String user, int uid, String home, Map<String, String> environment, String distribution, String arch, Optional<Wsl> wsl,
    boolean systemd, String loginShell, UnaryOperator<HostPath> realPaths, Facts facts) {

  /**
   * What is known inside WSL without asking Windows.
   *
   * @param name of this distribution, as {@code wsl.exe} calls it
   * @param generation 1 or 2
   */
  public record Wsl(String name, int generation) {}

  /** Finds facts. */
  public interface Facts {
    /** Nothing to look at: every fact is its {@link Fact#unknown}. */
    Facts NONE = new Facts() {
      @Override
      public <T> T find(Fact<T> fact) {
        return fact.unknown();
      }
    };

    <T> T find(Fact<T> fact);
  }

  public Machine {
    environment = Map.copyOf(environment);
  }

  /** This machine with its facts found on a host, each once. */
  public Machine asking(ReadOnlyHost host) {
    Map<String, Object> found = new ConcurrentHashMap<>();
    Facts asked = new Facts() {
      @Override
      @SuppressWarnings("unchecked")
      public <T> T find(Fact<T> fact) {
        return (T) found.computeIfAbsent(fact.name(), name -> fact.reading().apply(host));
      }
    };
    return new Machine(user, uid, home, environment, distribution, arch, wsl, systemd, loginShell, realPaths, asked);
  }

  /** This machine as one sees it whose environment has these variables besides, or with other values. */
  public Machine with(Map<String, String> variables) {
    var all = new HashMap<>(environment);
    all.putAll(variables);
    return new Machine(user, uid, home, all, distribution, arch, wsl, systemd, loginShell, realPaths, facts);
  }

  public <T> T fact(Fact<T> fact) {
    return facts.find(fact);
  }

  public boolean isRoot() {
    return uid == 0;
  }

  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  /** {@code $XDG_CONFIG_HOME} where it is set and absolute, as the specification demands, else {@code ~/.config}. */
  public HostPath configHome() {
    return variable("XDG_CONFIG_HOME").filter(x -> x.startsWith("/")).map(this::path).orElse(HostPath.linux("~/.config"));
  }

  /**
   * The symbolic form of what somebody wrote: {@code ~/x}, {@code /x}; what lies below the home becomes {@code ~/…}.
   *
   * @throws IllegalArgumentException for a relative path
   */
  public HostPath path(String written) {
    HostPath absolute = HostPath.linux(written);
    HostPath ours = HostPath.linux(home);
    if (ours.text().equals("/")) {
      return absolute;
    }
    if (absolute.equals(ours)) {
      return HostPath.linux("~");
    }
    return absolute.isBelow(ours) ? HostPath.linux("~" + absolute.text().substring(ours.text().length())) : absolute;
  }

  /** The path with every link resolved: what identities are made of. */
  public HostPath real(HostPath path) {
    return path.side() == Side.LINUX ? realPaths.apply(path) : path;
  }

  /** The path as programs want it, with the home written out. */
  public String absolute(HostPath path) {
    String text = path.text();
    return text.equals("~") ? home : text.startsWith("~/") ? home + text.substring(1) : text;
  }

  /** "Ubuntu 24.04 in WSL2", "Debian 12": the words of a header. */
  public String words() {
    return wsl.map(w -> distribution + " in WSL" + w.generation()).orElse(distribution);
  }
}
