package dev.trueup.view;

import dev.trueup.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The wording of small things: values, counts, durations, sizes, lists. */
final class Wording {
  private Wording() {}

  /** A value for people, on one line. A secret is "(secret)". */
  static String of(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text.isEmpty() ? "\"\"" : text;
      case Value.ListOf(List<Value> items) -> items.stream().map(Wording::of).collect(Collectors.joining(", ", "[", "]"));
      case Value.MapOf(Map<String, Value> entries) -> entries.entrySet().stream()
          .map(entry -> entry.getKey() + ": " + of(entry.getValue()))
          .collect(Collectors.joining(", ", "{ ", " }"));
      case Value.Blob(String sha256, long size) -> size(size) + " with SHA-256 " + sha256.substring(0, 12);
      case Value.Unset v -> v.toString();
      case Value.Number v -> v.toString();
      case Value.Bool v -> v.toString();
      case Value.Null v -> v.toString();
      case Value.Hidden v -> v.toString();
      case Value.Digest v -> v.toString();
    };
  }

  /** "1 change", "3 changes". */
  static String count(int count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  static String sentence(String text) {
    return text.endsWith(".") || text.endsWith("!") || text.endsWith("?") ? text : text + ".";
  }

  static String duration(Duration took) {
    long seconds = took.toSeconds();
    return seconds < 60
        ? String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0)
        : seconds / 60 + " min " + seconds % 60 + " s";
  }

  static String size(long bytes) {
    if (bytes < 10_000) {
      return count(Math.toIntExact(bytes), "byte");
    }
    if (bytes < 1_000_000) {
      return bytes / 1000 + " kB";
    }
    return bytes < 10_000_000 ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6) : bytes / 1_000_000 + " MB";
  }
}
