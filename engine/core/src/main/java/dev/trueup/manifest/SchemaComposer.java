package dev.trueup.manifest;

import dev.trueup.provider.Catalog;
import dev.trueup.provider.Section;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A schema composer joins the schemas of sections into the one that editors use.
 *
 * <p>It adds the keys that belong to no section, the terms where {@code x-terms} allows them, and {@code additionalProperties: false}
 * wherever a schema lists its properties. The published text also accepts a reference wherever a value stands, and leaves out our own
 * {@code x-} keywords.
 */
public final class SchemaComposer {

  static final List<String> TERMS = List.of("ensure", "after", "when_removed", "only_on");

  private SchemaComposer() {}

  /** The published schema, draft 2020-12: pretty, sections sorted by name, ending in a newline. */
  public static String compose(Catalog catalog) {
    Value.MapOf referring = (Value.MapOf) ReferenceSchema.of(composed(catalog.sections().values()));
    return PrettyJson.write(OwnWords.in(referring)) + "\n";
  }

  /** The top-level keys that belong to no section. */
  public static Set<String> ownKeys() {
    return Set.copyOf(map(GeneralSchema.root().get("properties")).entries().keySet());
  }

  /** Why the schema of a section cannot be used, as a clause: {@code is not JSON}. */
  public static Optional<String> problem(Section section) {
    try {
      if (!(Json.read(section.schema()) instanceof Value.MapOf)) {
        return Optional.of("is no object");
      }
      composed(List.of(section));
      return Optional.empty();
    } catch (Json.Broken broken) {
      return Optional.of("is not JSON: " + broken.getMessage());
    } catch (IllegalStateException wrong) {
      return Optional.of("cannot be read: " + wrong.getMessage());
    }
  }

  /** The schema that the reader judges by, after references were replaced. */
  static Value.MapOf composed(Collection<Section> sections) {
    Map<String, Value> properties = new LinkedHashMap<>(map(GeneralSchema.root().get("properties")).entries());
    Map<String, Value> definitions = new TreeMap<>(map(GeneralSchema.root().get("$defs")).entries());
    for (Section section : sections.stream().sorted(Comparator.comparing(Section::key)).toList()) {
      Value.MapOf own = parsed(section);
      if (own.entries().get("$defs") instanceof Value.MapOf(Map<String, Value> inner)) {
        inner.forEach((name, definition) -> definitions.put(section.key() + "." + name, adapted(definition, section.key())));
      }
      var body = new LinkedHashMap<>(own.entries());
      List.of("$defs", "$schema", "$id").forEach(body::remove);
      properties.put(section.key(), adapted(new Value.MapOf(body), section.key()));
    }
    var root = new LinkedHashMap<>(GeneralSchema.root());
    root.put("properties", new Value.MapOf(properties));
    root.put("$defs", new Value.MapOf(definitions));
    return new Value.MapOf(root);
  }

  private static Value.MapOf parsed(Section section) {
    try {
      return map(Json.read(section.schema()));
    } catch (Json.Broken broken) {
      throw new IllegalStateException("the schema of section `" + section.key() + "` is not JSON: " + broken.getMessage(), broken);
    }
  }

  private static Value adapted(Value schema, String section) {
    return switch (schema) {
      case Value.ListOf(List<Value> items) -> new Value.ListOf(items.stream().map(item -> adapted(item, section)).toList());
      case Value.MapOf object when isData(object) -> object;
      case Value.MapOf object -> adaptedObject(object, section);
      default -> schema;
    };
  }

  private static Value.MapOf adaptedObject(Value.MapOf object, String section) {
    Map<String, Value> result = new LinkedHashMap<>();
    object.entries().forEach((key, value) -> result.put(key, switch (key) {
      case "$ref" -> new Value.Text(value.toString().replace("#/$defs/", "#/$defs/" + section + "."));
      case "properties", "patternProperties" -> eachEntry(map(value), section);
      case "default", "examples", "enum", "const", "defaultSnippets", "x-identity" -> value;
      default -> adapted(value, section);
    }));
    if (isTrue(result.get("x-secret"))) {
      GeneralSchema.secret().forEach(result::putIfAbsent);
    }
    if (isTrue(result.get("x-terms"))) {
      var properties = new LinkedHashMap<>(map(result.getOrDefault("properties", new Value.MapOf(Map.of()))).entries());
      TERMS.forEach(term -> properties.put(term, Json.object("$ref", new Value.Text("#/$defs/trueup." + term))));
      result.put("properties", new Value.MapOf(properties));
    }
    if (result.containsKey("properties")) {
      result.putIfAbsent("type", new Value.Text("object"));
      result.putIfAbsent("additionalProperties", new Value.Bool(false));
    }
    return new Value.MapOf(result);
  }

  private static Value.MapOf eachEntry(Value.MapOf schemas, String section) {
    Map<String, Value> result = new LinkedHashMap<>();
    schemas.entries().forEach((name, schema) -> result.put(name, adapted(schema, section)));
    return new Value.MapOf(result);
  }

  private static boolean isData(Value.MapOf object) {
    return object.entries().isEmpty();
  }

  static boolean isTrue(@org.jspecify.annotations.Nullable Value value) {
    return value instanceof Value.Bool(boolean truth) && truth;
  }

  private static Value.MapOf map(@org.jspecify.annotations.Nullable Value value) {
    if (value instanceof Value.MapOf map) {
      return map;
    }
    throw new IllegalStateException("a schema is an object");
  }
}
