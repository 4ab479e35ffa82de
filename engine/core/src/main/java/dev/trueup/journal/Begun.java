package dev.trueup.journal;

import dev.trueup.host.Expect;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is written and synced before the first step of a change.
 *
 * @param identity the thing
 * @param stateVersion of the kind's attributes
 * @param action {@code create}, {@code update}, {@code remove}, {@code restore}
 * @param desired as asked for, secrets as digests; empty where the thing is to be away
 * @param before what is there now
 * @param steps as planned
 * @param inverses for each step what takes it back; empty where nothing can (a command, an old secret)
 * @param needs identities this one depends on, for the order of going back
 * @param declaredAt where in a manifest, for people
 * @param whenRemoved word of the term in force, {@code restore}, {@code remove} or {@code keep}
 * @param plugin name of the plug-in that brought the kind; empty for kinds that came with trueup
 */
public record Begun(
    Identity identity, ResourceAddress address, int stateVersion, String action, Optional<Attributes> desired, Before before,
    List<Step> steps, List<Optional<Step>> inverses, List<Identity> needs, String declaredAt, String whenRemoved,
    Optional<String> plugin) {

  /** Of a kind that came with trueup. */
  public Begun(
      Identity identity, ResourceAddress address, int stateVersion, String action, Optional<Attributes> desired, Before before,
      List<Step> steps, List<Optional<Step>> inverses, List<Identity> needs, String declaredAt, String whenRemoved) {
    this(identity, address, stateVersion, action, desired, before, steps, inverses, needs, declaredAt, whenRemoved, Optional.empty());
  }

  public Begun {
    steps = List.copyOf(steps);
    inverses = List.copyOf(inverses);
    needs = List.copyOf(needs);
    if (steps.size() != inverses.size()) {
      throw new IllegalArgumentException(steps.size() + " steps with " + inverses.size() + " inverses");
    }
  }

  /** Whether a step takes away what no inverse brings back, a tree or a large file: behind it the kind's own steps alone lead to what was. */
  public boolean isForGood(int step) {
    Step taken = steps.get(step);
    return (taken instanceof Step.DeleteTree || taken instanceof Step.Discard)
        && !taken.expectation().equals(Expect.ABSENT) && inverses.get(step).isEmpty();
  }

  /** Whether one of the steps {@link #isForGood}. */
  public boolean takesAway() {
    return IntStream.range(0, steps.size()).anyMatch(this::isForGood);
  }

  /** Whether one of the steps leaves nothing where the thing was, until a later one puts something there. */
  public boolean clears() {
    return takesAway() || steps.stream().anyMatch(step -> step instanceof Step.Rename || step instanceof Step.Delete);
  }

  /** A step that was performed. */
  public record StepDone(Identity identity, int step, String receipt, List<HostPath> created) {
    public StepDone {
      created = List.copyOf(created);
    }
  }
}
