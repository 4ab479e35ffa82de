package dev.trueup.view;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Privilege;
import dev.trueup.plan.Action;
import dev.trueup.plan.Because;
import dev.trueup.plan.Change;
import dev.trueup.plan.Difference;
import dev.trueup.plan.Plan;
import dev.trueup.plan.Seen;
import dev.trueup.plan.Undo;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines of one change on a page: mark, address, what it was and becomes; below, the reasons, remarks and steps.
 *
 * @param plan that the change is of
 * @param indent blanks before the mark
 * @param column where the words behind the address begin
 */
record ChangeLines(Page page, Plan plan, int indent, int column, boolean steps) {

  /** Addresses longer than this stand out of their column rather than push all others to the right. */
  private static final int ADDRESS_COLUMNS = 60;

  /** Lines of changes that stand together: what is said of them begins in one column. */
  static ChangeLines of(Page page, Plan plan, int indent, List<Change> together, boolean steps) {
    var ragged = new ChangeLines(page, plan, indent, 0, steps);
    int width = page.style().width();
    int most = width == 0 ? ADDRESS_COLUMNS : Math.min(ADDRESS_COLUMNS, width / 2);
    int column = together.stream()
        .filter(change -> !ragged.detail(change).isEmpty())
        .mapToInt(change -> indent + 2 + Glyphs.columns(change.address().toString()))
        .filter(columns -> columns <= most)
        .max().orElse(indent + 8) + 2;
    return new ChangeLines(page, plan, indent, column, steps);
  }

  void write(Change change, boolean withPrivilege) {
    page.line(indent, column, firstLine(change), withPrivilege && change.action().acts() ? privilege(change.privilege()) : Phrase.NONE);
    differences(change);
    reasons(change).forEach(reason -> page.line(indent + 4, indent + 4, Phrase.of(Tone.FAINT, reason)));
    boolean firstIsSaid = saysFirstNote(change.action()) && !change.notes().isEmpty();
    if (firstIsSaid) {
      hint(change.notes().getFirst());
    }
    notes(firstIsSaid ? change.notes().subList(1, change.notes().size()) : change.notes());
    if (steps) {
      change.steps().forEach(step -> new StepLines(page, indent + 4).write(step));
    }
  }

  void writeFirstLine(Change change) {
    page.line(indent, column, firstLine(change));
  }

  private Phrase firstLine(Change change) {
    Action shown = isNotYet(change) ? Action.WAIT : change.action();
    String mark = page.style().unicode() ? shown.mark() : asciiMark(shown);
    Phrase head = Phrase.of(tone(shown), mark + " " + change.address());
    String said = detail(change);
    return said.isEmpty() ? head : head.padded(column - indent, 2).then(said);
  }

  void notes(List<Note> notes) {
    for (Note note : notes) {
      page.line(indent + 4, indent + 10, Phrase.of(Tone.CARE, "note: ").then(note.text()));
      hint(note);
    }
  }

  private void hint(Note note) {
    note.hint().ifPresent(hint -> page.line(indent + 4, indent + 10, Phrase.of(Tone.STRONG, "hint: ").then(hint)));
  }

  static Phrase privilege(Privilege privilege) {
    return privilege == Privilege.USER ? Phrase.NONE : Phrase.of(Tone.CARE, privilege.word());
  }

  private static boolean saysFirstNote(Action action) {
    return switch (action) {
      case WAIT, BLOCKED, UNMET -> true;
      case CREATE, UPDATE, RESTORE, REMOVE, FORGET, KEEP -> false;
    };
  }

  /** True for a check that does not hold and that a plan with changes may still make hold. */
  private boolean isNotYet(Change change) {
    return change.action() == Action.UNMET && plan.isUndecided();
  }

  /** What stands behind the address. */
  private String detail(Change change) {
    String first = change.notes().isEmpty() ? "" : change.notes().getFirst().text();
    return switch (change.action()) {
      case CREATE -> arrow(change.lines().actual(), change.lines().desired());
      case UPDATE, RESTORE -> update(change);
      case FORGET -> plan.purpose().equals("undo") && change.notes().isEmpty() ? "is as it was before that run already" : found(change);
      case KEEP -> unseen(change.seen()).orElseGet(() -> found(change));
      case REMOVE -> found(change);
      case WAIT -> first.isEmpty() ? "waits" : "waits: " + Wording.clause(first);
      case BLOCKED -> Wording.cannot(first);
      case UNMET -> isNotYet(change) ? "not yet" + (first.isEmpty() ? "" : ": " + Wording.clause(first)) : first.isEmpty() ? "does not hold" : first;
    };
  }

