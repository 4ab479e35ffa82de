package dev.trueup.manifest;

import dev.trueup.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The words for types in messages. */
final class TypeWords {

  private TypeWords() {}

  static String of(Node node) {
    return switch (node) {
      case Node.Items i -> "a list";
      case Node.Fields f -> "a mapping";
      case Node.Scalar s -> switch (s.value()) {
        case Value.Number n -> "a number";
        case Value.Bool b -> "a truth value";
        case Value.Null n -> "nothing";
        case Value.Text t -> "text";
        case Value.Unset v -> "nothing";
        case Value.ListOf v -> "a list";
        case Value.MapOf v -> "a mapping";
        case Value.Blob v -> "text";
        case Value.Hidden v -> "text";
        case Value.Digest v -> "text";
      };
    };
  }

  /** JSON Schema's names of types as words: "text or a mapping". */
  static String wanted(Set<String> types) {
    var words = types.stream()
        .filter(type -> !types.contains("string") || !READ_BY_TEXT.contains(type))
        .sorted(Comparator.comparingInt(ORDER::indexOf))
        .map(TypeWords::word)
        .toList();
    return either(words);
  }

  /** "a", "a or b", "a, b or c". */
  static String either(List<String> words) {
    return words.size() < 2 ? String.join("", words)
        : String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.getLast();
  }

  /** Where text is allowed, these are read by their text: nobody needs to know of them. */
  private static final Set<String> READ_BY_TEXT = Set.of("integer", "number", "boolean");
  private static final List<String> ORDER = List.of("string", "integer", "number", "boolean", "array", "object", "null");

  private static String word(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "`true` or `false`";
      case "array" -> "a list";
      case "object" -> "a mapping";
      case "null" -> "nothing";
      default -> "`" + type + "`";
    };
  }
}
