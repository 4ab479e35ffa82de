package dev.trueup.cli;

import dev.trueup.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Makes the machine as the manifest says. */
record ApplyCommand(Supplier<Engine> engine, Terminal terminal, Interrupts interrupts, Path here) implements Command {

  @Override
  public String name() {
    return "apply";
  }

  @Override
  public String summary() {
    return "make the machine as the manifest says, after asking";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.YES, Option.NO_INPUT, Option.OUTPUT_RUN, Option.STEPS, Option.ALL, Option.ONLY, Option.EXCEPT, Option.RECHECK,
        Option.WAIT, Option.FILE, Option.COLOR);
  }

  @Override
  public String operands() {
    return "[PLANFILE]";
  }

  @Override
  public Range operandCount() {
    return new Range(0, 1);
  }

  @Override
  public String explanation() {
    return """
        Shows the plan, asks, performs its steps, and probes every changed thing again. What was there before is written down first, so \
        `trueup undo` can take the run back. With PLANFILE, from `trueup plan --out`, exactly that plan is performed, or nothing where the \
        machine has moved since.

        Ctrl-C once finishes the steps that are under way and says what is left; twice stops at once.
        """;
  }

  @Override
  public Exit run(Arguments arguments) {
    arguments.operand().ifPresent(file -> Refusals.manifestForPlan(name(), file, here));
    if (arguments.operand().isPresent()) {
      arguments.refuse("A saved plan is performed as it is: it names its manifest and its changes.", Option.FILE, Option.ONLY, Option.EXCEPT,
          Option.RECHECK);
    }
    var planning = new Planning(engine.get(), terminal, here);
    Planning.Planned planned = arguments.operand()
        .map(file -> planning.usable(engine.get().read(here.resolve(file)).then(engine.get()::standing)))
        .orElseGet(() -> planning.towardsManifest(arguments));
    return switch (planned) {
      case Planning.Planned.Ended(Exit exit) -> exit;
      case Planning.Planned.Ready(Plan plan) -> new Performing(engine.get(), terminal, interrupts)
          .perform(plan, arguments, arguments.operand().map(file -> "apply " + file).orElse("apply"));
    };
  }
}
