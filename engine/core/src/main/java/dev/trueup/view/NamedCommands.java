package dev.trueup.view;

import dev.trueup.host.Command;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.plan.Change;
import dev.trueup.plan.PlannedStep;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Named commands are the programs that a plan will run; whoever agrees to the plan agrees to them. Their environment is a matter of the steps.
 *
 * @param home absolute; paths in it are shown as one types them
 */
record NamedCommands(String home) {

  /** A sentence for each command, in the order of work: "Runs `sleep 6` (2 changes)." */
  List<String> sentences(List<Change> acting) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Change change : acting) {
      change.steps().forEach(planned -> count(planned, counts));
      for (Value value : change.target().attributes().values().values()) {
        if (value instanceof Value.Hidden(Secret secret)) {
          secret.source().command().ifPresent(words -> counts.merge("Runs " + shown(Command.of(words)) + " for a secret", 1, Integer::sum));
        }
      }
    }
    return counts.entrySet().stream().map(entry -> entry.getKey() + " (" + Wording.count(entry.getValue(), "change") + ").").toList();
  }

  private void count(PlannedStep planned, Map<String, Integer> counts) {
    String as = planned.privilege() == Privilege.USER ? "" : " as " + planned.privilege().word();
    if (planned.step() instanceof Step.Run(Command command, var privilege, var receipt)) {
      counts.merge("Runs " + shown(command) + as, 1, Integer::sum);
    } else if (planned.step() instanceof Step.WriteFile write && write.validate().isPresent()) {
      counts.merge("Runs `" + words(write.validate().get()) + " FILE`" + as + " to validate", 1, Integer::sum);
    }
  }

  private String shown(Command command) {
    return "`" + words(command) + "`" + command.directory().map(folder -> " in " + folder).orElse("");
  }

  private Command words(Command command) {
    return Command.of(command.words().stream()
        .map(word -> word.equals(home) ? "~" : word.startsWith(home + "/") ? "~" + word.substring(home.length()) : word).toList());
  }
}
