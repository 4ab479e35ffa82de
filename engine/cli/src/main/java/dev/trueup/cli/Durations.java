package dev.trueup.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people type them: {@code 500ms}, {@code 30s}, {@code 5min}, {@code 1h}. */
final class Durations {

  private static final Pattern FORM = Pattern.compile("([0-9]{1,6})(ms|s|min|m|h)");

  private Durations() {}

  /** @throws UsageMistake for anything else */
  static Duration parse(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw UsageMistake.of("duration", "`--wait` takes a duration",
          "A duration is a number with `ms`, `s`, `min` or `h`, such as `30s`; found `" + text + "`.");
    }
    long amount = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(amount);
      case "s" -> Duration.ofSeconds(amount);
      case "h" -> Duration.ofHours(amount);
      default -> Duration.ofMinutes(amount);
    };
  }
}
