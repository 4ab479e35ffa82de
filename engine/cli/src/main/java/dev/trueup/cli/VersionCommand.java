package dev.trueup.cli;

import java.util.List;

/** Prints the version. */
record VersionCommand(Terminal terminal) implements Command {

  @Override
  public String name() {
    return "version";
  }

  @Override
  public String summary() {
    return "print the version";
  }

  @Override
  public List<Option> options() {
    return List.of();
  }

  @Override
  public String explanation() {
    return "Prints the version of trueup.";
  }

  @Override
  public Exit run(Arguments arguments) {
    terminal.print("trueup " + Version.TEXT + "\n");
    return Exit.DONE;
  }
}
