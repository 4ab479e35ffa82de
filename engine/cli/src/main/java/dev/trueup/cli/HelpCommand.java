package dev.trueup.cli;

import dev.trueup.view.TextView;
import java.util.List;
import java.util.function.Supplier;

/** Explains the command line. */
record HelpCommand(Terminal terminal, Supplier<List<Command>> commands) implements Command {

  @Override
  public String name() {
    return "help";
  }

  @Override
  public String summary() {
    return "explain a command";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public String operands() {
    return "[COMMAND]";
  }

  @Override
  public Range operandCount() {
    return new Range(0, 1);
  }

  @Override
  public List<String> operandChoices() {
    return commands.get().stream().map(Command::name).toList();
  }

  @Override
  public String explanation() {
    return "Lists the commands; with COMMAND, explains one of them and its options.";
  }

  @Override
  public Exit run(Arguments arguments) {
    List<Command> all = commands.get();
    String text = arguments.operand().map(name -> Help.of(Commands.named(all, name))).orElseGet(() -> Help.overview(all));
    terminal.print(new TextView(terminal.outputStyle()).text(text));
    return Exit.DONE;
  }
}
