package dev.trueup.fetch;

import dev.trueup.host.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A sum record is one entry of a checksum database: a module's lines of {@code go.sum}.
 *
 * @param number its place in the log, from 0
 * @param text its lines with their ends
 * @param tree the note of a signed tree that it came with
 */
record SumRecord(long number, String text, String tree) {

  /** What {@code /lookup/} answers: a number, the record's lines, an empty line, a signed tree. */
  static SumRecord parse(String answer) throws Unproved {
    int first = answer.indexOf('\n');
    int gap = answer.indexOf("\n\n");
    if (first <= 0 || gap <= first || !answer.substring(0, first).matches("\\d{1,18}")) {
      throw new Unproved("it answered with something that is no record");
    }
    return new SumRecord(Long.parseLong(answer.substring(0, first)), answer.substring(first + 1, gap + 1), answer.substring(gap + 2));
  }

  byte[] hash() {
    return Merkle.leaf(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The sum of the module's zip; empty where the record is about something else. */
  Optional<Digest.ModuleSum> sum(String module, String version) {
    String start = module + " " + version + " ";
    return text.lines().filter(line -> line.startsWith(start)).map(line -> line.substring(start.length()))
        .filter(sum -> sum.matches("h1:[A-Za-z0-9+/]{43}=")).map(Digest.ModuleSum::new).findFirst();
  }
}
