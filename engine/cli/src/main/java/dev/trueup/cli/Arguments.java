package dev.trueup.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arguments are what was typed behind a command, parsed.
 *
 * @param options by the option's first name; an option without a value has an empty list
 */
record Arguments(Map<String, List<String>> options, List<String> operands) {

  Arguments {
    options = Map.copyOf(options);
    operands = List.copyOf(operands);
  }

  /** True where no word is an option, so that nothing needs to be parsed. */
  static boolean arePlain(List<String> words) {
    return words.stream().noneMatch(word -> word.startsWith("-"));
  }

  /**
   * The operands, as many as the command takes.
   *
   * @throws UsageMistake for too few or too many
   */
  static Arguments of(Command command, Map<String, List<String>> options, List<String> operands) {
    Command.Range range = command.operandCount();
    if (operands.size() > range.most()) {
      String word = operands.get(range.most());
      UsageMistake mistake = UsageMistake.of("operand", "unexpected `" + word + "`", "`trueup %s` takes %s."
          .formatted(command.name(), command.operands().isEmpty() ? "only options" : "only " + command.operands() + " and options"));
      throw command.hintForOperand(word).map(mistake::withHint).orElse(mistake);
    }
    if (operands.size() < range.least()) {
      throw UsageMistake.of("operand", "`trueup " + command.name() + "` needs " + command.operands(),
          "`trueup help " + command.name() + "` explains it.");
    }
    return new Arguments(options, operands);
  }

  /** @throws UsageMistake for one of these options, which would do nothing here */
  void refuse(String reason, Option... useless) {
    for (Option option : useless) {
      if (has(option)) {
        throw UsageMistake.of("useless-option", "`" + option.name() + "` does nothing here", reason + " Leave `" + option.name() + "` out.");
      }
    }
  }

  boolean has(Option option) {
    return options.containsKey(option.name());
  }

  Optional<String> text(Option option) {
    return options.getOrDefault(option.name(), List.of()).stream().reduce((first, last) -> last);
  }

  List<String> texts(Option option) {
    return options.getOrDefault(option.name(), List.of());
  }

  Optional<String> operand() {
    return operands.stream().findFirst();
  }
}
