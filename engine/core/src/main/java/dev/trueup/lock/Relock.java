package dev.trueup.lock;

import dev.trueup.host.Artifact;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Pin;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A relock is the lock that was and the one that takes its place.
 *
 * @param artifacts what a machine without a network would need
 * @param gatherings what else it would need
 */
public record Relock(Lock before, Lock after, List<Artifact> artifacts, List<Pin.Gathering> gatherings) {

  public Relock {
    artifacts = List.copyOf(artifacts);
    gatherings = List.copyOf(gatherings);
  }

  /** Every pin of both, sorted. */
  public List<PinChange> changes() {
    var keys = new TreeSet<>(before.pins().keySet());
    keys.addAll(after.pins().keySet());
    var changes = new ArrayList<PinChange>();
    keys.forEach(key -> changes.add(new PinChange(key, before.pins().getOrDefault(key, Collections.emptySortedMap()),
        after.pins().getOrDefault(key, new TreeMap<>()))));
    return List.copyOf(changes);
  }
}
