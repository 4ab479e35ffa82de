package dev.trueup.manifest;

import dev.trueup.diagnostic.Span;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node is one value of a YAML text with its place. */
sealed interface Node {

  Span span();

  /**
   * A scalar.
   *
   * @param text without quotes
   * @param value as YAML 1.2's core schema reads it
   * @param plain whether it stands without quotes
   */
  record Scalar(String text, Value value, boolean plain, Span span) implements Node {
    static Scalar text(String text, Span span) {
      return new Scalar(text, new Value.Text(text), false, span);
    }

    /** {@code key:} with nothing behind it. */
    boolean isNothing() {
      return value instanceof Value.Null && text.isEmpty();
    }

    /** The same scalar read by its text. */
    Scalar asText() {
      return new Scalar(text, new Value.Text(text), plain, span);
    }
  }

  record Items(List<Node> items, Span span) implements Node {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A mapping, in its order. */
  record Fields(Map<String, Field> fields, Span span) implements Node {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    Optional<Node> get(String key) {
      return Optional.ofNullable(fields.get(key)).map(Field::value);
    }

    Fields without(java.util.Set<String> keys) {
      var rest = new LinkedHashMap<>(fields);
      rest.keySet().removeAll(keys);
      return new Fields(rest, span);
    }

    Fields with(Field field) {
      var all = new LinkedHashMap<>(fields);
      all.put(field.key(), field);
      return new Fields(all, span);
    }

    /** Where the mapping begins, for carets: its first key. */
    @Override
    public Span head() {
      return fields.isEmpty() ? span : fields.values().iterator().next().keySpan();
    }
  }

  /** One key of a mapping with what it holds. */
  record Field(String key, Span keySpan, Node value) {
    Field with(Node other) {
      return new Field(key, keySpan, other);
    }
  }

  /** Where carets go for a mistake that concerns all of it. */
  default Span head() {
    return span();
  }

  /** The node at the end of a path; empty where there is none. */
  default Optional<Node> at(KeyPath path) {
    Optional<Node> here = Optional.of(this);
    for (String step : path.steps()) {
      here = here.flatMap(node -> node.child(step));
    }
    return here;
  }

  default Optional<Node> child(String step) {
    return switch (this) {
      case Scalar s -> Optional.empty();
      case Fields f -> f.get(step);
      case Items i -> {
        int index = Integer.parseInt(step);
        yield index < i.items().size() ? Optional.of(i.items().get(index)) : Optional.empty();
      }
    };
  }

  /** The texts of a list of scalars, or of a single one. */
  default List<Scalar> scalars() {
    return switch (this) {
      case Scalar s -> List.of(s);
      case Fields f -> List.of();
      case Items i -> {
        var all = new ArrayList<Scalar>();
        i.items().forEach(item -> all.addAll(item.scalars()));
        yield all;
      }
    };
  }
}
