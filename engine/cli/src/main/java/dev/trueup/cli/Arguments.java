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
