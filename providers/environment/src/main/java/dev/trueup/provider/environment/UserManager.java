package dev.trueup.provider.environment;

import dev.trueup.host.Activation;
import dev.trueup.host.Command;
import dev.trueup.host.Fact;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import java.util.Map;

/** The systemd manager of this user, which reads {@code environment.d}. */
final class UserManager {

  /** Whether it runs: it then listens on a socket in the runtime directory. */
  static final Fact<Boolean> RUNS = new Fact<>("environment/user-manager", UserManager::runs, false);

  static final Activation SERVICES_RESTART =
      new Activation("user-services-restart", "restart your services that need it (`systemctl --user restart NAME`)");
  static final Activation NEW_LOGIN = new Activation("new-login", "log in again");

  private UserManager() {}

  private static boolean runs(ReadOnlyHost host) {
    Machine machine = host.machine();
    return machine.systemd() && host.stat(runtimeFolder(machine).child("systemd").child("private")).is(FileStat.Type.SPECIAL);
  }

  /** Makes it read its files again; services that start afterwards see what is new. */
  static Step reload(Machine machine) {
    Command command = Command.of("systemctl", "--user", "daemon-reload")
        .with(Map.of("XDG_RUNTIME_DIR", runtimeFolder(machine).text()));
    return new Step.Once(command, Privilege.USER);
  }

  private static HostPath runtimeFolder(Machine machine) {
    return HostPath.linux("/run/user/" + machine.uid());
  }
}
