package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hindered changes are those that need something that cannot be: the plan says so, instead of promising what an apply would skip. */
final class Hindered {
  private Hindered() {}

  /** @param changes in the order of work, so that what is needed comes first */
  static List<Change> among(List<Change> changes) {
    Map<Identity, ResourceAddress> blocked = new HashMap<>();
    List<Change> judged = new ArrayList<>();
    for (Change change : changes) {
      Optional<ResourceAddress> hindrance = change.action().acts()
          ? change.needs().stream().filter(need -> !need.equals(change.identity())).filter(blocked::containsKey).map(blocked::get).findFirst()
          : Optional.empty();
      Change now = hindrance.map(first -> change.blocked(Note.of("plan/needs-blocked",
          "It needs `%s`, which cannot be.".formatted(first)))).orElse(change);
      if (now.action() == Action.BLOCKED) {
        blocked.put(now.identity(), now.address());
      }
      judged.add(now);
    }
    return judged;
  }
}
