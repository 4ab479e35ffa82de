package dev.trueup.testkit;

import dev.trueup.host.Command;

/**
 * A reply is what a program on a scripted machine says and how it ends.
 *
 * @param ends false for one that goes on until its time is up
 * @param output every line with its newline
 */
record Reply(int exit, boolean ends, String output) {

  static final Reply QUIET = new Reply(0, true, "");

  static Reply of(String output) {
    return new Reply(0, true, output);
  }

  /** @param word a code, or {@code endless} */
  Reply ending(String word) {
    return word.equals("endless") ? new Reply(exit, false, output) : new Reply(Integer.parseInt(word), ends, output);
  }

  boolean isAcceptedBy(Command command) {
    return ends && command.accepted().contains(exit);
  }

  /** Why this is no success; a clause. */
  String refusal(Command command) {
    if (!ends) {
      return "it did not end within %d s and was stopped".formatted(command.timeout().toSeconds());
    }
    return output.isBlank() ? "it ended with code " + exit : "it ended with code " + exit + ": " + output.strip();
  }
}
