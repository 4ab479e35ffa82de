package dev.trueup.provider;

import dev.trueup.diagnostic.Span;
import dev.trueup.host.Content;
import dev.trueup.host.HostPath;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry is one piece of a section as somebody wrote it, with its place, its terms, and everything read that had to be read: references
 * are replaced, paths resolved against the file they stand in, {@code source:} files and secrets fetched.
 */
public sealed interface Entry {

  Span span();

  /** The terms in force here: its own, else those of what it stands in. */
  Terms terms();

  /**
   * A scalar.
   *
   * @param text as written, quotes removed: {@code 1.20} is "1.20"
   * @param value as YAML 1.2 reads it
   */
  record Scalar(String text, Value value, Span span, Terms terms) implements Entry {}

  /** A path; relative ones start at the file they stand in. */
  record Path(HostPath path, String written, Span span, Terms terms) implements Entry {}

  /** A file that was read. */
  record File(Content content, HostPath path, String written, Span span, Terms terms) implements Entry {}

  /** A secret that was fetched, or, from a command, will be while applying. */
  record SecretText(Secret secret, Span span, Terms terms) implements Entry {}

  record Items(List<Entry> items, Span span, Terms terms) implements Entry {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** A mapping, in its order. */
  record Fields(Map<String, Field> fields, Span span, Terms terms) implements Entry {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /** One key of a mapping with what it holds. */
  record Field(String key, Span keySpan, Entry value) {}

  /** True where the thing is to be away; then only its naming attributes need to be there. */
  default boolean absent() {
    return terms().absent();
  }

  /** The field of this key; empty for anything that has no fields. */
  default Optional<Entry> get(String key) {
    return this instanceof Fields f ? Optional.ofNullable(f.fields().get(key)).map(Field::value) : Optional.empty();
  }

  /** The fields in their order; empty for anything that has none. */
  default List<Field> fieldList() {
    return this instanceof Fields f ? List.copyOf(f.fields().values()) : List.of();
  }

  /** The items of a list; a single thing is a list of one. */
  default List<Entry> itemList() {
    return this instanceof Items i ? i.items() : List.of(this);
  }

  /** The items of the list under a key; empty where there is none. */
  default List<Entry> items(String key) {
    return get(key).map(Entry::itemList).orElse(List.of());
  }

  /** The text of a scalar or path as written. */
  default Optional<String> asText() {
    return switch (this) {
      case Scalar s -> Optional.of(s.text());
      case Path p -> Optional.of(p.written());
      case File f -> Optional.of(f.written());
      case SecretText s -> Optional.empty();
      case Items i -> Optional.empty();
      case Fields f -> Optional.empty();
    };
  }

  default Optional<String> text(String key) {
    return get(key).flatMap(Entry::asText);
  }

  /** The text of a key that the schema requires. */
  default String need(String key) {
    return text(key).orElseThrow(() -> new IllegalStateException("the schema requires " + key));
  }

  default Optional<Boolean> truth(String key) {
    return get(key).flatMap(e -> e instanceof Scalar(var text, Value.Bool(boolean truth), var span, var terms)
        ? Optional.of(truth) : Optional.empty());
  }

  default Optional<BigDecimal> number(String key) {
    return get(key).flatMap(e -> e instanceof Scalar(var text, Value.Number(BigDecimal amount), var span, var terms)
        ? Optional.of(amount) : Optional.empty());
  }

  default Optional<HostPath> asPath() {
    return switch (this) {
      case Path p -> Optional.of(p.path());
      case File f -> Optional.of(f.path());
      case Scalar s -> Optional.empty();
      case SecretText s -> Optional.empty();
      case Items i -> Optional.empty();
      case Fields f -> Optional.empty();
    };
  }

  default Optional<HostPath> path(String key) {
    return get(key).flatMap(Entry::asPath);
  }

  default HostPath needPath(String key) {
    return path(key).orElseThrow(() -> new IllegalStateException("the schema requires the path " + key));
  }

  /** This entry as plain data, for maps that are written somewhere verbatim. */
  default Value data() {
    return switch (this) {
      case Scalar s -> s.value();
      case Path p -> new Value.Text(p.written());
      case File f -> new Value.Text(f.written());
      case SecretText s -> new Value.Hidden(s.secret());
      case Items i -> new Value.ListOf(i.items().stream().map(Entry::data).toList());
      case Fields f -> {
        var data = new LinkedHashMap<String, Value>();
        f.fields().forEach((key, field) -> data.put(key, field.value().data()));
        yield new Value.MapOf(data);
      }
    };
  }
}
