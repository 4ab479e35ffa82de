package dev.trueup.plan;

import dev.trueup.host.Command;
import dev.trueup.host.Step;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Manifest commands are the programs that a change runs because the manifest spells them, not those that its kind runs for anybody. */
public final class ManifestCommands {
  private ManifestCommands() {}

  /** In the order of work, each once. */
  public static List<Command> of(Change change) {
    Set<Command> commands = new LinkedHashSet<>();
    for (PlannedStep planned : change.steps()) {
      switch (planned.step()) {
        case Step.WriteFile write -> write.validate().ifPresent(commands::add);
        case Step.Run run when isSpelt(run.command(), change) -> commands.add(run.command());
        case Step.Once once when isSpelt(once.command(), change) -> commands.add(once.command());
        default -> { }
      }
    }
    for (Value value : change.target().attributes().values().values()) {
      if (value instanceof Value.Hidden(Secret secret) && secret.source() instanceof Secret.Source.Command(List<String> words)) {
        commands.add(Command.of(words));
      }
    }
    return List.copyOf(commands);
  }

  private static boolean isSpelt(Command command, Change change) {
    return change.target().attributes().values().containsValue(Value.ListOf.texts(command.words()));
  }
}
