package dev.trueup.apply;

import dev.trueup.plan.Change;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Progress is which changes of a plan are done, can be begun, or never will be. */
final class Progress {

  private final Map<Identity, Change> waiting = new LinkedHashMap<>();
  private final Map<Identity, ResourceAddress> failed = new LinkedHashMap<>();

  Progress(List<Change> changes) {
    changes.forEach(change -> waiting.put(change.identity(), change));
  }

  /** Things that will not come to be, so what needs them is not begun. */
  void neverComes(Change change) {
    failed.put(change.identity(), change.address());
  }

  /** The changes whose needs are all done; they are no longer waiting. */
  List<Change> nextWave() {
    List<Change> wave = waiting.values().stream()
        .filter(change -> change.needs().stream().noneMatch(need -> waiting.containsKey(need) && !need.equals(change.identity())))
        .toList();
    wave.forEach(change -> waiting.remove(change.identity()));
    return wave;
  }

  boolean isDone() {
    return waiting.isEmpty();
  }

  /** Everything that was never begun. */
  List<Change> rest() {
    var rest = new ArrayList<>(waiting.values());
    waiting.clear();
    return rest;
  }

  /** The failed thing that keeps a change from being begun. */
  Optional<ResourceAddress> failedNeed(Change change) {
    return change.needs().stream().filter(failed::containsKey).map(failed::get).findFirst();
  }
}
