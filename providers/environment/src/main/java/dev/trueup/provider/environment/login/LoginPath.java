package dev.trueup.provider.environment.login;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A login path is what PATH will be in a new login shell of this user in a terminal, worked out from the files that it reads; nothing is run.
 *
 * <p>It begins as PAM or {@code login} sets it ({@code /etc/environment}, {@code /etc/login.defs}); inside WSL the folders of Windows that this
 * process has follow at the end.
 *
 * @param folders in their order
 * @param doubts places where only a shell could tell more; empty where the folders are certain
 */
public record LoginPath(List<HostPath> folders, List<Doubt> doubts) {

  private static final String USUAL = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
  private static final Pattern ENVIRONMENT = Pattern.compile("(?m)^[ \\t]*(?:export[ \\t]+)?PATH=[\"']?([^\"'\\n]*)");
  private static final Pattern DEFAULT = Pattern.compile("(?m)^[ \\t]*ENV_PATH[ \\t]+(?:PATH=)?(\\S+)");
  private static final Pattern OF_ROOT = Pattern.compile("(?m)^[ \\t]*ENV_SUPATH[ \\t]+(?:PATH=)?(\\S+)");

  public LoginPath {
    folders = List.copyOf(folders);
    doubts = List.copyOf(doubts);
  }

  public static LoginPath of(ReadOnlyHost host) {
    Machine machine = host.machine();
    String shell = machine.loginShell().substring(machine.loginShell().lastIndexOf('/') + 1);
    var variables = new Variables(machine.uid());
    variables.set("PATH", first(host));
    variables.set("HOME", machine.home());
    variables.set("USER", machine.user());
    variables.set("LOGNAME", machine.user());
    variables.set("SHELL", machine.loginShell());
    variables.set("PS1", "$ ");
    variables.set("-", "himBHs");
    if (shell.equals("bash")) {
      variables.set("BASH", machine.loginShell());
      variables.set("BASH_VERSION", "5");
    }
    if (shell.equals("zsh")) {
      variables.set("ZSH_VERSION", "5");
      variables.set("ZDOTDIR", machine.home());
    }
    var commands = new Commands(host, variables);
    files(shell, host).forEach(commands::read);
    List<HostPath> folders = Stream.concat(parts(variables.get("PATH")), windows(machine))
        .filter(folder -> folder.startsWith("/")).map(machine::path).distinct().toList();
    List<Doubt> doubts = new ArrayList<>(commands.doubts());
    if (shell.equals("fish")) {
      doubts.add(new Doubt(HostPath.linux("~/.config/fish/config.fish"), 1, "fish has files of its own"));
    }
    return new LoginPath(folders, doubts);
  }

  /** The program that a name stands for in such a shell. */
  public Optional<HostPath> find(String program, ReadOnlyHost host) {
    return Commands.find(program, folders, host);
  }

  private static String first(ReadOnlyHost host) {
    return found(host, "/etc/environment", ENVIRONMENT)
        .or(() -> found(host, "/etc/login.defs", host.machine().isRoot() ? OF_ROOT : DEFAULT)).orElse(USUAL);
  }

  private static Optional<String> found(ReadOnlyHost host, String file, Pattern form) {
    return host.read(HostPath.linux(file)) instanceof FileRead.Contents contents
        ? form.matcher(contents.text().text()).results().map(found -> found.group(1)).reduce((earlier, later) -> later)
        : Optional.empty();
  }

  /** bash(1), INVOCATION; zsh(1), STARTUP/SHUTDOWN FILES, with Debian's and Fedora's folders of the system's files. */
  private static List<HostPath> files(String shell, ReadOnlyHost host) {
    return switch (shell) {
      case "zsh" -> Stream.of("zshenv", "zprofile", "zshrc", "zlogin")
          .flatMap(name -> Stream.of("/etc/zsh/" + name, "/etc/" + name, "~/." + name)).map(HostPath::linux).toList();
      case "bash" -> Stream.concat(Stream.of("/etc/profile"), Stream.of("~/.bash_profile", "~/.bash_login", "~/.profile")
          .filter(name -> host.read(HostPath.linux(name)) instanceof FileRead.Contents).limit(1)).map(HostPath::linux).toList();
      default -> Stream.of("/etc/profile", "~/.profile").map(HostPath::linux).toList();
    };
  }

  /** Interop appends what Windows has. */
  private static Stream<String> windows(Machine machine) {
    return machine.wsl().isEmpty() ? Stream.empty()
        : parts(machine.variable("PATH").orElse("")).filter(folder -> folder.matches("/mnt/[a-z](/.*)?"));
  }

  private static Stream<String> parts(String path) {
    return Arrays.stream(path.split(":")).filter(part -> !part.isEmpty());
  }
}
