package dev.trueup.view;

import dev.trueup.host.HostPath;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.value.Side;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A plan view is a plan as people read it.
 *
 * @param steps whether every step is shown: the hunk of each file, each command line
 * @param all whether things that are as declared are listed too
 */
public record PlanView(Style style, boolean steps, boolean all) {

  public String text(Plan plan) {
    var page = new Page(style);
    if (plan.isInSync() && !all) {
      page.line(PlanSummary.of(plan).inSync());
    } else {
      header(plan, page);
      changes(plan, page);
      page.gap();
      page.line(PlanSummary.of(plan).counts());
    }
    notes(plan, page);
    PlanSummary.of(plan).remarks().forEach(page::line);
    notHere(plan, page);
    return page.toString();
  }

  private boolean isShown(Change change) {
    return all || change.action() != Action.KEEP;
  }

  private void header(Plan plan, Page page) {
    Plan.Subject subject = plan.subject();
    String between = " " + style.sign("·") + " ";
    page.line(0, 2, Phrase.of(Tone.STRONG, subject.name()).then(Tone.FAINT, between).then(subject.shown())
        .then(Tone.FAINT, between).then(subject.machine()));
    if (!subject.layers().isEmpty()) {
      page.line(0, 2, Phrase.of(Tone.FAINT, "with " + String.join(", ", subject.layers())));
    }
    plan.undoes().ifPresent(run -> page.line("Takes back run " + run + "."));
    plan.interrupted().ifPresent(run -> page.line("Goes on with run " + run + ", which was cut off."));
  }

  private void changes(Plan plan, Page page) {
    List<Change> shown = plan.changes().stream().filter(this::isShown).toList();
    boolean bothSides = shown.stream().anyMatch(change -> change.identity().side() == Side.WINDOWS);
    for (Side side : Side.values()) {
      List<Change> here = shown.stream().filter(change -> change.identity().side() == side).toList();
      if (here.isEmpty()) {
        continue;
      }
      page.gap();
      if (bothSides) {
        page.line(0, 0, Phrase.of(Tone.STRONG, side == Side.LINUX ? "Linux" : "Windows"));
      }
      groups(here).forEach((place, members) -> group(plan, place, members, page));
    }
  }

  private void group(Plan plan, Optional<HostPath> place, List<Change> members, Page page) {
    if (place.isEmpty()) {
      var lines = ChangeLines.of(page, plan, 2, members, steps);
      members.forEach(change -> lines.write(change, true));
      return;
    }
    boolean alike = members.stream().map(Change::privilege).distinct().count() == 1;
    page.line(2, 4, Phrase.of(Tone.STRONG, place.get().text()),
        alike ? ChangeLines.privilege(members.getFirst().privilege()) : Phrase.NONE);
    var lines = ChangeLines.of(page, plan, 4, members, steps);
    members.forEach(change -> lines.write(change, !alike));
  }

  /** In the order of the plan; what shares a file stands together, where its first change is. */
  private static Map<Optional<HostPath>, List<Change>> groups(List<Change> changes) {
    var groups = new LinkedHashMap<Optional<HostPath>, List<Change>>();
    changes.forEach(change -> groups.computeIfAbsent(change.place(), place -> new ArrayList<>()).add(change));
    return groups;
  }

  /** Notes of things that are not listed otherwise. */
  private void notes(Plan plan, Page page) {
    List<Change> silent = plan.changes().stream().filter(change -> !isShown(change) && !change.notes().isEmpty()).toList();
    if (!silent.isEmpty()) {
      page.gap();
    }
    silent.forEach(change -> {
      page.line(2, 4, Phrase.of(Tone.PLAIN, change.address().toString()));
      ChangeLines.of(page, plan, 2, List.of(), false).notes(change.notes());
    });
    if (!silent.isEmpty()) {
      page.gap();
    }
  }

  private static void notHere(Plan plan, Page page) {
    if (!plan.notForThisMachine().isEmpty()) {
      page.line(0, 2, Phrase.of("Not for this machine: "
          + String.join(", ", plan.notForThisMachine().stream().map(Object::toString).toList()) + "."));
    }
  }
}
