package dev.trueup.journal;

import dev.trueup.host.Content;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A record line is one record as it stands in the journal: {@code {"n":7,"prev":"…",REST,"sum":"…"}}.
 *
 * @param link its own number and checksum
 * @param previous checksum of the record before it
 * @param kind {@code run}, {@code begun} …
 * @param rest what is between the chain's own fields, beginning with {@code "kind"}
 */
record RecordLine(Link link, String previous, String kind, String rest) {

  /**
   * A link is where a record hangs in the chain.
   *
   * @param number from 1, without gaps
   * @param sum the first 16 hexadecimal digits of the SHA-256 of everything in the line before {@code ,"sum"}
   */
  record Link(long number, String sum) {
    static final Link START = new Link(0, "0000000000000000");
  }

  private static final Pattern FRONT =
      Pattern.compile("\\{\"n\":([1-9][0-9]{0,17}),\"prev\":\"([0-9a-f]{16})\",(?=\"kind\":\"([a-z]+)\")");
  private static final Pattern BACK = Pattern.compile(",\"sum\":\"([0-9a-f]{16})\"}");
  private static final int BACK_LENGTH = 26;

  /** @param fields the record, its kind first */
  static RecordLine after(Link last, Value.MapOf fields) {
    String object = Json.write(fields);
    String kind = fields.entries().get("kind") instanceof Value.Text(String word) ? word : "";
    return after(last, kind, object.substring(1, object.length() - 1));
  }

  /** The same record behind another one. */
  RecordLine movedBehind(Link last) {
    return after(last, kind, rest);
  }

  private static RecordLine after(Link last, String kind, String rest) {
    long number = last.number() + 1;
    return new RecordLine(new Link(number, sum((front(number, last.sum()) + rest).getBytes(StandardCharsets.UTF_8))), last.sum(), kind, rest);
  }

  /** Reads one line without its newline; empty where it is not as it was written. */
  static Optional<RecordLine> parse(byte[] bytes, int start, int end) {
    if (end - start <= BACK_LENGTH) {
      return Optional.empty();
    }
    byte[] summed = Arrays.copyOfRange(bytes, start, end - BACK_LENGTH);
    String text = new String(summed, StandardCharsets.UTF_8);
    Matcher front = FRONT.matcher(text);
    Matcher back = BACK.matcher(new String(bytes, end - BACK_LENGTH, BACK_LENGTH, StandardCharsets.ISO_8859_1));
    if (!front.lookingAt() || !back.matches() || !back.group(1).equals(sum(summed))) {
      return Optional.empty();
    }
    var link = new Link(Long.parseLong(front.group(1)), back.group(1));
    return Optional.of(new RecordLine(link, front.group(2), front.group(3), text.substring(front.end())));
  }

  boolean follows(Link last) {
    return link.number() == last.number() + 1 && previous.equals(last.sum());
  }

  /** The record alone, without the fields of the chain. */
  Value fields() throws Json.Broken {
    return Json.read("{" + rest + "}");
  }

  /** With its newline. */
  byte[] bytes() {
    return (front(link.number(), previous) + rest + ",\"sum\":\"" + link.sum() + "\"}\n").getBytes(StandardCharsets.UTF_8);
  }

  private static String front(long number, String previous) {
    return "{\"n\":" + number + ",\"prev\":\"" + previous + "\",";
  }

  private static String sum(byte[] summed) {
    return Content.sha256(summed).substring(0, 16);
  }
}
