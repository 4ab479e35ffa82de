package dev.trueup.host;

import java.util.ArrayList;
import java.util.List;

/**
 * A read command is a command that only looks. It can be made only from a form that a provider declares, and the host checks it again.
 *
 * @param form program and fixed leading words: {@code [git, rev-parse]}
 * @param rest the arguments that follow
 * @param command both together, with environment, directory, time-out and accepted exits
 */
public record ReadCommand(List<String> form, List<String> rest, Command command) {

  public ReadCommand {
    form = List.copyOf(form);
    rest = List.copyOf(rest);
    if (!command.words().equals(joined(form, rest))) {
      throw new IllegalArgumentException("a read command is its form and what follows, nothing else: " + command);
    }
  }

  /** The form alone, as providers declare it in {@code Provider.reads()}. */
  public static ReadCommand form(String... words) {
    return new ReadCommand(List.of(words), List.of(), Command.of(words));
  }

  /** This form with arguments. */
  public ReadCommand with(String... arguments) {
    return new ReadCommand(form, List.of(arguments), Command.of(joined(form, List.of(arguments))));
  }

  public ReadCommand in(HostPath folder) {
    return new ReadCommand(form, rest, command.in(folder));
  }

  public ReadCommand with(java.util.Map<String, String> environment) {
    return new ReadCommand(form, rest, command.with(environment));
  }

  public ReadCommand accepting(Integer... exits) {
    return new ReadCommand(form, rest, command.accepting(exits));
  }

  private static List<String> joined(List<String> form, List<String> rest) {
    var words = new ArrayList<>(form);
    words.addAll(rest);
    return words;
  }
}
