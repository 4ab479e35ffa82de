package dev.trueup.apply;

import dev.trueup.host.ReadOnlyHost;
import dev.trueup.journal.Before;
import dev.trueup.plan.Change;
import dev.trueup.plan.Examiner;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Plugin;
import dev.trueup.provider.Settle;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.Sealer;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A witness looks at changes before and after their steps, through the elevation where only a privilege can see, and says whether a thing is
 * as its change wants it.
 *
 * @param fresh gives an examination of the machine as it is now
 */
record Witness(Catalog catalog, Supplier<ReadOnlyHost> fresh, Elevation elevation, Sealer sealer) {

  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  /** One observation for each change, in their order. */
  List<Observation<?, ?>> look(List<Change> changes) {
    List<Observation<?, ?>> seen =
        new ArrayList<>(new Examiner(fresh.get()).examine(changes.stream().map(c -> new Examiner.Subject(kind(c), c.target())).toList()));
    List<Integer> hidden = new ArrayList<>();
    for (int i = 0; i < seen.size(); i++) {
      if (seen.get(i).finding() instanceof Finding.Hidden<?>) {
        hidden.add(i);
      }
    }
    if (!hidden.isEmpty()) {
      List<Identity> identities = hidden.stream().map(i -> changes.get(i).identity()).toList();
      List<? extends Observation<?, ?>> elevated = elevation.look(identities);
      for (int i = 0; i < hidden.size(); i++) {
        seen.set(hidden.get(i), elevated.get(i));
      }
    }
    return seen;
  }

  /** Looks until every change is as it wants to be and has stayed so, or its time is over. */
  List<Observation<?, ?>> lookUntilSettled(List<Change> changes) {
    long start = System.nanoTime();
    List<Observation<?, ?>> seen = look(changes);
    Duration within = changes.stream().map(c -> settle(kind(c), c.target()).within()).max(Duration::compareTo).orElse(Duration.ZERO);
    Duration hold = changes.stream().map(c -> settle(kind(c), c.target()).holdFor()).max(Duration::compareTo).orElse(Duration.ZERO);
    long heldSince = start;
    while (true) {
      long now = System.nanoTime();
      boolean well = allWell(changes, seen);
      if (!well) {
        heldSince = now;
      }
      boolean timeIsOver = now - start >= within.toNanos() + (well ? hold.toNanos() : 0);
      if ((well && now - heldSince >= hold.toNanos()) || (timeIsOver && !well)) {
        return seen;
      }
      pause();
      seen = look(changes);
    }
  }

  /** True of a thing that nobody has to wait for: as it is found it stays. */
  boolean isSettledWhenSeen(Change change) {
    return settle(kind(change), change.target()).holdFor().isZero();
  }

  private boolean allWell(List<Change> changes, List<Observation<?, ?>> seen) {
    for (int i = 0; i < changes.size(); i++) {
      if (!isAsWanted(changes.get(i), seen.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** True where this second observation meets what the change wants. */
  boolean isAsWanted(Change change, Observation<?, ?> seen) {
    return switch (seen.finding()) {
      case Finding.Absent<?> a -> change.absent();
      case Finding.Present<?>(State actual) -> !change.absent() && unmet(change, actual).isEmpty();
      case Finding.Hidden<?> h -> false;
      case Finding.Unreadable<?> u -> false;
      case Finding.Unasked<?> u -> true;
    };
  }

  /** What the machine said of a failure, behind what its kind knows of it. */
  String explained(Change change, String failure) {
    return explanation(kind(change), change.target(), failure, fresh.get()).map(meaning -> meaning + "\n" + failure).orElse(failure);
  }

  @SuppressWarnings("unchecked")
  private static <S extends State> Optional<String> explanation(Kind<S, ?> kind, State target, String failure, ReadOnlyHost host) {
    return kind.explain((S) target, failure, host);
  }

  /** What is still not as it should be, as a sentence for people. */
  String shortfall(Change change, Observation<?, ?> seen) {
    return switch (seen.finding()) {
      case Finding.Absent<?> a -> "After its steps it is not there.";
      case Finding.Present<?>(State actual) when change.absent() -> "After its steps it is still there.";
      case Finding.Present<?>(State actual) -> "After its steps it is still not as declared: " + String.join("; ",
          unmet(change, actual).stream().map(name -> "%s is %s, not %s".formatted(name,
              actual.attributes().get(name).orElse(Value.UNSET), change.target().attributes().get(name).orElse(Value.UNSET))).toList()) + ".";
      case Finding.Hidden<?> h -> "It cannot be seen, so it is not known whether its steps worked.";
      case Finding.Unreadable<?>(String reason) -> "After its steps it cannot be read: " + reason + ".";
      case Finding.Unasked<?> u -> "";
    };
  }

  List<String> unmet(Change change, State actual) {
    Attributes sealed = sealer.seal(actual.attributes());
    var traits = kind(change).traits();
    return List.copyOf(change.target().attributes()
        .only(name -> traits.isCompared(name) && !isDeferred(change.target().attributes().get(name).orElse(Value.UNSET)))
        .unmetBy(actual.attributes()).stream()
        .filter(name -> !sealer.seal(change.target().attributes().need(name)).equals(sealed.get(name).orElse(Value.UNSET)))
        .toList());
  }

  private static boolean isDeferred(Value value) {
    return (value instanceof Value.Hidden(Secret secret) && secret.isDeferred())
        || (value instanceof Value.Digest(String hmac) && hmac.startsWith("deferred:"));
  }

  /** What a thing is, as the journal records it. */
  Before recorded(Observation<?, ?> seen) {
    return switch (seen.finding()) {
      case Finding.Absent<?> a -> new Before.Absent();
      case Finding.Present<?>(State actual) -> new Before.Present(sealer.seal(actual.attributes()));
      case Finding.Hidden<?> h -> new Before.Unseen();
      case Finding.Unreadable<?> u -> new Before.Unseen();
      case Finding.Unasked<?> u -> new Before.Unseen();
    };
  }

  /** True where a thing is not any more what the plan saw, on the attributes that are compared. */
  boolean hasMoved(Change change, Observation<?, ?> seen) {
    Before now = recorded(seen);
    return switch (change.before()) {
      case Before.Absent a -> !(now instanceof Before.Absent);
      case Before.Unseen u -> false;
      case Before.Present(Attributes then) -> !(now instanceof Before.Present(Attributes found))
          || !compared(change, then).equals(compared(change, found));
    };
  }

  private Attributes compared(Change change, Attributes attributes) {
    return attributes.only(kind(change).traits()::isCompared);
  }

  /** The name of the plug-in that brings its kind, for whoever asks when that is gone. */
  Optional<String> plugin(Change change) {
    return catalog.plugin(change.address().kind()).map(Plugin::name);
  }

  private Kind<?, ?> kind(Change change) {
    return catalog.kind(change.address().kind()).orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static <S extends State> Settle settle(Kind<S, ?> kind, State state) {
    return kind.settle((S) state);
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_AGAIN);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for something to settle", interrupted);
    }
  }
}
