package dev.trueup.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A key path is the way from the top of a manifest to a node: keys and, in lists, 0-based indexes as text. */
record KeyPath(List<String> steps) {

  static final KeyPath TOP = new KeyPath(List.of());

  KeyPath {
    steps = List.copyOf(steps);
  }

  KeyPath child(String step) {
    var all = new ArrayList<>(steps);
    all.add(step);
    return new KeyPath(all);
  }

  KeyPath child(int index) {
    return child(Integer.toString(index));
  }

  Optional<KeyPath> parent() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(new KeyPath(steps.subList(0, steps.size() - 1)));
  }

  boolean isWithin(KeyPath other) {
    return steps.size() >= other.steps.size() && steps.subList(0, other.steps.size()).equals(other.steps);
  }

  String last() {
    return steps.getLast();
  }

  /** {@code files[0].mode}; a key that is itself a number reads like an index. */
  @Override
  public String toString() {
    var text = new StringBuilder();
    for (String step : steps) {
      if (!step.isEmpty() && step.chars().allMatch(Character::isDigit)) {
        text.append('[').append(step).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step);
      }
    }
    return text.toString();
  }
}
