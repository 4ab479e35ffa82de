package dev.trueup.provider.checks;

import dev.trueup.host.Machine;
import dev.trueup.host.Network;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The check that this machine's clock is right to a limit.
 *
 * <p>It is held against the {@code Date} of web servers, which is cut to the second; the way there and back adds its own time. So only a clock
 * that is surely off fails, and only where no server agrees with it: a cache on the way may answer with an old date. No file of this machine says how far off its clock is, so without a network nobody is asked.
 *
 * @param of servers to ask, in order, until one agrees
 */
record ClockWithin(Duration limit, List<URI> of) implements Check {

  static final String WORD = "clock_within";

  private static final int MOST_BYTES = 1 << 20;
  private static final Duration SECOND = Duration.ofSeconds(1);

  ClockWithin {
    of = List.copyOf(of);
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public String subject(Machine machine) {
    return "";
  }

  @Override
  public Attributes attributes() {
    return Attributes.of(WORD, Value.text(Durations.words(limit))).with("of", Value.ListOf.texts(of.stream().map(URI::toString).toList()));
  }

  @Override
  public String wanted() {
    return Durations.words(limit);
  }

  @Override
  public Verdict verdict(ReadOnlyHost host, InstantSource clock) {
    List<String> silent = new ArrayList<>();
    List<Verdict> off = new ArrayList<>();
    for (URI server : of) {
      Instant before = clock.instant();
      Network.Fetched answer = host.network().fetch(server, MOST_BYTES);
      Instant after = clock.instant();
      switch (answer) {
        case Network.Fetched.Unasked u -> {
          return new Verdict.Unasked("a plan asks no other machine what time it is");
        }
        case Network.Fetched.Refused(String reason) -> silent.add(server.getHost() + ": " + reason);
        case Network.Fetched.Page page when page.date().isEmpty() -> silent.add(server.getHost() + " does not say its time");
        case Network.Fetched.Page page -> {
          Verdict verdict = judged(server, before, after, page.date().get());
          if (!(verdict instanceof Verdict.Fails)) {
            return verdict;
          }
          off.add(verdict);
        }
      }
    }
    return !off.isEmpty() ? off.getFirst() : new Verdict.Unasked("nobody said what time it is (" + String.join("; ", silent) + ")");
  }

  /** The server's own time was somewhere in the second that {@code date} begins, and we asked and were answered before and after it. */
  private Verdict judged(URI server, Instant before, Instant after, Instant date) {
    Duration atLeastAhead = Duration.between(date.plus(SECOND), before);
    Duration atLeastBehind = Duration.between(after, date);
    Optional<Duration> off = atLeastAhead.compareTo(limit) > 0 ? Optional.of(atLeastAhead)
        : atLeastBehind.compareTo(limit) > 0 ? Optional.of(atLeastBehind.negated()) : Optional.empty();
    return off.<Verdict>map(by -> new Verdict.Fails(Wording.clockIsOff(this, server, by))).orElse(Verdict.HOLDS);
  }
}
