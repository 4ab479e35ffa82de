package dev.trueup.manifest;

import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the words beside a {@code $ref} count: the yaml-language-server shows those of the definition instead. Who brings its own words
 * refers to a copy of the definition that has none.
 */
final class OwnWords {

  private static final String PREFIX = "#/$defs/";
  private static final String WORDLESS = ".wordless";
  private static final List<String> WORDS = List.of("title", "description", "examples", "defaultSnippets");

  private OwnWords() {}

  /** The whole schema with such copies, and without definitions that nobody refers to. */
  static Value.MapOf in(Value.MapOf root) {
    Map<String, Value> definitions = Shape.map(root.entries().get("$defs")).map(Value.MapOf::entries).orElse(Map.of());
    var rest = new LinkedHashMap<>(root.entries());
    rest.remove("$defs");
    Value.MapOf body = (Value.MapOf) pointed(new Value.MapOf(rest));
    var needed = new TreeMap<String, Value>();
    var open = new TreeSet<String>();
    collect(body, open);
    while (!open.isEmpty()) {
      String name = open.removeFirst();
      if (!needed.containsKey(name)) {
        Value definition = pointed(definition(name, definitions));
        needed.put(name, definition);
        collect(definition, open);
      }
    }
    var whole = new LinkedHashMap<>(body.entries());
    whole.put("$defs", new Value.MapOf(needed));
    return new Value.MapOf(whole);
  }

  private static Value definition(String name, Map<String, Value> definitions) {
    if (!name.endsWith(WORDLESS)) {
      return definitions.getOrDefault(name, new Value.MapOf(Map.of()));
    }
    Value.MapOf worded = (Value.MapOf) definitions.get(name.substring(0, name.length() - WORDLESS.length()));
    var wordless = new LinkedHashMap<>(worded.entries());
    wordless.keySet().removeAll(WORDS);
    return new Value.MapOf(wordless);
  }

  private static Value pointed(Value value) {
    return switch (value) {
      case Value.ListOf(List<Value> items) -> new Value.ListOf(items.stream().map(OwnWords::pointed).toList());
      case Value.MapOf(Map<String, Value> entries) -> {
        var result = new LinkedHashMap<String, Value>();
        entries.forEach((key, inner) -> result.put(key, pointed(inner)));
        if (entries.get("$ref") instanceof Value.Text(String reference) && entries.containsKey("description")) {
          result.put("$ref", new Value.Text(reference + WORDLESS));
        }
        yield new Value.MapOf(result);
      }
      default -> value;
    };
  }

  private static void collect(Value value, TreeSet<String> names) {
    switch (value) {
      case Value.ListOf(List<Value> items) -> items.forEach(item -> collect(item, names));
      case Value.MapOf(Map<String, Value> entries) -> {
        if (entries.get("$ref") instanceof Value.Text(String reference)) {
          names.add(reference.substring(PREFIX.length()));
        }
        entries.values().forEach(inner -> collect(inner, names));
      }
      default -> { }
    }
  }
}
