package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.journal.Owned;
import dev.trueup.plan.Plan;
import dev.trueup.view.StatusView;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Shows what trueup manages here, since when, and whether it is still so. */
record StatusCommand(Supplier<Engine> engine, Terminal terminal, Path here) implements Command {

  private static final Option ALL = Option.flag("--all", "say of each thing since when it is managed");

  @Override
  public String name() {
    return "status";
  }

  @Override
  public String summary() {
    return "show what is managed here, since when, and whether it is still so";
  }

  @Override
  public List<Option> options() {
    return List.of(ALL, Option.ONLY, Option.EXCEPT, Option.RECHECK, Option.FILE, Option.COLOR);
  }

  @Override
  public String explanation() {
    return "Lists everything that the manifest declares or trueup still manages for it. Ends with 2 where something is not as declared.";
  }

  @Override
  public Exit run(Arguments arguments) {
    return switch (new Planning(engine.get(), terminal, here).towardsManifest(arguments)) {
      case Planning.Planned.Ended(Exit exit) -> exit;
      case Planning.Planned.Ready(Plan plan) -> {
        Checked<List<Owned>> owned = engine.get().owned();
        terminal.print(new StatusView(terminal.outputStyle(), ZoneId.systemDefault(), arguments.has(ALL)).text(plan, owned.value().orElse(List.of())));
        yield plan.isInSync() ? Exit.DONE : Exit.DIFFERS;
      }
    };
  }
}
