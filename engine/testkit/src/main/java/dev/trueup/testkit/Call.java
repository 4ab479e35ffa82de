package dev.trueup.testkit;

import dev.trueup.host.Command;
import java.util.List;
import java.util.stream.Stream;

/**
 * A call is a command as a machine text may spell it.
 *
 * @param exact with the folder it runs in and its input: {@code (in ~/src) git status}
 * @param words without input
 * @param bare the words alone
 */
record Call(String exact, String words, String bare) {

  static Call of(Command command, String input) {
    String bare = command.toString();
    String words = command.directory().map(folder -> "(in " + folder + ") " + bare).orElse(bare);
    String exact = input.isEmpty() ? words : words + " (input '" + input.strip().replace("\n", "\\n") + "')";
    return new Call(exact, words, bare);
  }

  /** Every spelling that a text may have for it, the most exact first. */
  List<String> spellings() {
    return Stream.of(exact, words, bare).distinct().toList();
  }
}
