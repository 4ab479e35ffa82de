package dev.trueup.cli;

import dev.trueup.diagnostic.Nearest;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The commands that there are, in the order of help. */
final class Commands {
  private Commands() {}

  /**
   * @param engine made when a command first asks for it
   * @param elsewhere makes engines for another home
   * @param here the working directory
   */
  static List<Command> all(Supplier<Engine> engine, Elsewhere elsewhere, Terminal terminal, Interrupts interrupts, Path here) {
    return List.of(
        new TryCommand(engine, elsewhere, terminal, interrupts, here),
        new ValidateCommand(engine, terminal, here),
        new PlanCommand(engine, terminal, here),
        new ApplyCommand(engine, terminal, interrupts, here),
        new CheckCommand(engine, terminal, here),
        new StatusCommand(engine, terminal, here),
        new ShowCommand(engine, terminal, here),
        new UndoCommand(engine, terminal, interrupts, here),
        new HistoryCommand(engine, terminal),
        new ReleaseCommand(engine, terminal, interrupts, here),
        new LockCommand(engine, terminal, here),
        new SchemaCommand(engine, terminal),
        new KindsCommand(engine, terminal),
        new CompletionCommand(terminal, () -> all(engine, elsewhere, terminal, interrupts, here)),
        new VersionCommand(terminal),
        new HelpCommand(terminal, () -> all(engine, elsewhere, terminal, interrupts, here)));
  }

  /** @throws UsageMistake where there is no command of this name */
  static Command named(List<Command> commands, String name) {
    return commands.stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow(() -> unknown(commands, name));
  }

  private static UsageMistake unknown(List<Command> commands, String name) {
    UsageMistake mistake = name.startsWith("-")
        ? UsageMistake.of("command", "the command comes first", "Options stand behind the command: `trueup plan %s`.".formatted(name))
        : UsageMistake.of("command", "unknown command `" + name + "`", "`trueup help` lists the commands.");
    return OtherWords.command(name).map(mistake::withHint).orElseGet(() -> Nearest.to(name, commands.stream().map(Command::name).toList())
        .map(near -> mistake.withHint("did you mean `trueup " + near + "`?")).orElse(mistake));
  }
}
