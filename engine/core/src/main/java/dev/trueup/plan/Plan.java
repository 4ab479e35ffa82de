package dev.trueup.plan;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.journal.Adopted;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan is everything that an apply will do, as a value.
 *
 * @param purpose {@code apply}, {@code undo} or {@code release}
 * @param subject what it was made from
 * @param changes in the order of work, kept things among them
 * @param notForThisMachine declared things that {@code only_on} or their section leaves out here
 * @param declares identities of everything the manifest asks for, for the journal
 * @param interrupted id of a run that was cut off and whose work this plan goes on with
 * @param undoes the run that this plan takes back
 * @param warnings about the manifest, for people
 * @param adoptions owned things that change their name or their project without a step
 */
public record Plan(
    String purpose, Subject subject, List<Change> changes, List<ResourceAddress> notForThisMachine, List<Identity> declares,
    Optional<String> interrupted, Optional<String> undoes, List<Diagnostic> warnings, List<Adopted> adoptions) {

  /**
   * What a plan was made from.
   *
   * @param name the manifest's name
   * @param manifest absolute path
   * @param shown the path as people named it
   * @param sha256 of everything that was read for it
   * @param layers further files that were read, for the header
   * @param machine the machine in words
   * @param home absolute, so that a plan is not applied to somebody else's
   * @param version of the trueup that planned
   */
  public record Subject(
      String name, String manifest, String shown, String sha256, List<String> layers, String machine, String home, String version) {
    public Subject {
      layers = List.copyOf(layers);
    }
  }

  public Plan {
    changes = List.copyOf(changes);
    notForThisMachine = List.copyOf(notForThisMachine);
    declares = List.copyOf(declares);
    warnings = List.copyOf(warnings);
    adoptions = List.copyOf(adoptions);
  }

  /** The same with another name for its manifest. */
  public Plan shownAs(String name) {
    return new Plan(purpose, new Subject(subject.name, subject.manifest, name, subject.sha256, subject.layers, subject.machine, subject.home,
        subject.version), changes, notForThisMachine, declares, interrupted, undoes, warnings, adoptions);
  }

  /** How many changes of each action there are; every action is named. */
  public Map<Action, Integer> summary() {
    var counts = new TreeMap<Action, Integer>();
    for (Action action : Action.values()) {
      counts.put(action, 0);
    }
    changes.forEach(change -> counts.merge(change.action(), 1, Integer::sum));
    return counts;
  }

  /** The changes that do something. */
  public List<Change> acting() {
    return changes.stream().filter(change -> change.action().acts()).toList();
  }

  /** True where a check that does not hold may hold when this plan has been performed. */
  public boolean isUndecided() {
    return purpose.equals("apply") && !acting().isEmpty();
  }

  /** What is as declared as far as anybody can say, because planning does not ask for it or only a privilege could see it. */
  public List<Change> unseen() {
    return changes.stream().filter(c -> c.action() == Action.KEEP && (c.seen() == Seen.UNASKED || c.seen() == Seen.HIDDEN)).toList();
  }

  /** True where apply has nothing to do and nothing to write down; that a run was taken back is always written down. */
  public boolean isEmpty() {
    return undoes.isEmpty() && adoptions.isEmpty() && changes.stream().noneMatch(c -> c.action().acts() || c.action() == Action.FORGET);
  }

  /** True where everything is as declared: nothing to do, nothing blocked, waiting or unmet. */
  public boolean isInSync() {
    return changes.stream().allMatch(c -> c.action() == Action.KEEP);
  }
}
