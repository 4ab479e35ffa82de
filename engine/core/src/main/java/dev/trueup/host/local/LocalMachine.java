package dev.trueup.host.local;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A local machine is where the facts of {@link Machine} come from: files below a root and an environment, no processes.
 *
 * <p>The home is {@code $HOME}; Java's {@code user.home} ignores it.
 */
public final class LocalMachine {

  private final Path root;
  private final Map<String, String> environment;
  private final String javaArch;

  /**
   * @param root {@code /}, or a tree that stands for a machine
   * @param environment all of trueup's own; {@link KnownVariables} says what of it is looked at
   * @param javaArch Java's word for the architecture, {@code os.arch}
   */
  public LocalMachine(Path root, Map<String, String> environment, String javaArch) {
    this.root = root;
    this.environment = Map.copyOf(environment);
    this.javaArch = javaArch;
  }

  /** The machine of this process. */
  public static LocalMachine ours() {
    return with(System.getenv());
  }

  /** The machine of this process for somebody with another environment. */
  public static LocalMachine with(Map<String, String> environment) {
    return new LocalMachine(Path.of("/"), environment, System.getProperty("os.arch", "amd64"));
  }

  /** @param declared variables that the manifest reads beside the known ones */
  public Machine gather(Set<String> declared) {
    int uid = ProcessStatus.read(root).uid();
    Optional<Accounts.User> user = new Accounts(root).user(uid);
    Map<String, String> known = KnownVariables.among(environment, declared);
    String home = home(user);
    return new Machine(
        user.map(Accounts.User::name).or(() -> variable("USER")).orElse(Integer.toUnsignedString(uid)),
        uid, home, known, distribution(), goArch(), wsl(),
        Files.isDirectory(root.resolve("run/systemd/system")), // what sd_booted(3) looks at
        user.map(Accounts.User::shell).filter(shell -> shell.startsWith("/")).or(() -> variable("SHELL")).orElse("/bin/sh"),
        new RealPaths(root, home), Machine.Facts.NONE);
  }

  private String home(Optional<Accounts.User> user) {
    return variable("HOME").filter(home -> home.startsWith("/"))
        .or(() -> user.map(Accounts.User::home).filter(home -> home.startsWith("/")))
        .map(home -> HostPath.linux(home).text())
        .orElse("/");
  }

  /** os-release(5): name and version, the name without what every name has. */
  private String distribution() {
    Map<String, String> release = new HashMap<>();
    (text("etc/os-release").isEmpty() ? text("usr/lib/os-release") : text("etc/os-release")).lines()
        .map(line -> line.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> release.put(pair[0].strip(), pair[1].strip().replaceAll("^[\"']|[\"']$", "")));
    String name = release.getOrDefault("NAME", "Linux");
    return Optional.ofNullable(release.get("VERSION_ID"))
        .map(version -> name.replaceFirst("( GNU/Linux| Linux)$", "") + " " + version)
        .orElse(name);
  }

  private String goArch() {
    return switch (javaArch) {
      case "x86_64" -> "amd64";
      case "aarch64" -> "arm64";
      case "x86", "i386", "i586", "i686" -> "386";
      case "loongarch64" -> "loong64";
      default -> javaArch;
    };
  }

  /**
   * A WSL kernel calls itself Microsoft's (a custom one may not), and WSL's init keeps its sockets in {@code /run/WSL}, which containers on
   * such a kernel do not have.
   */
  private Optional<Machine.Wsl> wsl() {
    String kernel = text("proc/sys/kernel/osrelease").strip();
    boolean kernelOfWsl = kernel.toLowerCase(Locale.ROOT).contains("microsoft")
        || Files.exists(root.resolve("proc/sys/fs/binfmt_misc/WSLInterop"))
        || Files.exists(root.resolve("proc/sys/fs/binfmt_misc/WSLInterop-late"));
    if (!kernelOfWsl || !Files.isDirectory(root.resolve("run/WSL"))) {
      return Optional.empty();
    }
    return Optional.of(new Machine.Wsl(wslName(), kernel.endsWith("-Microsoft") ? 1 : 2));
  }

  /** Under sudo the variable is gone; then a process above us has it. Empty where nobody does (a systemd unit). */
  private String wslName() {
    Optional<String> name = variable("WSL_DISTRO_NAME");
    String process = "self";
    for (int above = 0; name.isEmpty() && above < 32 && !process.equals("0"); above++) {
      name = text("proc/" + process + "/environ").transform(LocalMachine::distroName);
      process = text("proc/" + process + "/status").lines()
          .filter(line -> line.startsWith("PPid:"))
          .map(line -> line.substring("PPid:".length()).strip())
          .findFirst().orElse("0");
    }
    return name.orElse("");
  }

  private static Optional<String> distroName(String environ) {
    String wanted = "WSL_DISTRO_NAME=";
    for (String variable : environ.split("\0")) {
      if (variable.startsWith(wanted) && variable.length() > wanted.length()) {
        return Optional.of(variable.substring(wanted.length()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
  }

  private String text(String file) {
    try {
      return new String(Files.readAllBytes(root.resolve(file)), java.nio.charset.StandardCharsets.UTF_8);
    } catch (IOException notThere) {
      return "";
    }
  }
}