  /** What is said of a thing that is kept without having been seen. */
  static Optional<String> unseen(Seen seen) {
    return switch (seen) {
      case UNASKED -> Optional.of("not asked");
      case HIDDEN -> Optional.of("not seen");
      case OBSERVED, LOOKED, RECORDED -> Optional.empty();
    };
  }

  private static String found(Change change) {
    return change.lines().actual().isEmpty() ? change.lines().desired() : change.lines().actual();
  }

  private String update(Change change) {
    String actual = change.lines().actual();
    String desired = change.lines().desired();
    if (!actual.equals(desired)) {
      return arrow(actual.isEmpty() ? "(unset)" : actual, desired.isEmpty() ? "(unset)" : desired);
    }
    return change.differences().size() == 1 ? difference(change.differences().getFirst()) : desired;
  }

  private void differences(Change change) {
    boolean some = change.action() == Action.UPDATE || change.action() == Action.RESTORE;
    if (some && change.differences().size() > 1) {
      change.differences().stream().filter(difference -> !isSaidByTheLines(difference, change)).forEach(difference -> page.line(indent + 4, indent + 6, Phrase.of(difference(difference))));
    }
  }

  /** What only one side has follows from what the two are, where both have a line. */
  private static boolean isSaidByTheLines(Difference difference, Change change) {
    String actual = change.lines().actual();
    String desired = change.lines().desired();
    boolean hasBoth = !actual.isEmpty() && !desired.isEmpty() && !actual.equals(desired);
    return hasBoth && (difference.actual().equals(Value.UNSET) || difference.desired().equals(Value.UNSET));
  }

  private String difference(Difference difference) {
    String actual = Wording.of(difference.actual());
    String desired = Wording.of(difference.desired());
    return difference.attribute() + " " + (actual.equals(desired) ? "differs: " + desired : arrow(actual, desired));
  }

  private String arrow(String from, String to) {
    return from.isEmpty() ? to : from + " " + page.style().arrow() + " " + to;
  }

  private List<String> reasons(Change change) {
    var reasons = new ArrayList<String>();
    if (change.because().contains(Because.DRIFT)) {
      reasons.add(change.action() == Action.CREATE ? "was removed by somebody since trueup made it"
          : "was changed by somebody since trueup left it");
    }
    if (change.because().contains(Because.INTERRUPTED)) {
      reasons.add("was begun by a run that was cut off");
    }
    if (change.because().contains(Because.REMOVED) && !plan.purpose().equals("release")) {
      reasons.add((change.declaredAt().isEmpty() ? "is no longer declared" : "is declared absent")
          + (change.action() == Action.RESTORE ? "; goes back to what was there before trueup" : ""));
    }
    if (change.seen() == Seen.HIDDEN) {
      reasons.add("only a privilege can see what is there; looked at before anything is done");
    }
    if (plan.purpose().equals("apply") && change.action().acts() && change.undo() == Undo.IMPOSSIBLE) {
      reasons.add("cannot be undone");
    }
    if (!change.impliedBy().isEmpty()) {
      reasons.add("for " + change.impliedBy());
    }
    change.alsoDeclared().stream().filter(address -> !address.equals(change.address())).distinct()
        .forEach(address -> reasons.add("also declared as " + address));
    return reasons;
  }

  static Tone tone(Action action) {
    return switch (action) {
      case KEEP, FORGET -> Tone.FAINT;
      case CREATE -> Tone.GOOD;
      case UPDATE, RESTORE, WAIT -> Tone.CARE;
      case REMOVE, BLOCKED, UNMET -> Tone.BAD;
    };
  }

  static String asciiMark(Action action) {
    return switch (action) {
      case KEEP, CREATE, UPDATE, REMOVE, RESTORE, FORGET -> action.mark();
      case WAIT -> ">";
      case BLOCKED, UNMET -> "!";
    };
  }
}
