package dev.trueup.lock;

import dev.trueup.provider.Pin;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A pin change is what locking again made of one pin.
 *
 * @param pin its key
 * @param before what was recorded; empty for a new one
 * @param after what is recorded now; empty for one that nothing wants any more
 */
public record PinChange(String pin, SortedMap<String, String> before, SortedMap<String, String> after) {

  /** What became of it. */
  public enum Sort {
    NEW,
    OTHER_VERSION,
    /** The version is the same, and more is known of it. */
    MORE_FACTS,
    GONE,
    SAME
  }

  public PinChange {
    before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
    after = Collections.unmodifiableSortedMap(new TreeMap<>(after));
  }

  public Sort sort() {
    if (before.equals(after)) {
      return Sort.SAME;
    }
    if (before.isEmpty() || after.isEmpty()) {
      return before.isEmpty() ? Sort.NEW : Sort.GONE;
    }
    return sameVersion(before, after) ? Sort.MORE_FACTS : Sort.OTHER_VERSION;
  }

  /** The names of facts that were not recorded before. */
  public SortedSet<String> added() {
    var added = new TreeSet<>(after.keySet());
    added.removeAll(before.keySet());
    return added;
  }

  static boolean sameVersion(SortedMap<String, String> one, SortedMap<String, String> other) {
    return one.containsKey(Pin.VERSION) && one.get(Pin.VERSION).equals(other.get(Pin.VERSION));
  }
}
