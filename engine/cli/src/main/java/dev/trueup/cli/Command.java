package dev.trueup.cli;

import java.util.List;
import java.util.Optional;

/**
 * A command is one verb of the command line: its words for parsing, help and completion, and what it does.
 */
interface Command {

  String name();

  /** One line, without a period. */
  String summary();

  /** All of them; what a command makes no use of it does not take. */
  List<Option> options();

  /** What may stand behind the name, for help: {@code [PLANFILE]}; empty for nothing. */
  default String operands() {
    return "";
  }

  /** How many operands there may be. */
  default Range operandCount() {
    return new Range(0, 0);
  }

  /** Words that an operand can be, for completion; empty for files or anything else. */
  default List<String> operandChoices() {
    return List.of();
  }

  /** What to type instead of an operand that the command does not take. */
  default Optional<String> hintForOperand(String word) {
    return options().contains(Option.FILE) && (word.endsWith(".yaml") || word.endsWith(".yml"))
        ? Optional.of("trueup " + name() + " --file " + word) : Optional.empty();
  }

  /** Whole sentences for {@code trueup help NAME}. */
  String explanation();

  Exit run(Arguments arguments);

  /** How many of something: from {@code least} to {@code most}. */
  record Range(int least, int most) {}
}
