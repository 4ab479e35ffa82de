package dev.trueup.cli;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Command;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.journal.Before;
import dev.trueup.plan.Action;
import dev.trueup.plan.Because;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.plan.PlannedStep;
import dev.trueup.plan.Seen;
import dev.trueup.plan.Undo;
import dev.trueup.provider.State;
import dev.trueup.provider.WhenRemoved;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Plans made by hand. */
final class Plans {
  private Plans() {}

  record Nameless() implements State {
    @Override
    public Attributes attributes() {
      return Attributes.NONE;
    }
  }

  static Plan of(Change... changes) {
    return of("apply", changes);
  }

  static Plan of(String purpose, Change... changes) {
    return new Plan(purpose, new Plan.Subject("payments-dev", "/home/dev/trueup.yaml", "trueup.yaml", "", List.of(), "Debian 12", "/home/dev", "0.1.0"),
        List.of(changes), List.of(), List.of(), Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  static Change kept(String address) {
    return change(address, Action.KEEP, Privilege.USER, Set.of(), true);
  }

  static Change created(String address) {
    return change(address, Action.CREATE, Privilege.USER, Set.of(Because.FIRST), true);
  }

  static Change created(String address, Privilege privilege) {
    return change(address, Action.CREATE, privilege, Set.of(Because.FIRST), true);
  }

  /** Declared no more. */
  static Change gone(String address) {
    return change(address, Action.REMOVE, Privilege.USER, Set.of(Because.REMOVED), false);
  }

  static Change standing(String address, Action action) {
    return change(address, action, Privilege.USER, Set.of(), action != Action.FORGET);
  }

  private static Change change(String address, Action action, Privilege privilege, Set<Because> because, boolean declared) {
    ResourceAddress named = ResourceAddress.parse(address);
    var steps = new ArrayList<PlannedStep>();
    if (action.acts()) {
      steps.add(new PlannedStep(new Step.Run(Command.of("true"), privilege, false), privilege, List.of(), List.of()));
    }
    return new Change(named, List.of(), Identity.of(Side.LINUX, "~/" + named.name()), 1, action, because, Seen.OBSERVED, new Nameless(), false,
        new Before.Absent(), Optional.empty(), new Change.Lines("", "there"), List.of(), steps, List.of(), Undo.EXACT, WhenRemoved.RESTORE,
        declared ? List.of("trueup.yaml:1:1") : List.of(), "", new TreeSet<>(), List.of(Note.of("a/b", "It is so.")));
  }
}
