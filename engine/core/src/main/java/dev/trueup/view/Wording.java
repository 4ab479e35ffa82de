package dev.trueup.view;

import dev.trueup.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The wording of small things: values, counts, durations, sizes, lists. */
final class Wording {
  private Wording() {}

  /** Words that are capital only because a sentence begins with them; everything else may be a name. */
  private static final Set<String> OPENING_WORDS = Set.of("It", "Its", "The", "This", "That", "These", "Those", "There", "A", "An", "Another",
      "Both", "Two", "Something", "Somebody", "Nobody", "Nothing", "No", "None", "Not", "One", "Only", "You", "Your", "What", "Where", "When",
      "While", "After", "Before", "With", "Without", "In", "On", "At", "For", "If", "Some", "Neither");

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

  /** A sentence to stand behind a colon: without its capital where that is only the sentence's. */
  static String clause(String sentence) {
    int end = sentence.indexOf(' ');
    return end > 0 && OPENING_WORDS.contains(sentence.substring(0, end))
        ? sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1) : sentence;
  }

  /** "cannot be" with its reason, said once: "cannot be read: it is a directory". */
  static String cannot(String reason) {
    if (reason.isEmpty()) {
      return "cannot be";
    }
    return reason.startsWith("It cannot be ") ? reason.substring("It ".length()) : "cannot be: " + clause(reason);
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
