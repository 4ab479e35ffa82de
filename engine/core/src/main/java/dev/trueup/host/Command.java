package dev.trueup.host;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A command is a program with its arguments, as data: no shell reads it.
 *
 * @param words program and arguments
 * @param environment variables set for it beside the host's own short list
 * @param directory where it starts; the root directory by default, so that nothing depends on where trueup was called
 * @param timeout after which it is ended
 * @param accepted exit codes that mean success
 */
public record Command(
    List<String> words, Map<String, String> environment, Optional<HostPath> directory, Duration timeout, Set<Integer> accepted) {

  public Command {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
    accepted = Set.copyOf(accepted);
    if (words.isEmpty()) {
      throw new IllegalArgumentException("a command without a program");
    }
  }

  public static Command of(String... words) {
    return of(List.of(words));
  }

  public static Command of(List<String> words) {
    return new Command(words, Map.of(), Optional.empty(), Duration.ofMinutes(2), Set.of(0));
  }

  public Command in(HostPath folder) {
    return new Command(words, environment, Optional.of(folder), timeout, accepted);
  }

  public Command with(Map<String, String> variables) {
    return new Command(words, variables, directory, timeout, accepted);
  }

  /** Two minutes where nothing else is said. */
  public Command within(Duration time) {
    return new Command(words, environment, directory, time, accepted);
  }

  public Command accepting(Integer... exits) {
    return new Command(words, environment, directory, timeout, Set.of(exits));
  }

  public String program() {
    return words.getFirst();
  }

  /** As one would type it: words with blanks or quotes in single quotes. For people; nothing runs it. */
  @Override
  public String toString() {
    return String.join(" ", words.stream().map(Command::quoted).toList());
  }

  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_@%+=:,./~-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
