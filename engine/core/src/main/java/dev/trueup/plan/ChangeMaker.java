package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Activation;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Step;
import dev.trueup.journal.Before;
import dev.trueup.journal.History;
import dev.trueup.journal.Owned;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Origin;
import dev.trueup.provider.Resource;
import dev.trueup.provider.State;
import dev.trueup.provider.Terms;
import dev.trueup.provider.WhenRemoved;
import dev.trueup.value.Attributes;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Sealer;
import dev.trueup.value.Side;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A change maker puts one entry of a plan together from an item, its observation, the judgement and the steps. */
record ChangeMaker(Machine machine, Sealer sealer, Comparison comparison, Prescriber prescriber, History history) {

  /** @param looked whether the observation is that of a privilege */
  Change change(Item item, Observation<?, ?> observation, boolean looked) {
    Before before = before(observation);
    Draft draft = new Draft(item, observation, before, looked);
    return switch (comparison.judge(item, observation)) {
      case Judgement.Met(Seen seen) -> met(draft, seen);
      case Judgement.Blocked(Note why) -> draft.build(item.kind().isCheck() ? Action.UNMET : Action.BLOCKED, Seen.OBSERVED, List.of(), List.of(), Undo.EXACT, Set.of(), List.of(why));
      case Judgement.Stays(List<Note> notes) ->
          draft.build(Action.KEEP, Seen.OBSERVED, List.of(), List.of(), Undo.EXACT, Set.of(), notes);
      case Judgement.Forgotten(List<Note> notes) ->
          draft.build(Action.FORGET, Seen.OBSERVED, List.of(), List.of(), Undo.EXACT, Set.of(), notes);
      case Judgement.Deviates deviates -> deviates(draft, deviates);
    };
  }

  private Change met(Draft draft, Seen seen) {
    List<Step> owed = draft.item.isLeaving() ? List.of() : history.owed(draft.item.identity());
    boolean interrupted = !draft.item.isLeaving() && draft.item.owned().filter(Owned::interrupted).isPresent();
    if (owed.isEmpty() && !interrupted) {
      return draft.build(Action.KEEP, seen, List.of(), List.of(), Undo.EXACT, draft.observation.pending(), List.of());
    }
    return switch (prescriber.owed(owed)) {
      case Prescriber.Prescription.Steps(var steps, var undo, var effectAfter) ->
          draft.build(Action.UPDATE, seen, List.of(), steps, undo, draft.observation.pending(), List.of());
      case Prescriber.Prescription.Cannot(Note why) ->
          draft.build(Action.BLOCKED, seen, List.of(), List.of(), Undo.EXACT, Set.of(), List.of(why));
      case Prescriber.Prescription.Waits w -> throw new IllegalStateException("owed steps wait for nothing");
      case Prescriber.Prescription.Unmet u -> throw new IllegalStateException("owed steps check nothing");
    };
  }

  private Change deviates(Draft draft, Judgement.Deviates judgement) {
    List<Difference> differences = differences(draft.item, judgement);
    return switch (prescriber.prescribe(draft.item, judgement, draft.observation)) {
      case Prescriber.Prescription.Steps(var steps, var undo, var effectAfter) ->
          draft.build(judgement.action(), judgement.seen(), differences, steps, undo, effectAfter, List.of());
      case Prescriber.Prescription.Waits(Activation first, Note why) ->
          draft.build(Action.WAIT, judgement.seen(), differences, List.of(), Undo.EXACT, Set.of(first), List.of(why));
      case Prescriber.Prescription.Unmet(Note why) ->
          draft.build(Action.UNMET, judgement.seen(), differences, List.of(), Undo.EXACT, Set.of(), List.of(why));
      case Prescriber.Prescription.Cannot(Note why) when draft.item.isLeaving() ->
          draft.build(Action.FORGET, judgement.seen(), List.of(), List.of(), Undo.EXACT, Set.of(), List.of(why));
      case Prescriber.Prescription.Cannot(Note why) ->
          draft.build(Action.BLOCKED, judgement.seen(), differences, List.of(), Undo.EXACT, Set.of(), List.of(why));
    };
  }

  private Before before(Observation<?, ?> observation) {
    return switch (observation.finding()) {
      case Finding.Absent<?> a -> new Before.Absent();
      case Finding.Present<?>(State actual) -> new Before.Present(sealer.seal(actual.attributes()));
      case Finding.Hidden<?> h -> new Before.Unseen();
      case Finding.Unreadable<?> u -> new Before.Unseen();
      case Finding.Unasked<?> u -> new Before.Unseen();
    };
  }

  private List<Difference> differences(Item item, Judgement.Deviates judgement) {
    List<Difference> differences = new ArrayList<>();
    switch (judgement.deviation()) {
      case Deviation.Missing<?>(State desired) -> sealer.seal(judgement.wanted()).values()
          .forEach((name, value) -> differences.add(new Difference(name, Value.UNSET, value)));
      case Deviation.Different<?>(State desired, State actual, var names) -> names.forEach(name -> differences.add(new Difference(name,
          sealer.seal(actual.attributes().get(name).orElse(Value.UNSET)), sealer.seal(desired.attributes().get(name).orElse(Value.UNSET)))));
      case Deviation.Unwanted<?>(State actual) -> sealer.seal(item.compared(actual.attributes())).values()
          .forEach((name, value) -> differences.add(new Difference(name, value, Value.UNSET)));
    }
    return differences;
  }

