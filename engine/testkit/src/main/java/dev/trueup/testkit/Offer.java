package dev.trueup.testkit;

import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An offer is what a machine text says can be had at one place: a page, an artifact, a listener, or why there is nothing.
 *
 * @param sums what the bytes of an artifact come to, {@code sha256:…} or {@code h1:…}; empty for everything else
 * @param lines of a page, or of an artifact the files of the tree that it unpacks to
 * @param status of a page: 200, 404
 * @param date what the clock of the server says
 * @param damaged whether an artifact arrives as it should and cannot be unpacked
 * @param refusal why it cannot be had: a clause
 */
record Offer(List<String> sums, List<String> lines, int status, Optional<Instant> date, boolean damaged, Optional<String> refusal) {

  static final String DAMAGED = "damaged";
  static final String DATE = "date:";

  Offer {
    sums = List.copyOf(sums);
    lines = List.copyOf(lines);
  }

  /** @param words what stands behind the place */
  static Offer of(List<String> words, List<String> lines, Optional<String> refusal) {
    var sums = new ArrayList<String>();
    int status = 200;
    Optional<Instant> date = Optional.empty();
    boolean damaged = false;
    for (String word : words) {
      if (sum(word).isPresent()) {
        sums.add(word);
      } else if (word.matches("[1-5]\\d\\d")) {
        status = Integer.parseInt(word);
      } else if (word.startsWith(DATE)) {
        date = Optional.of(Instant.parse(word.substring(DATE.length())));
      } else if (word.equals(DAMAGED)) {
        damaged = true;
      } else {
        throw new IllegalArgumentException("nothing elsewhere is `%s`".formatted(word));
      }
    }
    var offer = new Offer(sums, lines, status, date, damaged, refusal);
    offer.tree();
    return offer;
  }

  /** A file that is no artifact. */
  static Offer page(byte[] bytes) {
    return new Offer(List.of(), new String(bytes, StandardCharsets.UTF_8).lines().toList(), 200, Optional.empty(), false, Optional.empty());
  }

  /** The inverse of {@link #of}, as far as it is about words. */
  List<String> words() {
    var words = new ArrayList<>(sums);
    if (status != 200) {
      words.add(String.valueOf(status));
    }
    date.ifPresent(at -> words.add(DATE + at));
    if (damaged) {
      words.add(DAMAGED);
    }
    return words;
  }

  boolean isArtifact() {
    return !sums.isEmpty();
  }

  /** What a page says. */
  String text() {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }

  /** The files, folders and links that an artifact unpacks to, their paths from the tree; empty for a page. */
  List<Clause.Put> tree() {
    return isArtifact() ? MachineText.parse(String.join("\n", lines)).stream().map(Clause.Put.class::cast).toList() : List.of();
  }

  /** Whether this is what a digest wants. A page is one too, to whoever takes it for an artifact. */
  boolean is(Digest digest) {
    return isArtifact()
        ? sums.stream().anyMatch(sum -> sum(sum).equals(Optional.of(digest)))
        : digest.equals(new Digest.Sha256(Content.sha256(text().getBytes(StandardCharsets.UTF_8))));
  }

  private static Optional<Digest> sum(String word) {
    return word.startsWith("sha256:") ? Optional.of(new Digest.Sha256(word.substring("sha256:".length())))
        : word.startsWith("h1:") ? Optional.of(new Digest.ModuleSum(word))
        : Optional.empty();
  }
}
