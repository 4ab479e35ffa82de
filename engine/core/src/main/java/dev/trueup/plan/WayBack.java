package dev.trueup.plan;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.edit.FileEdit;
import dev.trueup.host.Expect;
import dev.trueup.host.Step;
import dev.trueup.journal.Inverse;
import dev.trueup.journal.Owned;
import dev.trueup.journal.Run;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A way back is the recorded inverses that lead a thing to where it was, so that the very bytes return.
 *
 * @param fetched a step with its contents from the journal's store; empty where the copy is gone
 */
record WayBack(Overlay overlay, Function<Step, Optional<Step>> fetched) {

  /**
   * The inverses, newest first, where there are any and every one of them still fits.
   *
   * @param remedy the kind's own steps towards the same goal
   */
  Optional<List<Step>> of(Item item, List<Step> remedy) {
    List<Step> inverses = recorded(item);
    if (inverses.isEmpty()) {
      return Optional.empty();
    }
    List<Step> whole = inverses.stream().flatMap(inverse -> fetched.apply(inverse).stream()).toList();
    boolean copiesAreThere = whole.size() == inverses.size();
    if (!copiesAreThere || overlay.holdAll(whole)) {
      // What is to go is there: inverses that find nothing to take out look in the wrong place, since somebody moved the lines.
      return !copiesAreThere || overlay.changeSomething(whole) ? Optional.of(inverses) : Optional.empty();
    }
    return shortcut(inverses, remedy);
  }

  private static List<Step> recorded(Item item) {
    return switch (item.goal()) {
      case Item.Goal.Left l -> item.owned().filter(o -> "restore".equals(o.whenRemoved()))
          .map(Owned::inverses).orElse(List.of()).stream().map(Inverse::step).toList();
      case Item.Goal.BeforeRun goal when goal.changes().stream().anyMatch(WayBack::endsThere) -> List.of();
      case Item.Goal.BeforeRun goal -> goal.changes().stream().flatMap(change -> inversesOf(change).stream()).toList();
      case Item.Goal.AsDeclared a -> List.of();
      case Item.Goal.Away a -> List.of();
      case Item.Goal.LetGo g -> List.of();
    };
  }

  /** Whether inverses lead no further back than to this change. One that was cut off may have performed any of its steps. */
  private static boolean endsThere(Run.RunChange change) {
    return change.isUnfinished() ? change.begun().takesAway()
        : change.done().stream().anyMatch(done -> change.begun().isForGood(done.step()));
  }

  private static List<Step> inversesOf(Run.RunChange change) {
    var inverses = new ArrayList<Step>();
    Set<Integer> performed = new TreeSet<>(Comparator.reverseOrder());
    change.done().forEach(done -> performed.add(done.step()));
    if (change.isUnfinished() && performed.size() < change.begun().steps().size()) {
      performed.add(performed.size());
    }
    for (int step : performed) {
      change.begun().inverses().get(step).ifPresent(inverses::add);
    }
    return inverses;
  }

  /**
   * Where somebody rewrote an entry between two runs of ours, the steps between do not fit one another any more. Then what we wrote last gives
   * way at once to the text that stood there first, if the kind's own steps find nothing left to do behind it.
   */
  private Optional<List<Step>> shortcut(List<Step> inverses, List<Step> remedy) {
    if (inverses.size() < 2
        || !(inverses.getFirst() instanceof Step.EditFile newest && newest.edit() instanceof FileEdit.Splice last)
        || !(inverses.getLast() instanceof Step.EditFile oldest && oldest.edit() instanceof FileEdit.Splice first)
        || !oldest.path().equals(newest.path()) || !isNothingElse(first.removed(), remedy)) {
      return Optional.empty();
    }
    Step straight = new Step.EditFile(newest.path(), new FileEdit.Splice(last.offset(), last.insertedLength(), last.insertedDigest(),
        first.removed(), last.lineBefore(), last.lineAfter()), Optional.empty(), Expect.ANYTHING);
    return overlay.leavesNothingToDo(straight, remedy) ? Optional.of(List.of(straight)) : Optional.empty();
  }

  /** A text that stood there first may span lines of others, between duplicates of the entry: those are not ours to bring back. */
  private static boolean isNothingElse(String removed, List<Step> remedy) {
    return remedy.stream().anyMatch(step -> step instanceof Step.EditFile edit && edit.edit() instanceof FileEdit.SetEntry set
        && isOnly(set, whole(set.dialect(), removed)));
  }

  /** A piece of a file as a file of its own. */
  private static String whole(Dialect dialect, String piece) {
    return switch (dialect) {
      case JSONC -> "{" + piece + "}";
      case INI, GIT_CONFIG -> "[section]\n" + piece;
      case MAVEN_SETTINGS -> "<settings><proxies><proxy><id>x</id>" + piece + "</proxy></proxies></settings>";
      case GO_ENV, SHELL_ENV, ENVIRONMENT_D, APT_CONF, APT_AUTH, NPMRC -> piece;
    };
  }

  private static boolean isOnly(FileEdit.SetEntry set, String text) {
    List<EntryKey> keys = set.dialect().problem(text).isPresent() ? List.of() : set.dialect().keys(text);
    return keys.size() == 1 && keys.getFirst().last().equalsIgnoreCase(set.key().last());
  }
}