  /** A change in the making: what does not depend on the judgement. */
  private final class Draft {
    private final Item item;
    private final Observation<?, ?> observation;
    private final Before before;
    private final boolean looked;

    Draft(Item item, Observation<?, ?> observation, Before before, boolean looked) {
      this.looked = looked;
      this.item = item;
      this.observation = observation;
      this.before = before;
    }

    Change build(
        Action action, Seen seen, List<Difference> differences, List<PlannedStep> steps, Undo undo, Collection<Activation> activations,
        List<Note> reasons) {
      List<Note> notes = new ArrayList<>(reasons);
      if (!(item.goal() instanceof Item.Goal.LetGo) && action != Action.FORGET) { // what would be done about it is not
        notes.addAll(observation.notes());
      }
      return new Change(item.address(), otherAddresses(), item.identity(),
          item.kind().stateVersion(), action, because(action), looked ? Seen.LOOKED : seen, target(), absentAfterwards(action), before, place(), lines(action),
          differences, steps, item.needs(), undo, whenRemoved(), declaredAt(), impliedBy(), new TreeSet<>(activations), notes);
    }

    private List<ResourceAddress> otherAddresses() {
      return item.others().stream().<ResourceAddress>map(Resource::address).filter(other -> !other.equals(item.address())).distinct().toList();
    }

    private State target() {
      return switch (item.goal()) {
        case Item.Goal.BeforeRun goal when goal.first().begun().before() instanceof Before.Present(Attributes attributes) ->
            item.kind().parse(goal.first().begun().stateVersion(), attributes);
        case Item.Goal.Left l when item.owned().orElseThrow().origin() instanceof Before.Present(Attributes attributes) ->
            item.kind().parse(item.owned().orElseThrow().stateVersion(), attributes);
        default -> item.state();
      };
    }

    private boolean absentAfterwards(Action action) {
      return action == Action.REMOVE || item.goal() instanceof Item.Goal.Away;
    }

    private Set<Because> because(Action action) {
      if (action == Action.KEEP) {
        return Set.of();
      }
      Set<Because> because = EnumSet.noneOf(Because.class);
      switch (item.goal()) {
        case Item.Goal.AsDeclared a -> becauseDeclared(because);
        case Item.Goal.Away a -> because.add(Because.REMOVED);
        case Item.Goal.Left l -> because.add(Because.REMOVED);
        case Item.Goal.LetGo l -> because.add(Because.REMOVED);
        case Item.Goal.BeforeRun b -> because.add(Because.UNDO);
      }
      if (item.owned().filter(Owned::interrupted).isPresent()) {
        because.add(Because.INTERRUPTED);
      }
      return because;
    }

    private void becauseDeclared(Set<Because> because) {
      if (item.owned().isEmpty()) {
        because.add(Because.FIRST);
        return;
      }
      Owned owned = item.owned().get();
      if (!owned.desired().equals(Optional.of(sealer.seal(item.state().attributes())))) {
        because.add(Because.MANIFEST);
      }
      if (!owned.interrupted() && drifted(owned)) {
        because.add(Because.DRIFT);
      }
    }

    private boolean drifted(Owned owned) {
      return switch (owned.left()) {
        case Before.Absent a -> before instanceof Before.Present;
        case Before.Unseen u -> false;
        case Before.Present(Attributes left) -> !(before instanceof Before.Present(Attributes now))
            || !left.only(name -> owned.changed().contains(name) && item.traits().isRestored(name)).unmetBy(now).isEmpty();
      };
    }

    private Optional<HostPath> place() {
      return item.identity().part().isPresent() && item.identity().side() == Side.LINUX && item.identity().whole().matches("[~/].*")
          ? Optional.of(HostPath.linux(item.identity().whole())) : Optional.empty();
    }

    private Change.Lines lines(Action action) {
      String actual = observation.finding() instanceof Finding.Present<?>(State found) ? Comparison.line(item.kind(), found) : "";
      boolean away = absentAfterwards(action) || action == Action.FORGET;
      return new Change.Lines(actual, away ? "" : Comparison.line(item.kind(), target()));
    }

    private WhenRemoved whenRemoved() {
      return item.declared().map(Resource::terms).flatMap(Terms::whenRemoved)
          .or(() -> item.owned().map(owned -> WhenRemoved.parse(owned.whenRemoved()))).orElse(item.kind().whenRemoved());
    }

    private List<String> declaredAt() {
      List<String> places = new ArrayList<>();
      item.declared().ifPresent(resource -> places.add(resource.origin().place().place()));
      item.others().forEach(other -> places.add(other.origin().place().place()));
      return places.stream().distinct().toList();
    }

    private String impliedBy() {
      Optional<Origin> origin = item.declared().map(Resource::origin);
      return origin.flatMap(Origin::impliedBy).map(by -> by + ": " + origin.orElseThrow().why()).orElse("");
    }
  }
}
