package dev.trueup.journal;

import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** A comparison of recorded states, attribute by attribute; what nobody saw is equal to nothing. */
final class Comparison {

  private Comparison() {}

  /** Whether both are the same on these attributes; on all of them where none is named. */
  static boolean same(Before one, Before other, SortedSet<String> names) {
    if (one instanceof Before.Present(Attributes first) && other instanceof Before.Present(Attributes second)) {
      return names.isEmpty() ? first.equals(second) : names.stream().allMatch(name -> value(first, name).equals(value(second, name)));
    }
    return one instanceof Before.Absent && other instanceof Before.Absent;
  }

  /** The attributes that a change touched: all for what was not there or was not seen. */
  static SortedSet<String> changed(Before before, Optional<Attributes> desired, Before left) {
    var names = new TreeSet<String>();
    desired.ifPresent(wanted -> names.addAll(different(before, wanted)));
    switch (left) {
      case Before.Present(Attributes there) -> names.addAll(different(before, there));
      case Before.Absent() -> names.addAll(different(before, Attributes.NONE));
      case Before.Unseen() -> names.addAll(new TreeSet<>());
    }
    return names;
  }

  private static SortedSet<String> different(Before before, Attributes after) {
    var names = new TreeSet<String>(after.values().keySet());
    if (before instanceof Before.Present(Attributes there)) {
      names.removeIf(name -> value(there, name).equals(value(after, name)));
    }
    return names;
  }

  private static Value value(Attributes attributes, String name) {
    return attributes.get(name).orElse(Value.UNSET);
  }
}
