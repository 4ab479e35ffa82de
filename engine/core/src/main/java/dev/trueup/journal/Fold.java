package dev.trueup.journal;

import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fold is what runs, taken one after the other, make of what we own.
 *
 * <p>We own what a performed change created or changed, from then until it was removed, restored or forgotten.
 */
final class Fold {

  /** In the order in which it became ours, so that lines of one file can go in the order back. */
  private final Map<Identity, Owned> owned = new LinkedHashMap<>();
  private final CreatedPaths created;
  private final Owed owed;
  /** Per run, what was owned of a thing before the run first touched it: what an undo of the run comes back to. */
  private final Map<String, Map<Identity, Optional<Owned>>> earlier = new HashMap<>();
  private final Map<String, RunRecord> heads = new HashMap<>();

  Fold(Snapshot snapshot) {
    snapshot.owned().forEach(thing -> owned.put(thing.identity(), thing));
    created = new CreatedPaths(snapshot.created());
    owed = new Owed(snapshot.owed());
  }

  void take(RecordedRun recorded) {
    RunRecord head = recorded.run().head();
    heads.put(head.id(), head);
    earlier.put(head.id(), new HashMap<>());
    for (RecordedRun.Happening happening : recorded.happenings()) {
      switch (happening) {
        case RecordedRun.Happening.Changed(Run.RunChange change) -> change(head, change);
        case RecordedRun.Happening.Handed(Adopted thing) -> owned.computeIfPresent(thing.identity(), (id, known) -> handed(known, thing));
        case RecordedRun.Happening.Settled(Finished finished) -> {
          if (finished.result() == Finished.Result.FORGOTTEN) {
            letGo(finished.identity());
          }
        }
      }
    }
  }

  Map<Identity, Owned> owned() {
    return Collections.unmodifiableMap(new LinkedHashMap<>(owned));
  }

  CreatedPaths created() {
    return created;
  }

  Owed owed() {
    return owed;
  }

  private void change(RunRecord run, Run.RunChange change) {
    Identity identity = change.begun().identity();
    Optional<Owned> known =
        Optional.ofNullable(owned.get(identity)).filter(o -> o.address().kind().equals(change.begun().address().kind()));
    Optional<Finished.Result> result = change.finished().map(Finished::result);
    created.take(change);
    if (result.filter(r -> r == Finished.Result.FORGOTTEN).isPresent()) {
      letGo(identity);
      return;
    }
    boolean converged = result.filter(r -> r == Finished.Result.CONVERGED).isPresent();
    if (!touched(change)) {
      if (converged) {
        settle(change, known);
      }
      return;
    }
    earlier.getOrDefault(run.id(), Map.of()).putIfAbsent(identity, known);
    if (converged && goesBack(run, change.begun())) {
      back(run, change, known);
    } else if (converged && change.begun().desired().isEmpty() && !staysAway(run, change.begun(), known)) {
      letGo(identity);
    } else {
      owned.put(identity, owning(run, change, known));
    }
    if (converged) {
      owed.settle(identity);
    } else {
      owed.take(change);
    }
  }

  /** What the manifest wants away and was there before us is ours as long as it is wanted away: it comes back when that is taken back. */
  private static boolean staysAway(RunRecord run, Begun begun, Optional<Owned> known) {
    return run.declares().contains(begun.identity()) && known.map(Owned::origin).orElse(begun.before()) instanceof Before.Present;
  }

  /** Whether the machine was, or may have been, changed. */
  private static boolean touched(Run.RunChange change) {
    if (change.touchedTheMachine()) {
      return true;
    }
    return change.finished().isPresent() && change.finished().get().result() != Finished.Result.MOVED
        && !change.finished().get().left().equals(change.begun().before());
  }

  private static boolean goesBack(RunRecord run, Begun begun) {
    return begun.desired().isPresent() && (begun.action().equals("restore") || run.undoes().isPresent());
  }

  /** Nothing had to be done: what an interrupted run had left is right, or what was to go was gone. */
  private void settle(Run.RunChange change, Optional<Owned> known) {
    Begun begun = change.begun();
    if (begun.desired().isEmpty()) {
      letGo(begun.identity());
      return;
    }
    known.ifPresent(thing -> owned.put(begun.identity(), new Owned(
        thing.identity(), begun.address(), begun.stateVersion(), begun.desired(), thing.origin(), change.finished().get().left(),
        thing.changed(), thing.inverses(), thing.receipts(), begun.needs(), thing.manifest(), thing.project(), begun.whenRemoved(),
        thing.since(), thing.last(), false, begun.plugin())));
    owed.settle(begun.identity());
  }

