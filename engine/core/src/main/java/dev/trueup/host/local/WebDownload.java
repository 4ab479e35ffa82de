package dev.trueup.host.local;

import dev.trueup.fetch.Answer;
import dev.trueup.fetch.Broken;
import dev.trueup.fetch.Client;
import dev.trueup.fetch.WebPage;
import dev.trueup.host.Digest;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web download is one attempt to get a file from a server into its part file, going on where an earlier one stopped.
 *
 * @param wanted what all of it must come to
 * @param size in bytes, where the plan knows it
 */
record WebDownload(Client client, URI uri, PartFile part, Digest wanted, OptionalLong size) {

  private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");
  private static final String HTML = "it answered with a web page (HTML) instead of the file";
  /** Where nobody knows the size: no toolchain comes near it. */
  private static final long LARGEST = 2L << 30;
  private static final int PARTIAL = 206;
  private static final int RANGE_NOT_SATISFIABLE = 416;

  Transfer attempt(Progress progress) throws IOException {
    long have = part.length(wanted);
    if (size.isPresent() && have > size.getAsLong()) {
      have = 0;
    }
    if (have > 0 && size.isPresent() && have == size.getAsLong()) {
      return new Transfer.Whole(true);
    }
    try (Answer answer = client.open(uri, fields(have), progress.cutoff())) {
      return take(answer, have, progress);
    } catch (Broken broken) {
      return progress.isStopped() ? progress.ended() : new Transfer.BrokeOff(broken.clause(), 0);
    }
  }

  private Map<String, String> fields(long have) {
    var fields = new LinkedHashMap<String, String>();
    if (have > 0) {
      fields.put("Range", "bytes=" + have + "-");
      part.version(uri).ifPresent(version -> fields.put("If-Range", version));
    }
    return fields;
  }

  private Transfer take(Answer answer, long have, Progress progress) throws IOException {
    if (answer.status() == RANGE_NOT_SATISFIABLE && have > 0) {
      part.delete();
      return new Transfer.BrokeOff("it has no more than what is here, and that is not what is wanted", have);
    }
    if (answer.status() != 200 && answer.status() != PARTIAL) {
      return new Transfer.Refused("it answered " + answer.status());
    }
    if (answer.field("content-type").filter(type -> type.startsWith("text/html")).isPresent()) {
      return new Transfer.Refused(HTML);
    }
    long from = answer.status() == PARTIAL ? begins(answer) : 0;
    if (from != 0 && from != have) {
      part.delete();
      return new Transfer.BrokeOff("it sent another part of the file than was asked for", have);
    }
    OptionalLong total = answer.length().isPresent() ? OptionalLong.of(from + answer.length().getAsLong()) : OptionalLong.empty();
    if (size.isPresent() && total.isPresent() && size.getAsLong() != total.getAsLong()) {
      return new Transfer.Refused("it has %d bytes there, and %d are wanted".formatted(total.getAsLong(), size.getAsLong()));
    }
    OptionalLong expected = size.isPresent() ? size : total;
    Optional<Transfer> noRoom = expected.isPresent() ? Room.lacking(part, expected.getAsLong() - from) : Optional.empty();
    if (noRoom.isPresent()) {
      return noRoom.get();
    }
    if (size.isEmpty() && expected.orElse(0) > LARGEST) {
      return new Transfer.Refused("it has %s there, and nobody says how much it should be".formatted(Amount.of(expected.getAsLong())));
    }
    return fill(answer, from, expected, progress);
  }

  private Transfer fill(Answer answer, long from, OptionalLong expected, Progress progress) throws IOException {
    if (from == 0) {
      part.belongsTo(wanted, PartFile.digest(uri), version(answer));
    }
    long done = from;
    try (FileChannel channel = part.open(from)) {
      byte[] bytes = new byte[64 << 10];
      for (int read = answer.read(bytes); read >= 0; read = answer.read(bytes)) {
        if (done == 0 && WebPage.isOne(java.util.Arrays.copyOf(bytes, Math.min(read, 512)))) {
          return refused(HTML);
        }
        if (size.isEmpty() && done + read > LARGEST) {
          return refused("it sends more than 2 GiB, and nobody says how much it should be");
        }
        if (size.isPresent() && done + read > size.getAsLong()) {
          return refused("it sends more than the %d bytes that are wanted".formatted(size.getAsLong()));
        }
        PartFile.write(channel, bytes, read);
        done += read;
        progress.reached(done, expected);
        if (progress.isStopped()) {
          return progress.ended();
        }
      }
    } catch (Broken broken) {
      return progress.isStopped() ? progress.ended() : brokeOff(broken.clause(), from, done, expected);
    }
    return size.isPresent() && done < size.getAsLong() ? brokeOff("it ended before all was there", from, done, expected)
        : new Transfer.Whole(from > 0);
  }

  private Transfer refused(String reason) throws IOException {
    part.delete();
    return new Transfer.Refused(reason);
  }

  private static Transfer brokeOff(String reason, long from, long done, OptionalLong expected) {
    String of = expected.isPresent() ? " of " + Amount.of(expected.getAsLong()) : "";
    return new Transfer.BrokeOff(reason + ", after " + Amount.of(done) + of, done - from);
  }

  /** A strong ETag, or the date of the last change; empty where the server names neither. */
  private static String version(Answer answer) {
    return answer.field("etag").filter(tag -> !tag.startsWith("W/")).or(() -> answer.field("last-modified")).orElse("");
  }

  /** Where the part begins that the server sends; -1 where it does not say. */
  private static long begins(Answer answer) {
    Matcher range = RANGE.matcher(answer.field("content-range").orElse(""));
    return range.matches() ? Long.parseLong(range.group(1)) : -1;
  }
}
