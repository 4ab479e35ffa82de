package dev.trueup.host;

/** What the machine said to a {@link Question}. */
public sealed interface Answer {

  /** @param exit one of the accepted exit codes */
  record Output(int exit, String output) implements Answer {}

  /** The program that would know is not on this machine. */
  record NoSuchProgram(String program) implements Answer {}

  /** It did not answer; the reason is a clause: "it ended with code 128: fatal: …", "it did not end within 2 s". */
  record Refused(String reason) implements Answer {}
}
