package dev.trueup.testkit;

/** An unscripted is a question or a command that a machine text says nothing about: the test fails, with the line to add. */
public final class Unscripted extends AssertionError {
  private static final long serialVersionUID = 1L;

  Unscripted(String line) {
    super("The machine says nothing about this. Add the line, and below it, indented, what follows:\n" + line);
  }
}
