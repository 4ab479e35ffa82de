package dev.trueup.manifest;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Joins layers: mappings merge deep, lists of things with an identity are joined on it, everything else is replaced by the upper layer. */
final class Join {

  private final Reading reading;

  Join(Reading reading) {
    this.reading = reading;
  }

  /** @param layers the lowest first, at least one */
  Node.Fields all(List<Layer> layers, Value.MapOf schema) {
    Node joined = layers.getFirst().top();
    for (Layer upper : layers.subList(1, layers.size())) {
      joined = over(joined, upper.top(), Shape.of(schema, upper.top()));
    }
    return (Node.Fields) joined;
  }

  private Node over(Node lower, Node upper, Shape shape) {
    return switch (upper) {
      case Node.Scalar scalar -> scalar;
      case Node.Fields fields -> lower instanceof Node.Fields below ? fields(below, fields, shape) : fields;
      case Node.Items items -> lower instanceof Node.Items below && !shape.identity().isEmpty() ? items(below, items, shape) : items;
    };
  }

  private Node fields(Node.Fields lower, Node.Fields upper, Shape shape) {
    Map<String, Node.Field> all = new LinkedHashMap<>(lower.fields());
    upper.fields().forEach((key, field) -> all.merge(key, field,
        (below, above) -> above.with(over(below.value(), above.value(), shape.property(key, above.value())))));
    return new Node.Fields(all, upper.span());
  }

  private Node items(Node.Items lower, Node.Items upper, Shape shape) {
    Map<String, List<Node>> above = new LinkedHashMap<>();
    upper.items().forEach(item -> above.computeIfAbsent(identity(item, shape), key -> new ArrayList<>()).add(item));
    List<Node> all = new ArrayList<>();
    for (Node item : lower.items()) {
      String identity = identity(item, shape);
      if (identity.isEmpty() || !above.containsKey(identity)) {
        all.add(item);
      } else {
        all.addAll(above.put(identity, List.of()));
      }
    }
    above.values().forEach(all::addAll);
    return new Node.Items(all, upper.span());
  }

  /** What an item is by its naming attributes; empty for one that has none of them, which is like no other. */
  private String identity(Node item, Shape list) {
    boolean untilAt = list.identity().contains("@");
    List<String> names = list.identity().stream().filter(name -> !name.equals("@")).toList();
    return switch (item) {
      case Node.Scalar scalar -> "=" + cut(located(scalar, list.item(item)), untilAt);
      case Node.Items items -> "";
      case Node.Fields fields -> {
        Shape shape = list.item(item);
        var found = new ArrayList<String>();
        for (String name : names) {
          named(fields, shape, name).ifPresent(value -> found.add(name + "=" + cut(value, untilAt)));
        }
        // `curl` and `{ name: curl }` are one thing.
        yield found.size() == 1 && names.size() == 1 ? found.getFirst().substring(names.getFirst().length()) : String.join("\n", found);
      }
    };
  }

  private static String cut(String text, boolean untilAt) {
    int at = untilAt ? text.indexOf('@') : -1;
    return at > 0 ? text.substring(0, at) : text;
  }

  private Optional<String> named(Node.Fields fields, Shape shape, String way) {
    if (way.endsWith("?")) {
      return fields.get(way.substring(0, way.length() - 1)).map(there -> "");
    }
    if (way.endsWith("/*")) {
      return fields.get(way.substring(0, way.length() - 2))
          .map(there -> there instanceof Node.Fields inner ? String.join("\n", inner.fields().keySet()) : "");
    }
    Node here = fields;
    Shape rules = shape;
    for (String step : way.split("/")) {
      Optional<Node> next = here instanceof Node.Fields inner ? inner.get(step) : Optional.empty();
      if (next.isEmpty()) {
        return Optional.empty();
      }
      rules = rules.property(step, next.get());
      here = next.get();
    }
    return here instanceof Node.Scalar scalar ? Optional.of(located(scalar, rules)) : Optional.empty();
  }

  /** Relative paths of two files are two paths. */
  private String located(Node.Scalar scalar, Shape shape) {
    boolean relative = shape.marked("x-path") && Stream.of("/", "~", "$").noneMatch(scalar.text()::startsWith);
    return relative ? reading.folder(scalar).resolve(scalar.text()).normalize().toString() : scalar.text();
  }
}
