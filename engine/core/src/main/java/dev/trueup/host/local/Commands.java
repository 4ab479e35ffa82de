package dev.trueup.host.local;

import dev.trueup.host.Command;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Commands are the steps that run a program in order to change something. */
final class Commands {

  /** Of a receipt; one that is longer says nothing that a person or a parser asked for. */
  static final int MOST_OUTPUT = 16 << 20;

  /** Of output that nobody keeps: enough for the last lines of a failure. */
  private static final int TAIL = 64 << 10;

  private static final int LINES = 8;

  private final Children children;
  private final ChildEnvironment environment;
  private final ProcessStatus process;

  Commands(Children children, ChildEnvironment environment, ProcessStatus process) {
    this.children = children;
    this.environment = environment;
    this.process = process;
  }

  Performed run(Command command, Privilege privilege, boolean keepsOutput) {
    Optional<String> missing = switch (privilege) {
      case USER -> Optional.empty();
      case ROOT -> process.isRoot() ? Optional.empty() : Optional.of("it needs root");
      case ADMINISTRATOR -> Optional.of("it needs an administrator of Windows");
    };
    if (missing.isPresent()) {
      return failed(command, missing.get());
    }
    return switch (ended(command, keepsOutput ? MOST_OUTPUT : TAIL)) {
      case Ended.Exited e when command.accepted().contains(e.code()) ->
          new Performed.Done(keepsOutput ? e.output() : "", List.of());
      case Ended.Exited e -> failed(command, e.clause(LINES));
      case Ended.NoSuchProgram e -> failed(command, "there is no program `" + e.program() + "` on this machine");
      case Ended.NotStarted e -> failed(command, e.reason());
      case Ended.TimedOut e -> failed(command, e.clause());
      case Ended.WroteTooMuch e -> failed(command, e.clause());
      case Ended.Stopped e -> failed(command, "it was stopped together with trueup");
    };
  }

  /**
   * Why a validating command objects to a file, as a clause; empty where it does not.
   *
   * @param file its temporary name, the command's last word
   * @param shown the name it will have, which stands in the clause
   */
  Optional<String> objection(Command command, Path file, HostPath shown) {
    var words = new ArrayList<>(command.words());
    words.add(file.toString());
    var whole = new Command(words, command.environment(), command.directory(), command.timeout(), command.accepted());
    Optional<String> why = switch (ended(whole, TAIL)) {
      case Ended.Exited e when command.accepted().contains(e.code()) -> Optional.empty();
      case Ended.Exited e -> Optional.of(e.clause(LINES));
      case Ended.NoSuchProgram e -> Optional.of("there is no program `" + e.program() + "` on this machine");
      case Ended.NotStarted e -> Optional.of(e.reason());
      case Ended.TimedOut e -> Optional.of(e.clause());
      case Ended.WroteTooMuch e -> Optional.of(e.clause());
      case Ended.Stopped e -> Optional.of("it was stopped together with trueup");
    };
    return why.map(clause -> "`" + command + "` does not accept the new contents; "
        + clause.replace(file.toString(), shown.text()).replace(file.getFileName().toString(), shown.name()));
  }

  private Ended ended(Command command, int limit) {
    return children.run(command, environment.toAct(command.environment()), "", limit, false);
  }

  private static Performed failed(Command command, String why) {
    return new Performed.Failed("`" + command + "` failed: " + why + (why.endsWith(".") ? "" : "."));
  }
}
