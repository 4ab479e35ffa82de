package dev.trueup.view;

import dev.trueup.host.Activation;
import dev.trueup.host.Privilege;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.plan.Seen;
import dev.trueup.value.ResourceAddress;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A plan summary is what a plan amounts to, in sentences.
 *
 * @param privileged how many changes need each privilege beyond the user's own
 */
record PlanSummary(Plan plan, Map<Privilege, Integer> privileged) {

  /** More names than these are no sentence any more. */
  private static final int FEW = 5;

  static PlanSummary of(Plan plan) {
    var privileged = new EnumMap<Privilege, Integer>(Privilege.class);
    for (Change change : plan.acting()) {
      if (change.privilege() != Privilege.USER) {
        privileged.merge(change.privilege(), 1, Integer::sum);
      }
    }
    return new PlanSummary(plan, privileged);
  }

  /** The sentence of a plan that finds nothing to do. */
  String inSync() {
    int kept = plan.changes().size();
    if (plan.purpose().equals("apply") && !plan.unseen().isEmpty()) {
      return plan.subject().name() + ": " + counts();
    }
    return switch (plan.purpose()) {
      case "undo" -> "Nothing of run " + plan.undoes().orElse("") + " is left to take back.";
      case "release" -> "Nothing is managed for " + plan.subject().shown() + ".";
      default -> plan.subject().name() + switch (kept) {
        case 0 -> ": nothing is declared for this machine, and nothing is left to take back.";
        case 1 -> ": the one declared thing is as declared.";
        default -> ": " + kept + " things, all as declared.";
      };
    };
  }

  /** "3 to create, 1 waits, 11 as declared." */
  String counts() {
    var parts = new ArrayList<String>();
    plan.summary().forEach((action, count) -> {
      if (count > 0 && action != Action.KEEP) {
        parts.add(words(action, count));
      }
    });
    int kept = plan.summary().getOrDefault(Action.KEEP, 0) - plan.unseen().size();
    if (kept > 0) {
      parts.add(kept + " as declared");
    }
    unseen(Seen.UNASKED, "not asked", parts);
    unseen(Seen.HIDDEN, "not seen", parts);
    return parts.isEmpty() ? "Nothing to do." : String.join(", ", parts) + ".";
  }

  private void unseen(Seen seen, String words, List<String> parts) {
    long count = plan.unseen().stream().filter(change -> change.seen() == seen).count();
    if (count > 0) {
      parts.add(count + " " + words);
    }
  }

  private String words(Action action, int count) {
    return switch (action) {
      case KEEP -> count + " as declared";
      case CREATE -> count + " to create";
      case UPDATE -> count + " to change";
      case REMOVE -> count + " to remove";
      case RESTORE -> count + " to put back";
      case FORGET -> count + " to forget";
      case WAIT -> count + (count == 1 ? " waits" : " wait");
      case BLOCKED -> count + " cannot be";
      case UNMET -> count + (count == 1 ? " check does not hold" : " checks do not hold") + (plan.isUndecided() ? " yet" : "");
    };
  }

  /** The sentences below the counts: what is taken away where that is much and not all, what is run, who is asked, what takes effect when, what was not looked at. */
  List<String> remarks() {
    var remarks = new ArrayList<String>();
    List<ResourceAddress> removed =
        plan.changes().stream().filter(change -> change.action() == Action.REMOVE).map(Change::address).toList();
    boolean isSaidByTheList = !plan.purpose().equals("apply") || removed.size() == plan.acting().size();
    if (removed.size() > FEW && !isSaidByTheList) {
      remarks.add("Removes " + named(removed) + ".");
    }
    remarks.addAll(new NamedCommands(plan.subject().home()).sentences(plan.acting()));
    if (!privileged.isEmpty()) {
      remarks.add("Asks for " + String.join(" and for ", privileged.entrySet().stream().map(PlanSummary::prompt).toList()) + ".");
    }
    activations(plan.changes()).forEach((activation, waiting) ->
        remarks.add("To take effect, " + activation.instruction() + ": " + named(waiting) + "."));
    long unseen = plan.changes().stream().filter(change -> change.seen() == Seen.RECORDED).count();
    if (unseen > 0) {
      remarks.add(Wording.count((int) unseen, "thing") + " that only a privilege can see " + (unseen == 1 ? "was" : "were")
          + " not looked at this time; `--recheck` does.");
    }
    if (plan.purpose().equals("apply")) {
      notAsked(plan).ifPresent(remarks::add);
    }
    return remarks;
  }

  /** Which checks only an apply, and {@code check --network}, put to other machines. */
  static Optional<String> notAsked(Plan plan) {
    return unasked(plan).map(names -> "Not asked without `trueup check --network`: " + names + ".");
  }

  /** Which checks were put to other machines and not answered. */
  static Optional<String> notAnswered(Plan plan) {
    return unasked(plan).map(names -> "Not seen, because nobody answered: " + names + ".");
  }

  private static Optional<String> unasked(Plan plan) {
    List<ResourceAddress> unasked =
        plan.unseen().stream().filter(change -> change.seen() == Seen.UNASKED).map(Change::address).toList();
    return unasked.isEmpty() ? Optional.empty() : Optional.of(named(unasked));
  }

  private static String prompt(Map.Entry<Privilege, Integer> privilege) {
    String who = switch (privilege.getKey()) {
      case USER -> "your own rights";
      case ROOT -> "root";
      case ADMINISTRATOR -> "Windows administrator";
    };
    return who + " (" + Wording.count(privilege.getValue(), "change") + ", one prompt)";
  }

  /** What must restart, with the things that take effect then. */
  static Map<Activation, List<ResourceAddress>> activations(List<Change> changes) {
    var waiting = new TreeMap<Activation, List<ResourceAddress>>();
    changes.forEach(change ->
        change.activations().forEach(activation -> waiting.computeIfAbsent(activation, a -> new ArrayList<>()).add(change.address())));
    return waiting;
  }

  /** A few of them, and how many more there are. */
  static String named(List<ResourceAddress> addresses) {
    String names = String.join(", ", addresses.stream().limit(FEW).map(Object::toString).toList());
    return addresses.size() <= FEW ? names : names + " and " + (addresses.size() - FEW) + " more";
  }
}
