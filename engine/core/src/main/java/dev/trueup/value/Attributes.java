package dev.trueup.value;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Attributes are the named values of a resource, sorted by name. What is not declared is not in the map. */
public record Attributes(Map<String, Value> values) {

  public static final Attributes NONE = new Attributes(Map.of());

  public Attributes {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  public static Attributes of(String name, Value value) {
    return NONE.with(name, value);
  }

  public Attributes with(String name, Value value) {
    var all = new TreeMap<>(values);
    all.put(name, value);
    return new Attributes(all);
  }

  public Attributes with(String name, String text) {
    return with(name, new Value.Text(text));
  }

  /** Adds the value where there is one; leaving an attribute out leaves it unmanaged. */
  public Attributes with(String name, Optional<? extends Value> value) {
    return value.isPresent() ? with(name, value.get()) : this;
  }

  public Optional<Value> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** @throws IllegalStateException where a record that we wrote lacks the attribute */
  public Value need(String name) {
    Value value = values.get(name);
    if (value == null) {
      throw new IllegalStateException("attribute " + name + " is not recorded");
    }
    return value;
  }

  /** The text of a recorded attribute. */
  public String text(String name) {
    return need(name) instanceof Value.Text(String text) ? text : need(name).toString();
  }

  public Optional<String> textIfSet(String name) {
    return get(name).filter(v -> !(v instanceof Value.Unset)).map(v -> v instanceof Value.Text(String t) ? t : v.toString());
  }

  public Attributes only(Predicate<String> names) {
    var kept = new TreeMap<String, Value>();
    values.forEach((name, value) -> {
      if (names.test(name)) {
        kept.put(name, value);
      }
    });
    return new Attributes(kept);
  }

  /** The names whose desired value here is not met by {@code actual}; an attribute that the actual state lacks counts as unset. */
  public SortedSet<String> unmetBy(Attributes actual) {
    var unmet = new TreeSet<String>();
    values.forEach((name, desired) -> {
      if (!desired.metBy(actual.get(name).orElse(Value.UNSET))) {
        unmet.add(name);
      }
    });
    return unmet;
  }
}
