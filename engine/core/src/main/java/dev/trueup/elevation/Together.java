package dev.trueup.elevation;

import dev.trueup.apply.Elevation;
import dev.trueup.host.Step;
import dev.trueup.value.Identity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Together is what changes whose other steps went well need to be run once a wave: nothing else may be run so, and nothing more often than it is in the list. */
final class Together {

  private final Map<Identity, Map<Integer, Step.Once>> open = new HashMap<>();

  void released(Elevation.Item item) {
    Map<Integer, Step.Once> steps = new HashMap<>();
    List<Step> sealed = item.steps();
    for (int i = 0; i < sealed.size(); i++) {
      if (sealed.get(i) instanceof Step.Once once) {
        steps.put(i, once);
      }
    }
    open.put(item.identity(), steps);
  }

  /** @param step its number among all sealed steps of the holder */
  Optional<Step.Once> take(Identity holder, int step) {
    return Optional.ofNullable(open.get(holder)).map(steps -> steps.remove(step));
  }
}
