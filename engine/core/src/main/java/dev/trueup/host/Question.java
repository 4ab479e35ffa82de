package dev.trueup.host;

/** A question is something that a probe asks the machine beside reading files. Equal questions are asked once per examination. */
public sealed interface Question {

  /**
   * Run a program that only looks.
   *
   * @param input what it reads on standard input; empty for nothing
   */
  record Run(ReadCommand command, String input) implements Question {}
}