  /** Put back: no longer ours, unless an earlier state of ours is what came back. */
  private void back(RunRecord run, Run.RunChange change, Optional<Owned> known) {
    Begun begun = change.begun();
    Before left = change.finished().get().left();
    Before target = begun.desired().<Before>map(Before.Present::new).orElseGet(Before.Absent::new);
    boolean atOrigin = known.filter(thing -> Comparison.same(left, thing.origin(), thing.changed())
        || Comparison.same(target, thing.origin(), thing.changed())).isPresent();
    Optional<Owned> again = run.undoes().isPresent() ? ownedBefore(run.undoes().get(), begun.identity()) : known;
    if (atOrigin || again.isEmpty()) {
      letGo(begun.identity());
      return;
    }
    Owned thing = again.get();
    owned.put(begun.identity(), new Owned(
        thing.identity(), begun.address(), begun.stateVersion(), Optional.empty(), thing.origin(), left, thing.changed(),
        thing.inverses(), thing.receipts(), thing.needs(), thing.manifest(), thing.project(), thing.whenRemoved(), thing.since(),
        run.id(), false, begun.plugin()));
  }

  /** What was owned of the thing before the run, together with the runs that it went on with, touched it. */
  private Optional<Owned> ownedBefore(String run, Identity identity) {
    Optional<Owned> found = Optional.empty();
    for (Optional<String> id = Optional.of(run); id.isPresent();
        id = Optional.ofNullable(heads.get(id.get())).flatMap(RunRecord::continues)) {
      found = earlier.getOrDefault(id.get(), Map.of()).getOrDefault(identity, found);
    }
    return found;
  }

  private static Owned owning(RunRecord run, Run.RunChange change, Optional<Owned> known) {
    Begun begun = change.begun();
    Before left = change.finished().map(Finished::left).orElseGet(Before.Unseen::new);
    boolean keepsWish = begun.desired().isEmpty() || goesBack(run, begun);
    Optional<Attributes> desired = keepsWish ? known.flatMap(Owned::desired) : begun.desired();
    SortedSet<String> changed = new TreeSet<>(known.map(Owned::changed).orElseGet(TreeSet::new));
    changed.addAll(Comparison.changed(begun.before(), begun.desired(), left));
    var inverses = inverses(run, change);
    boolean endsHere = performed(change).anyMatch(change.begun()::isForGood);
    known.filter(thing -> !endsHere).ifPresent(thing -> inverses.addAll(thing.inverses()));
    var receipts = new ArrayList<>(known.map(Owned::receipts).orElse(List.of()));
    change.done().stream().map(Begun.StepDone::receipt).filter(receipt -> !receipt.isEmpty()).forEach(receipts::add);
    return new Owned(
        begun.identity(), begun.address(), begun.stateVersion(), desired, known.map(Owned::origin).orElse(begun.before()), left,
        changed, inverses, receipts, begun.needs(), run.manifest(), run.project(), begun.whenRemoved(),
        known.map(Owned::since).orElse(run.started()), run.id(), change.isUnfinished(), begun.plugin());
  }

  /** Newest first; none where one of the steps leads back by no inverse. */
  private static List<Inverse> inverses(RunRecord run, Run.RunChange change) {
    Begun begun = change.begun();
    var inverses = new ArrayList<Inverse>();
    if (performed(change).noneMatch(begun::isForGood)) {
      performed(change).forEach(step -> begun.inverses().get(step).ifPresent(inverse -> inverses.add(new Inverse(run.id(), inverse))));
    }
    return inverses;
  }

  /** The numbers of its steps, newest first. A change that converged performed each of them, one that was cut off may have. */
  private static Stream<Integer> performed(Run.RunChange change) {
    boolean all = change.finished().filter(end -> end.result() != Finished.Result.CONVERGED).isEmpty();
    return IntStream.range(0, change.begun().steps().size()).boxed().sorted(Comparator.reverseOrder())
        .filter(step -> all || change.done().stream().anyMatch(done -> done.step() == step));
  }

  private static Owned handed(Owned thing, Adopted to) {
    boolean unseen = to.left() instanceof Before.Unseen;
    return new Owned(
        thing.identity(), to.address(), thing.stateVersion(), thing.desired(), thing.origin(), unseen ? thing.left() : to.left(),
        thing.changed(), thing.inverses(), thing.receipts(), to.needs(), to.manifest(), to.project(), to.whenRemoved(), thing.since(),
        thing.last(), thing.interrupted() && unseen, thing.plugin());
  }

  private void letGo(Identity identity) {
    owned.remove(identity);
    owed.settle(identity);
  }
}
