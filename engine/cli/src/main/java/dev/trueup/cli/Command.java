package dev.trueup.cli;

import java.util.List;
import java.util.stream.Stream;

/**
 * A command is one verb of the command line: its words for parsing, help and completion, and what it does.
 */
interface Command {

  String name();

  /** One line, without a period. */
  String summary();

  /** Beside {@link Option#FILE} and {@link Option#COLOR}, which every command has. */
  List<Option> options();

  default List<Option> everyOption() {
    return Stream.concat(options().stream(), Stream.of(Option.FILE, Option.COLOR)).toList();
  }

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

  /** Whole sentences for {@code trueup help NAME}. */
  String explanation();

  Exit run(Arguments arguments);

  /** How many of something: from {@code least} to {@code most}. */
  record Range(int least, int most) {}
}
