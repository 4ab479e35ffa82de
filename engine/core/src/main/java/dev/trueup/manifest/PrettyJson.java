package dev.trueup.manifest;

import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** JSON with two blanks a level; what fits on one line of 120 columns and holds no mapping stays on one. */
final class PrettyJson {

  private static final int WIDTH = 120;

  private PrettyJson() {}

  static String write(Value value) {
    return write(value, 0);
  }

  private static String write(Value value, int level) {
    String inner = "  ".repeat(level + 1);
    String outer = "  ".repeat(level);
    return switch (value) {
      case Value.MapOf(Map<String, Value> entries) when !entries.isEmpty() -> entries.entrySet().stream()
          .map(entry -> inner + Json.write(new Value.Text(entry.getKey())) + ": " + write(entry.getValue(), level + 1))
          .collect(Collectors.joining(",\n", "{\n", "\n" + outer + "}"));
      case Value.ListOf(List<Value> items) when !fits(items, level) -> items.stream()
          .map(item -> inner + write(item, level + 1))
          .collect(Collectors.joining(",\n", "[\n", "\n" + outer + "]"));
      case Value.ListOf(List<Value> items) -> items.stream().map(Json::write).collect(Collectors.joining(", ", "[", "]"));
      default -> Json.write(value);
    };
  }

  private static boolean fits(List<Value> items, int level) {
    return items.stream().noneMatch(item -> item instanceof Value.MapOf || item instanceof Value.ListOf)
        && 2 * level + items.stream().mapToInt(item -> Json.write(item).length() + 2).sum() < WIDTH;
  }
}
