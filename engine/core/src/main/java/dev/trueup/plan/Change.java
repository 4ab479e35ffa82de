package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Activation;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.journal.Before;
import dev.trueup.provider.State;
import dev.trueup.provider.WhenRemoved;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * A change is one entry of a plan: what happens, or does not, to one thing.
 *
 * @param address how people point at it
 * @param alsoDeclared further addresses that were merged into it
 * @param identity the thing itself
 * @param stateVersion of the kind's attributes
 * @param because reasons, empty for {@link Action#KEEP}
 * @param target the state its kind is asked for; for what is to be away, the state that names it
 * @param absent whether the target is "not there"
 * @param before what the plan saw
 * @param place the file that the view groups it under: for entries of shared files
 * @param lines what people read: the actual state and the desired one, on one line each
 * @param differences attribute by attribute
 * @param steps in order
 * @param needs identities of changes that come first
 * @param declaredAt {@code file:line:column} of every declaration
 * @param impliedBy who needs it, with the reason: {@code env-variable/EDITOR.shell: …}; empty for declared things
 * @param activations what must restart afterwards
 */
public record Change(
    ResourceAddress address, List<ResourceAddress> alsoDeclared, Identity identity, int stateVersion, Action action,
    Set<Because> because, Seen seen, State target, boolean absent, Before before, Optional<HostPath> place, Lines lines,
    List<Difference> differences, List<PlannedStep> steps, List<Identity> needs, Undo undo, WhenRemoved whenRemoved,
    List<String> declaredAt, String impliedBy, SortedSet<Activation> activations, List<Note> notes) {

  /** What people read of a change: {@code actual → desired}. Never a secret. */
  public record Lines(String actual, String desired) {
    public static final Lines NONE = new Lines("", "");
  }

  public Change {
    alsoDeclared = List.copyOf(alsoDeclared);
    because = Set.copyOf(because);
    differences = List.copyOf(differences);
    steps = List.copyOf(steps);
    needs = List.copyOf(needs);
    declaredAt = List.copyOf(declaredAt);
    notes = List.copyOf(notes);
  }

  /** This change with one more remark. */
  Change with(Note note) {
    List<Note> all = new ArrayList<>(notes);
    all.add(note);
    return new Change(address, alsoDeclared, identity, stateVersion, action, because, seen, target, absent, before, place, lines, differences,
        steps, needs, undo, whenRemoved, declaredAt, impliedBy, activations, all);
  }

  /** The same as a change that cannot be, and why. */
  Change blocked(Note why) {
    List<Note> all = new ArrayList<>(List.of(why));
    all.addAll(notes);
    return new Change(address, alsoDeclared, identity, stateVersion, Action.BLOCKED, because, seen, target, absent, before, place, lines,
        differences, List.of(), needs, undo, whenRemoved, declaredAt, impliedBy, new java.util.TreeSet<>(), all);
  }

  /** The most that one of its steps needs. */
  public Privilege privilege() {
    return steps.stream().map(PlannedStep::privilege).max(Privilege::compareTo).orElse(Privilege.USER);
  }
}
