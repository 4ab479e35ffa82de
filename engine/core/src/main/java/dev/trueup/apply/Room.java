package dev.trueup.apply;

import dev.trueup.host.Host;
import dev.trueup.host.Step;
import java.util.List;
import java.util.Optional;

/**
 * Room is what a change makes before its work: what stood there is moved aside, folders are made. A change that fails having done no more
 * gives it back at once, so that whoever had something there still has it. Whatever else was done stays: the next run goes on from it.
 */
record Room(Host host, Deeds deeds) {

  /** @param performed how many of its steps were */
  void giveBack(Prepared failed, int performed) {
    if (performed == 0 || !failed.steps().subList(0, performed).stream().allMatch(Room::isRoom)) {
      return;
    }
    for (int step = performed - 1; step >= 0 && deeds.mayGoOn(); step--) {
      Optional<Step> inverse = failed.inverses().get(step);
      if (inverse.isEmpty()) {
        continue;
      }
      switch (host.perform(List.of(inverse.get())).getFirst()) {
        case Host.Performed.Done d -> deeds.takenBack(failed, step);
        case Host.Performed.Moved(String reason) -> {
          deeds.add(failed, stays(reason));
          return;
        }
        case Host.Performed.Failed(String reason) -> {
          deeds.add(failed, stays(reason));
          return;
        }
      }
    }
    if (failed.steps().subList(0, performed).stream().anyMatch(Step.Rename.class::isInstance)) {
      deeds.add(failed, "What it had moved aside is back in its place.");
    }
  }

  private static boolean isRoom(Step step) {
    return step instanceof Step.Rename || step instanceof Step.MakeDirectory || step instanceof Step.Download;
  }

  private static String stays(String reason) {
    return "What it had moved aside could not be put back at once, `trueup undo` does it: " + reason;
  }
}
