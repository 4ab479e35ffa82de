package dev.trueup.journal;

import dev.trueup.host.Step;
import dev.trueup.value.Identity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The owed are commands of changes that did not come to their end: no probe can see that their effect is missing. */
final class Owed {

  private final Map<Identity, List<Step>> steps = new LinkedHashMap<>();

  Owed(Map<Identity, List<Step>> known) {
    steps.putAll(known);
  }

  Map<Identity, List<Step>> all() {
    return Map.copyOf(steps);
  }

  void settle(Identity identity) {
    steps.remove(identity);
  }

  /** After a change that was cut off or failed: what was owed before it, and its own commands, without what it performed. */
  void take(Run.RunChange change) {
    var missing = new LinkedHashSet<>(steps.getOrDefault(change.begun().identity(), List.of()));
    List<Step> planned = change.begun().steps();
    planned.stream().filter(step -> step instanceof Step.Run || step instanceof Step.Once).forEach(missing::add);
    change.done().stream().filter(done -> done.step() < planned.size()).forEach(done -> missing.remove(planned.get(done.step())));
    if (missing.isEmpty()) {
      steps.remove(change.begun().identity());
    } else {
      steps.put(change.begun().identity(), new ArrayList<>(missing));
    }
  }
}
