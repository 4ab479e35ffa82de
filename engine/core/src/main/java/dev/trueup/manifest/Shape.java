package dev.trueup.manifest;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A shape is what the schema says about one node: its own keywords, those of what it refers to, and of the one alternative that fits the
 * node.
 *
 * @param root the whole schema, for {@code $ref}
 * @param parts every schema object that holds here, the outermost first
 */
record Shape(Value.MapOf root, List<Value.MapOf> parts) {

  /** References and alternatives inside one another; more is a circle. */
  private static final int DEEPEST = 32;

  Shape {
    parts = List.copyOf(parts);
  }

  /** The shape of the whole document. */
  static Shape of(Value.MapOf root, Node document) {
    return at(root, root, document);
  }

  static Shape at(Value.MapOf root, Value.MapOf schema, Node node) {
    var parts = new ArrayList<Value.MapOf>();
    expand(root, schema, node, parts, 0);
    return new Shape(root, parts);
  }

  private static void expand(Value.MapOf root, Value.MapOf schema, Node node, List<Value.MapOf> parts, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    parts.add(schema);
    referred(root, schema).ifPresent(target -> expand(root, target, node, parts, depth + 1));
    list(schema.entries().get("allOf")).forEach(each -> expand(root, each, node, parts, depth + 1));
    for (String keyword : List.of("anyOf", "oneOf")) {
      List<Value.MapOf> branches = list(schema.entries().get(keyword));
      if (!branches.isEmpty()) {
        Branches.choose(root, branches, node).ifPresent(index -> expand(root, branches.get(index), node, parts, depth + 1));
      }
    }
  }

  static Optional<Value.MapOf> referred(Value.MapOf root, Value.MapOf schema) {
    if (!(schema.entries().get("$ref") instanceof Value.Text(String reference)) || !reference.startsWith("#/$defs/")) {
      return Optional.empty();
    }
    return map(root.entries().get("$defs")).flatMap(defs -> map(defs.entries().get(reference.substring("#/$defs/".length()))));
  }

  /** The shape of what stands under a key. */
  Shape property(String key, Node node) {
    for (Value.MapOf part : parts) {
      Optional<Value.MapOf> schema = map(part.entries().get("properties")).flatMap(p -> map(p.entries().get(key)));
      if (schema.isPresent()) {
        return at(root, schema.get(), node);
      }
    }
    for (Value.MapOf part : parts) {
      for (var pattern : map(part.entries().get("patternProperties")).map(p -> p.entries().entrySet()).orElse(Set.of())) {
        if (java.util.regex.Pattern.compile(pattern.getKey()).matcher(key).find() && pattern.getValue() instanceof Value.MapOf schema) {
          return at(root, schema, node);
        }
      }
    }
    return first("additionalProperties").flatMap(Shape::map).map(schema -> at(root, schema, node)).orElse(new Shape(root, List.of()));
  }

  Shape item(Node node) {
    return first("items").flatMap(Shape::map).map(schema -> at(root, schema, node)).orElse(new Shape(root, List.of()));
  }

  Shape child(String step, Node node, Node child) {
    return node instanceof Node.Items ? item(child) : property(step, child);
  }

  boolean marked(String keyword) {
    return parts.stream().anyMatch(part -> SchemaComposer.isTrue(part.entries().get(keyword)));
  }

  Optional<Value> first(String keyword) {
    return parts.stream().map(part -> Optional.<Value>ofNullable(part.entries().get(keyword))).flatMap(Optional::stream).findFirst();
  }

  Optional<String> text(String keyword) {
    return first(keyword).filter(Value.Text.class::isInstance).map(Value::toString);
  }

  /** The naming attributes of a list with an identity; empty for a list that is a value. */
  List<String> identity() {
    return first("x-identity").map(Shape::texts).orElse(List.of());
  }

  /** Every key that is known here by name, with its schema, in the order of the schema. */
  Map<String, Value.MapOf> properties() {
    var all = new LinkedHashMap<String, Value.MapOf>();
    for (Value.MapOf part : parts) {
      map(part.entries().get("properties")).ifPresent(properties ->
          properties.entries().forEach((key, schema) -> map(schema).ifPresent(each -> all.putIfAbsent(key, each))));
    }
    return all;
  }

  Set<String> required() {
    var all = new LinkedHashSet<String>();
    parts.forEach(part -> all.addAll(texts(part.entries().get("required"))));
    return all;
  }

  /** JSON Schema's names of the types that are allowed, named or by the values that are; empty where anything is. */
  Set<String> types() {
    Set<String> all = new LinkedHashSet<>();
    for (Value.MapOf part : parts) {
      List<String> here = types(part.entries().get("type"));
      if (here.isEmpty()) {
        here = Types.ofValues(part).toList();
      }
      if (all.isEmpty()) {
        all.addAll(here);
      } else if (!here.isEmpty()) {
        all.retainAll(here);
      }
    }
    return all;
  }

  static List<String> types(@Nullable Value type) {
    return switch (type) {
      case null -> List.of();
      case Value.Text(String one) -> List.of(one);
      default -> texts(type);
    };
  }

  static List<String> texts(@Nullable Value value) {
    return value instanceof Value.ListOf(List<Value> items) ? items.stream().map(Value::toString).toList() : List.of();
  }

  static Optional<Value.MapOf> map(@Nullable Value value) {
    return value instanceof Value.MapOf map ? Optional.of(map) : Optional.empty();
  }

  static List<Value.MapOf> list(@Nullable Value value) {
    return value instanceof Value.ListOf(List<Value> items) ? items.stream().map(Shape::map).flatMap(Optional::stream).toList() : List.of();
  }
}
