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

  private static final String AS_ROOT = "(as root) ";

  static Call of(Command command, String input) {
    String bare = command.toString();
    String words = command.directory().map(folder -> "(in " + folder + ") " + bare).orElse(bare);
    String exact = input.isEmpty() ? words : words + " (input '" + input.strip().replace("\n", "\\n") + "')";
    return new Call(exact, words, bare);
  }

  /** Every spelling that a text may have for it, the most exact first; what is meant for root alone counts for root alone. */
  List<String> spellings(boolean root) {
    List<String> all = Stream.of(exact, words, bare).distinct().toList();
    return root ? Stream.concat(all.stream().map(AS_ROOT::concat), all.stream()).toList() : all;
  }

  /** The program that a spelling runs. */
  static String program(String spelling) {
    return spelling.replaceFirst("^(\\([^)]*\\) )*", "").replaceFirst(" .*", "");
  }
}
