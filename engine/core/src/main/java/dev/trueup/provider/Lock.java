package dev.trueup.provider;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A lock is what {@code trueup lock} found out once, so that a manifest means the same on every machine: facts by pin.
 *
 * @param pins for each {@link Pin#key} its facts: {@code version} ▸ {@code 1.26.8}
 */
public record Lock(SortedMap<String, SortedMap<String, String>> pins) {

  public static final Lock NONE = new Lock(new TreeMap<>());

  public Lock {
    var copy = new TreeMap<String, SortedMap<String, String>>();
    pins.forEach((key, facts) -> copy.put(key, Collections.unmodifiableSortedMap(new TreeMap<>(facts))));
    pins = Collections.unmodifiableSortedMap(copy);
  }

  public Optional<String> find(String pin, String fact) {
    return Optional.ofNullable(pins.get(pin)).map(facts -> facts.get(fact));
  }
}
