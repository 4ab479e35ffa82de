package dev.trueup.view;

import dev.trueup.host.Monitor.Advance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A pace is how fast something advances, judged by what was seen in the last seconds.
 *
 * @param seen oldest first, never empty
 */
public record Pace(List<Seen> seen) {

  /** Older than this says nothing about now. */
  private static final Duration WINDOW = Duration.ofSeconds(5);

  /** What took less time says nothing yet. */
  private static final Duration ENOUGH = Duration.ofMillis(500);

  /** What says nothing for so long stands still. */
  private static final Duration STILL = Duration.ofSeconds(1);

  /** @param at on any clock that only goes on */
  public record Seen(Duration at, Advance advance) {}

  public Pace {
    seen = List.copyOf(seen);
  }

  public static Pace begin(Duration at, Advance advance) {
    return new Pace(List.of(new Seen(at, advance)));
  }

  /** The pace with one more thing seen; a new one where something else is being done by now, or the same from its beginning. */
  public Pace then(Duration at, Advance advance) {
    Advance last = now();
    if (!advance.doing().equals(last.doing()) || advance.done() < last.done()) {
      return begin(at, advance);
    }
    var recent = new ArrayList<>(seen.stream().filter(each -> at.minus(each.at()).compareTo(WINDOW) <= 0).toList());
    if (recent.isEmpty()) {
      recent.add(seen.getLast());
    }
    recent.add(new Seen(at, advance));
    return new Pace(recent);
  }

  /** The same where nothing more was seen until now: a pace that stands still becomes slower. */
  public Pace until(Duration now) {
    return now.minus(seen.getLast().at()).compareTo(STILL) < 0 ? this : then(now, now());
  }

  Advance now() {
    return seen.getLast().advance();
  }

  /** Empty where it cannot be said yet. */
  OptionalDouble bytesPerSecond() {
    Duration time = seen.getLast().at().minus(seen.getFirst().at());
    long bytes = now().done() - seen.getFirst().advance().done();
    return time.compareTo(ENOUGH) < 0 ? OptionalDouble.empty() : OptionalDouble.of(bytes / (time.toNanos() / 1e9));
  }

  /** The time that the rest will take at this pace. */
  Optional<Duration> left() {
    OptionalLong total = now().total();
    OptionalDouble rate = bytesPerSecond();
    if (total.isEmpty() || rate.isEmpty() || rate.getAsDouble() < 1 || total.getAsLong() < now().done()) {
      return Optional.empty();
    }
    return Optional.of(Duration.ofSeconds((long) Math.ceil((total.getAsLong() - now().done()) / rate.getAsDouble())));
  }
}
