package dev.trueup.manifest;

import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns the schema that the reader judges by into the one for editors, which see {@code ${…}} where the reader sees what it stands for.
 *
 * <p>Alternatives are avoided where one type with a wider pattern says the same: editors explain those better.
 */
final class ReferenceSchema {

  private static final String REFERENCE = "\\$\\{";
  private static final Set<String> DATA =
      Set.of("default", "examples", "enum", "const", "defaultSnippets", "enumDescriptions", "markdownEnumDescriptions");
  private static final Set<String> CONDITIONS = Set.of("not", "if", "propertyNames", "contains", "dependentRequired");
  private static final List<String> WORDS = List.of(
      "title", "description", "markdownDescription", "default", "examples", "defaultSnippets", "deprecated", "deprecationMessage");

  private ReferenceSchema() {}

  static Value of(Value schema) {
    return switch (schema) {
      case Value.ListOf(List<Value> items) -> new Value.ListOf(items.stream().map(ReferenceSchema::of).toList());
      case Value.MapOf(Map<String, Value> entries) when SchemaComposer.isTrue(entries.get("x-verbatim")) -> plain(schema);
      case Value.MapOf(Map<String, Value> entries) -> widened(inner(entries));
      default -> schema;
    };
  }

  private static Map<String, Value> inner(Map<String, Value> entries) {
    var result = new LinkedHashMap<String, Value>();
    entries.forEach((key, value) -> {
      if (!key.startsWith("x-")) {
        result.put(key, switch (key) {
          case "properties", "patternProperties", "$defs" -> each((Value.MapOf) value);
          default -> DATA.contains(key) ? value : CONDITIONS.contains(key) ? plain(value) : of(value);
        });
      }
    });
    return result;
  }

  private static Value each(Value.MapOf schemas) {
    var result = new LinkedHashMap<String, Value>();
    schemas.entries().forEach((name, schema) -> result.put(name, of(schema)));
    return new Value.MapOf(result);
  }

  /** Our own keywords taken out, nothing else changed. */
  private static Value plain(Value value) {
    return switch (value) {
      case Value.ListOf(List<Value> items) -> new Value.ListOf(items.stream().map(ReferenceSchema::plain).toList());
      case Value.MapOf(Map<String, Value> entries) -> {
        var result = new LinkedHashMap<String, Value>();
        entries.forEach((key, inner) -> {
          if (!key.startsWith("x-")) {
            result.put(key, DATA.contains(key) ? inner : plain(inner));
          }
        });
        yield new Value.MapOf(result);
      }
      default -> value;
    };
  }

  private static Value widened(Map<String, Value> schema) {
    if (schema.containsKey("enum") || schema.containsKey("const") || schema.containsKey("format")) {
      return alternatives(schema);
    }
    List<String> types = Shape.types(schema.get("type"));
    if (types.contains("string")) {
      if (schema.get("pattern") instanceof Value.Text(String pattern)) {
        schema.put("pattern", new Value.Text("(?:" + pattern + ")|" + REFERENCE));
      }
    } else if (types.stream().anyMatch(type -> !type.equals("object") && !type.equals("null"))) {
      schema.putIfAbsent("patternErrorMessage", new Value.Text("Wanted %s, or a reference such as `${vars.name}`."
          .formatted(TypeWords.wanted(new LinkedHashSet<>(types)))));
      var more = new ArrayList<>(types);
      more.add("string");
      schema.put("type", Value.ListOf.texts(more));
      schema.put("pattern", new Value.Text(REFERENCE));
    }
    return new Value.MapOf(schema);
  }

  private static Value alternatives(Map<String, Value> schema) {
    var outer = new LinkedHashMap<String, Value>();
    WORDS.stream().filter(schema::containsKey).forEach(word -> outer.put(word, schema.get(word)));
    var rest = new LinkedHashMap<>(schema);
    rest.keySet().removeAll(WORDS);
    var reference = Json.object("type", new Value.Text("string"), "pattern", new Value.Text(REFERENCE));
    outer.put("anyOf", new Value.ListOf(List.of(new Value.MapOf(rest), reference)));
    return new Value.MapOf(outer);
  }
}
