package dev.trueup.plan;

import dev.trueup.host.Machine;
import dev.trueup.journal.Before;
import dev.trueup.journal.Owned;
import dev.trueup.journal.Run;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Places;
import dev.trueup.provider.Resource;
import dev.trueup.provider.State;
import dev.trueup.provider.Traits;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import java.util.List;
import java.util.Optional;

/**
 * An item is one thing that a plan is about, before it is known what happens to it.
 *
 * @param state what is asked for, or, for what goes away, what names it
 * @param goal where it should come to
 * @param owned what the journal knows of it
 * @param declared its declaration; empty for what left the manifest
 * @param section key of the section it came from; empty for what left the manifest
 */
record Item(
    ResourceAddress address, Kind<?, ?> kind, State state, Identity identity, Goal goal, Optional<Owned> owned,
    Optional<Resource<?>> declared, List<Resource<?>> others, String section, List<Identity> needs) {

  /** Where a thing should come to. */
  sealed interface Goal {

    /** As declared. */
    record AsDeclared() implements Goal {}

    /** Declared to be away. */
    record Away() implements Goal {}

    /** It left the manifest: back to where it came from, or as its {@code when_removed} says. */
    record Left() implements Goal {}

    /**
     * Back to what was there before a run.
     *
     * @param changes what the run, and those that were cut off before it, did to the thing; newest first
     * @param standing what a later apply, since undone as far as it could be, left of the thing: ours as well
     */
    record BeforeRun(List<Run.RunChange> changes, Optional<Before> standing) implements Goal {
      public BeforeRun {
        changes = List.copyOf(changes);
      }

      Run.RunChange first() {
        return changes.getLast();
      }

      Run.RunChange last() {
        return changes.getFirst();
      }
    }

    /**
     * No longer ours, as it is.
     *
     * @param heir the manifest that declares it as well and whose it is from now on; empty where it is nobody's
     */
    record LetGo(Optional<String> heir) implements Goal {}
  }

  Item {
    others = List.copyOf(others);
    needs = List.copyOf(needs);
  }

  boolean isLeaving() {
    return declared.isEmpty();
  }

  Traits traits() {
    return kind.traits();
  }

  /** The attributes that are compared with the actual state. */
  Attributes compared(Attributes attributes) {
    return attributes.only(traits()::isCompared);
  }

  Places places(Machine machine) {
    return placesOf(kind, state, machine);
  }

  @SuppressWarnings("unchecked")
  private static <S extends State> Places placesOf(Kind<S, ?> kind, State state, Machine machine) {
    return kind.places((S) state, machine);
  }
}
