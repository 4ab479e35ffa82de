package dev.trueup.cli;

import java.util.List;

/** The help texts, made from the commands themselves. Loads neither the parser nor the engine. */
final class Help {
  private Help() {}

  static String overview(List<Command> commands) {
    var text = new StringBuilder("""
        trueup makes a developer's machine as its `trueup.yaml` says, and can take back whatever it did.

        Usage: trueup COMMAND [OPTIONS]

        """);
    int column = commands.stream().mapToInt(command -> command.name().length()).max().orElse(0) + 4;
    for (Command command : commands) {
      text.append("  ").append(padded(command.name(), column - 2)).append(command.summary()).append('\n');
    }
    return text.append("""

        `trueup help COMMAND` explains one of them. Start with `trueup plan`: it changes nothing.
        """).toString();
  }

  static String of(Command command) {
    var text = new StringBuilder("trueup " + command.name() + ": " + command.summary() + "\n\nUsage: trueup " + command.name());
    text.append(command.operands().isEmpty() ? "" : " " + command.operands()).append(" [OPTIONS]\n\n");
    text.append(command.explanation().strip()).append("\n\nOptions:\n");
    for (Option option : command.options()) {
      text.append("  ").append(option.spelling()).append('\n').append("      ").append(option.help()).append('\n');
    }
    return text.toString();
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(Math.max(1, columns - text.length()));
  }
}
