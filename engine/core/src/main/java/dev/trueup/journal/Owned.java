package dev.trueup.journal;

import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An owned thing is one that a performed change of ours created or changed, until it is removed, restored or forgotten.
 *
 * @param desired what was asked for last; empty after an undo put an earlier state back
 * @param origin what was there before our first change, across interrupted runs
 * @param left what we left, as probed; for an interrupted change unknown, then {@link Before.Unseen}
 * @param changed names of the attributes that our changes touched: all of them for a thing we created
 * @param inverses what takes the latest change of its first chain back, newest step first
 * @param receipts what only acts could tell, oldest first
 * @param manifest absolute path of the manifest that declares it
 * @param project that manifest's name
 * @param since when we first changed it
 * @param last the run that changed it last
 * @param interrupted true where a change was begun and never finished
 * @param plugin name of the plug-in that brought its kind; empty for kinds that came with trueup
 */
public record Owned(
    Identity identity, ResourceAddress address, int stateVersion, Optional<Attributes> desired, Before origin, Before left,
    SortedSet<String> changed, List<Inverse> inverses, List<String> receipts, List<Identity> needs, String manifest, String project,
    String whenRemoved, Instant since, String last, boolean interrupted, Optional<String> plugin) {

  public Owned {
    inverses = List.copyOf(inverses);
    receipts = List.copyOf(receipts);
    needs = List.copyOf(needs);
  }

  /** The same as something that goes back to where it came from, whatever its terms were. */
  public Owned restoredWhenRemoved() {
    return new Owned(identity, address, stateVersion, desired, origin, left, changed, inverses, receipts, needs, manifest, project, "restore",
        since, last, interrupted, plugin);
  }
}
