package dev.trueup.cli;

import dev.trueup.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Prints a saved plan. */
record ShowCommand(Supplier<Engine> engine, Terminal terminal, Path here) implements Command {

  @Override
  public String name() {
    return "show";
  }

  @Override
  public String summary() {
    return "print a saved plan";
  }

  @Override
  public List<Option> options() {
    return List.of(OutputForm.OPTION, Option.STEPS, Option.ALL, Option.COLOR);
  }

  @Override
  public String operands() {
    return "PLANFILE";
  }

  @Override
  public Range operandCount() {
    return new Range(1, 1);
  }

  @Override
  public String explanation() {
    return "Prints the plan that `trueup plan --out PLANFILE` saved. The machine is not looked at.";
  }

  @Override
  public Exit run(Arguments arguments) {
    Refusals.manifestForPlan("plan", arguments.operand().orElseThrow(), here);
    Path file = here.resolve(arguments.operand().orElseThrow());
    return switch (new Planning(engine.get(), terminal, here).usable(engine.get().read(file))) {
      case Planning.Planned.Ended(Exit exit) -> exit;
      case Planning.Planned.Ready(Plan plan) -> {
        terminal.print(PlanCommand.text(plan, arguments, terminal));
        yield Exit.DONE;
      }
    };
  }
}
