package dev.trueup.plan;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Step;
import dev.trueup.journal.Before;
import dev.trueup.journal.Inverse;
import dev.trueup.journal.Owned;
import dev.trueup.journal.Run;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Sealer;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** A comparison is the one place where what should be is held against what is, attribute by attribute. */
record Comparison(Sealer sealer) {

  Judgement judge(Item item, Observation<?, ?> observation) {
    return switch (observation.finding()) {
      case Finding.Unreadable<?>(String reason) -> item.goal() instanceof Item.Goal.LetGo goal
          ? handedOn(goal)
          : new Judgement.Blocked(Note.of("plan/unreadable", "It cannot be read: " + reason + where(item) + "."));
      case Finding.Unasked<?> u -> new Judgement.Met(Seen.UNASKED);
      case Finding.Hidden<?> h when item.kind().isCheck() -> new Judgement.Met(Seen.HIDDEN);
      case Finding.Hidden<?> h -> hidden(item);
      case Finding.Absent<?> a -> seen(item, null);
      case Finding.Present<?>(State actual) -> seen(item, actual);
    };
  }

  /** The file, where the address does not name it: that of a variable names a scope. */
  private static String where(Item item) {
    String whole = item.identity().whole();
    boolean isFile = whole.startsWith("/") || whole.startsWith("~/");
    return isFile && !item.address().toString().contains(whole) ? " (`" + whole + "`)" : "";
  }

  private Judgement hidden(Item item) {
    return switch (item.goal()) {
      case Item.Goal.AsDeclared d -> {
        boolean converged = item.owned().filter(o -> !o.interrupted()).flatMap(Owned::desired)
            .filter(sealer.seal(item.state().attributes())::equals).isPresent();
        yield converged
            ? new Judgement.Met(Seen.RECORDED)
            : new Judgement.Deviates(new Deviation.Missing<>(item.state()), Action.CREATE, Seen.HIDDEN, item.state().attributes());
      }
      case Item.Goal.Away a -> item.owned().isPresent()
          ? new Judgement.Deviates(new Deviation.Unwanted<>(item.state()), Action.REMOVE, Seen.HIDDEN, Attributes.NONE)
          : new Judgement.Met(Seen.HIDDEN);
      case Item.Goal.Left l -> back(item, item.owned().orElseThrow().origin(), item.state(), Seen.HIDDEN);
      case Item.Goal.BeforeRun goal -> back(item, goal.first().begun().before(), item.state(), Seen.HIDDEN);
      case Item.Goal.LetGo goal -> handedOn(goal);
    };
  }

  private static Judgement handedOn(Item.Goal.LetGo goal) {
    return new Judgement.Forgotten(goal.heir().map(heir -> Note.of("plan/handed-on",
        "%s declares it too, so it is managed from there from now on.".formatted(heir))).stream().toList());
  }

  /** @param actual null for a thing that is not there */
  private Judgement seen(Item item, @org.jspecify.annotations.Nullable State actual) {
    return switch (item.goal()) {
      case Item.Goal.AsDeclared d -> declared(item, actual);
      case Item.Goal.Away a -> actual == null
          ? new Judgement.Met(Seen.OBSERVED)
          : new Judgement.Deviates(new Deviation.Unwanted<>(actual), Action.REMOVE, Seen.OBSERVED, Attributes.NONE);
      case Item.Goal.Left l -> left(item, item.owned().orElseThrow(), actual);
      case Item.Goal.BeforeRun goal -> beforeRun(item, goal, actual);
      case Item.Goal.LetGo goal -> handedOn(goal);
    };
  }

  private Judgement declared(Item item, @org.jspecify.annotations.Nullable State actual) {
    Attributes wanted = item.compared(item.state().attributes());
    if (actual == null) {
      return new Judgement.Deviates(new Deviation.Missing<>(item.state()), Action.CREATE, Seen.OBSERVED, wanted);
    }
    var unmet = new TreeSet<>(wanted.unmetBy(actual.attributes()));
    unmet.removeIf(name -> isRecordedSecret(item, name, actual));
    return unmet.isEmpty()
        ? new Judgement.Met(Seen.OBSERVED)
        : new Judgement.Deviates(different(item.state(), actual, unmet), Action.UPDATE, Seen.OBSERVED, wanted);
  }

  /** A secret that only a command knows is met where the journal says that it was written and what is there is what we left. */
  private boolean isRecordedSecret(Item item, String name, State actual) {
    boolean deferred = item.state().attributes().get(name).filter(v -> v instanceof Value.Hidden(Secret s) && s.isDeferred()).isPresent();
    return deferred && item.owned().isPresent() && !item.owned().get().interrupted()
        && item.owned().get().desired().flatMap(d -> d.get(name)).equals(item.state().attributes().get(name).map(sealer::seal))
        && item.owned().get().left() instanceof Before.Present(Attributes left)
        && left.get(name).equals(actual.attributes().get(name).map(sealer::seal));
  }

