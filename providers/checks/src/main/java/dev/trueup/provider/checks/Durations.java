package dev.trueup.provider.checks;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as manifests spell them: {@code 500ms}, {@code 2s}, {@code 5min}. */
final class Durations {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(ms|s|min)");

  private Durations() {}

  /** Empty for anything else, and for no time at all. */
  static Optional<Duration> parse(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    long amount = Long.parseLong(form.group(1));
    Duration duration = switch (form.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      default -> Duration.ofMinutes(amount);
    };
    return Optional.of(duration).filter(Duration::isPositive);
  }

  /** @throws IllegalStateException for what {@link #parse} refuses */
  static Duration of(String text) {
    return parse(text).orElseThrow(() -> new IllegalStateException("no duration: " + text));
  }

  /** As {@link #parse} reads it. */
  static String words(Duration duration) {
    return duration.toMillis() % 1000 != 0 ? duration.toMillis() + "ms"
        : duration.toSeconds() % 60 != 0 ? duration.toSeconds() + "s" : duration.toMinutes() + "min";
  }
}
