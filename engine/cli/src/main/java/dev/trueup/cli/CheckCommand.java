package dev.trueup.cli;

import dev.trueup.plan.Plan;
import dev.trueup.view.CheckView;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Says by its exit code whether the machine is as declared. */
record CheckCommand(Supplier<Engine> engine, Terminal terminal, Path here) implements Command {

  @Override
  public String name() {
    return "check";
  }

  @Override
  public String summary() {
    return "say by exit code whether the machine is as declared";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.ONLY, Option.EXCEPT, Option.RECHECK, Option.NETWORK, Option.FILE, Option.COLOR);
  }

  @Override
  public String explanation() {
    return """
        For CI and git hooks: silent and 0 where everything is as declared, else 2 with one line for each thing that is not. What waits for a \
        restart, cannot be, or is a check that does not hold counts as a difference. Checks of other machines (`reaches`) are asked with \
        `--network` only; not asked they do not count.
        """;
  }

  @Override
  public Exit run(Arguments arguments) {
    return switch (new Planning(engine.get(), terminal, here).towardsManifest(arguments)) {
      case Planning.Planned.Ended(Exit exit) -> exit;
      case Planning.Planned.Ready(Plan plan) -> {
        terminal.print(new CheckView(terminal.outputStyle()).deviations(plan));
        terminal.say(new CheckView(terminal.errorStyle()).pending(plan, arguments.has(Option.NETWORK)));
        yield plan.isInSync() ? Exit.DONE : Exit.DIFFERS;
      }
    };
  }
}
