package dev.trueup.codec;

import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A document is a JSON object under construction: names in the order given, what is absent left out. */
public final class Document {

  private final Map<String, Value> entries = new LinkedHashMap<>();

  /** Begins with one name, the one that tells what the object is. */
  public static Document of(String name, String text) {
    return new Document().with(name, text);
  }

  public Document with(String name, Value value) {
    entries.put(name, value);
    return this;
  }

  public Document with(String name, String text) {
    return with(name, new Value.Text(text));
  }

  public Document with(String name, long number) {
    return with(name, Value.Number.of(number));
  }

  public Document with(String name, boolean truth) {
    return with(name, new Value.Bool(truth));
  }

  public Document with(String name, List<?> items) {
    return with(name, Value.ListOf.texts(items.stream().map(Object::toString).toList()));
  }

  /** Left out where absent; anything but a value is spelt by its {@code toString}. */
  public Document with(String name, Optional<?> value) {
    value.ifPresent(there -> with(name, there instanceof Value v ? v : new Value.Text(there.toString())));
    return this;
  }

  public Value.MapOf value() {
    return new Value.MapOf(entries);
  }
}
