package dev.trueup.cli;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Privilege;
import dev.trueup.plan.Action;
import dev.trueup.plan.Because;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Consent is whether a plan may be performed: granted beforehand, to be asked for, or neither. */
sealed interface Consent {

  /** Nothing is to be asked. */
  record Given() implements Consent {}

  /** A person decides. */
  record Asked(String question) implements Consent {}

  /** Nobody is there to decide. */
  record Missing(Diagnostic reason) implements Consent {}

  /** Fewer than this many removals are nothing to ask about apart. */
  int FEW = 3;

  /**
   * @param granted beforehand
   * @param canAsk whether a person is there
   * @param command {@code apply}, for what to type
   */
  static Consent to(Plan plan, Set<Grant> granted, boolean canAsk, String command) {
    Set<Grant> missing = needed(plan);
    missing.removeAll(granted);
    boolean visible = !plan.acting().isEmpty() || plan.summary().getOrDefault(Action.FORGET, 0) > 0;
    if (!visible || missing.isEmpty()) {
      return new Given();
    }
    if (canAsk) {
      return new Asked(question(plan, missing.contains(Grant.REMOVALS)));
    }
    return new Missing(reason(needed(plan), missing, command));
  }

  /** What a plan needs to be allowed. */
  static Set<Grant> needed(Plan plan) {
    Set<Grant> needed = EnumSet.of(Grant.OWN_RIGHTS);
    plan.acting().stream().map(Change::privilege).map(Grant::of).forEach(needed::add);
    if (losesMost(plan)) {
      needed.add(Grant.REMOVALS);
    }
    return needed;
  }

  /** True where a manifest does not declare most of what it had us manage: more likely a mistake than a wish. */
  static boolean losesMost(Plan plan) {
    if (!plan.purpose().equals("apply")) {
      return false;
    }
    long lost = plan.acting().stream()
        .filter(change -> change.because().contains(Because.REMOVED) && change.declaredAt().isEmpty()).count();
    long kept = plan.changes().stream()
        .filter(change -> !change.declaredAt().isEmpty() && !change.because().contains(Because.FIRST)).count();
    return lost >= FEW && lost > kept;
  }

  private static String question(Plan plan, boolean losesMost) {
    int count = plan.acting().size();
    long forgotten = plan.summary().getOrDefault(Action.FORGET, 0);
    String what = count == 0 ? "Stop managing " + (forgotten == 1 ? "this thing" : "these " + forgotten + " things")
        : (switch (plan.purpose()) {
            case "undo" -> "Take back ";
            case "release" -> "Put back ";
            default -> "Apply ";
          }) + (count == 1 ? "this change" : "these " + count + " changes");
    return (losesMost ? "The manifest does not declare most of what trueup manages for it any more.\n" : "")
        + what + "? Only \"yes\" goes on: ";
  }

  private static Diagnostic reason(Set<Grant> needed, Set<Grant> missing, String command) {
    var sentences = new StringBuilder();
    List<String> rights = missing.stream().filter(grant -> grant == Grant.ROOT || grant == Grant.ADMINISTRATOR)
        .map(grant -> Privilege.parse(grant.word()).word()).toList();
    if (!rights.isEmpty()) {
      sentences.append("The plan needs the rights of ").append(String.join(" and of ", rights)).append(". ");
    }
    if (missing.contains(Grant.REMOVALS)) {
      sentences.append("The manifest does not declare most of what trueup manages for it any more. ");
    }
    String beyond = needed.stream().filter(grant -> grant != Grant.OWN_RIGHTS).map(Grant::word).collect(Collectors.joining(","));
    return Diagnostic.error("apply/needs-approval", "approval is needed and nobody is there to ask",
            sentences + "There is no terminal to ask on, or `CI` or `--no-input` forbids it; nothing was changed.")
        .withHint("trueup " + command + " --yes" + (beyond.isEmpty() ? "" : "=" + beyond));
  }
}