  private Judgement left(Item item, Owned owned, @org.jspecify.annotations.Nullable State actual) {
    if (sameAs(owned.origin(), actual, owned.changed(), item)) {
      return new Judgement.Forgotten(List.of());
    }
    boolean ours = owned.interrupted()
        ? mixed(item, owned.origin(), owned.desired().orElse(Attributes.NONE), owned.changed(), actual)
            || actual == null && owned.inverses().stream().map(Inverse::step).anyMatch(Step.Rename.class::isInstance)
        : sameAs(owned.left(), actual, owned.changed(), item);
    if (!ours) {
      return new Judgement.Forgotten(List.of(Note.of("plan/changed-since",
          "Somebody changed it since trueup did, so it stays as it is and is no longer managed.")));
    }
    return switch (item.owned().orElseThrow().whenRemoved()) {
      case "keep" -> new Judgement.Forgotten(List.of());
      case "remove" -> actual == null
          ? new Judgement.Forgotten(List.of())
          : new Judgement.Deviates(new Deviation.Unwanted<>(actual), Action.REMOVE, Seen.OBSERVED, Attributes.NONE);
      default -> back(item, owned.origin(), actual, Seen.OBSERVED);
    };
  }

  private Judgement beforeRun(Item item, Item.Goal.BeforeRun goal, @org.jspecify.annotations.Nullable State actual) {
    Before before = goal.first().begun().before();
    Run.RunChange change = goal.last();
    Before left = change.finished().map(f -> f.left()).orElse(new Before.Unseen());
    SortedSet<String> changed = new TreeSet<>(item.state().attributes().values().keySet());
    if (before instanceof Before.Absent && left instanceof Before.Present(Attributes all)) {
      changed.addAll(all.values().keySet()); // what we made we changed in every attribute, declared or not
    }
    if (sameAs(before, actual, changed, item)) {
      boolean earlierOfOurs = item.owned().filter(owned -> !sameAs(owned.origin(), actual, owned.changed(), item)).isPresent();
      return earlierOfOurs ? new Judgement.Stays(List.of()) : new Judgement.Forgotten(List.of());
    }
    boolean asThatRunLeftIt = change.isUnfinished()
        ? mixed(item, before, change.begun().desired().orElse(Attributes.NONE), changed, actual)
            || actual == null && change.begun().clears()
        : sameAs(left, actual, changed, item);
    boolean asALaterRunLeftIt = goal.standing().filter(later -> sameAs(later, actual, changed, item)).isPresent();
    return asThatRunLeftIt || asALaterRunLeftIt
        ? back(item, before, actual, Seen.OBSERVED)
        : new Judgement.Forgotten(List.of(Note.of("plan/changed-since",
            "Somebody changed it since that run, so it stays as it is and is no longer managed.")));
  }

  private Judgement back(Item item, Before target, @org.jspecify.annotations.Nullable State actual, Seen seen) {
    return switch (target) {
      case Before.Absent a -> actual == null
          ? new Judgement.Forgotten(List.of())
          : new Judgement.Deviates(new Deviation.Unwanted<>(actual), Action.REMOVE, seen, Attributes.NONE);
      case Before.Present(Attributes attributes) -> {
        State wanted = parsed(item, attributes);
        Attributes compared = attributes.only(item.traits()::isRestored);
        SortedSet<String> unmet = compared.unmetBy(actual == null ? Attributes.NONE : sealer.seal(actual.attributes()));
        if (Secrets.in(compared.only(unmet::contains))) {
          List<Note> why = List.of(Note.of("plan/secret-not-kept",
              "A secret was there before, of which trueup keeps no copy, so it cannot be put back; it stays as it is."));
          yield item.goal() instanceof Item.Goal.BeforeRun ? new Judgement.Stays(why) : new Judgement.Forgotten(why);
        }
        yield actual == null
            ? new Judgement.Deviates(new Deviation.Missing<>(wanted), Action.RESTORE, seen, compared)
            : new Judgement.Deviates(different(wanted, actual, unmet), Action.RESTORE, seen, compared);
      }
      case Before.Unseen u -> new Judgement.Forgotten(List.of(Note.of("plan/never-seen",
          "What was there before trueup could not be seen, so it cannot be put back; it stays as it is.")));
    };
  }

  private State parsed(Item item, Attributes attributes) {
    int version = item.owned().map(Owned::stateVersion).orElse(item.kind().stateVersion());
    return item.kind().parse(version, attributes);
  }

  /** True where the thing is what was recorded, on the attributes that we changed. */
  private boolean sameAs(Before recorded, @org.jspecify.annotations.Nullable State actual, SortedSet<String> changed, Item item) {
    return switch (recorded) {
      case Before.Absent a -> actual == null;
      case Before.Unseen u -> false;
      case Before.Present(Attributes attributes) -> actual != null
          && attributes.only(name -> changed.contains(name) && item.traits().isRestored(name))
              .unmetBy(sealer.seal(actual.attributes())).isEmpty();
    };
  }

  /** True where every changed attribute is what a change that was cut off found or wanted. */
  private boolean mixed(
      Item item, Before before, Attributes desired, SortedSet<String> changed, @org.jspecify.annotations.Nullable State actual) {
    if (actual == null) {
      return desired.values().isEmpty();
    }
    Attributes found = sealer.seal(actual.attributes());
    Attributes earlier = before instanceof Before.Present(Attributes attributes) ? attributes : Attributes.NONE;
    return changed.stream().filter(item.traits()::isRestored).allMatch(name -> found.get(name).isEmpty()
        || found.get(name).equals(desired.get(name)) || found.get(name).equals(earlier.get(name)) || desired.get(name).isEmpty());
  }

  @SuppressWarnings("unchecked")
  private static <S extends State> Deviation<S> different(S desired, State actual, SortedSet<String> attributes) {
    return new Deviation.Different<>(desired, (S) actual, attributes);
  }

  /** Called with a state of the kind's own type. */
  @SuppressWarnings("unchecked")
  static <S extends State> String line(Kind<S, ?> kind, State state) {
    return kind.line((S) state);
  }
}
