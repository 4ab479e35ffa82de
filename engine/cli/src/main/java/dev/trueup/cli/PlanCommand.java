package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.plan.Plan;
import dev.trueup.view.PlanJson;
import dev.trueup.view.PlanMarkdown;
import dev.trueup.view.PlanView;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Probes, compares, and shows what an apply would do. */
record PlanCommand(Supplier<Engine> engine, Terminal terminal, Path here) implements Command {

  private static final Option OUT = Option.one("--out", "FILE", "save the plan for `trueup apply FILE`");
  private static final Option EXIT_CODE = new Option(List.of("--exit-code", "--detailed-exitcode"), "", Option.Takes.NOTHING, List.of(),
      "end with 2 where the machine differs");

  @Override
  public String name() {
    return "plan";
  }

  @Override
  public String summary() {
    return "show what an apply would do; changes nothing";
  }

  @Override
  public List<Option> options() {
    return List.of(OUT, OutputForm.OPTION, Option.STEPS, Option.ALL, EXIT_CODE, Option.ONLY, Option.EXCEPT, Option.RECHECK, Option.FILE, Option.COLOR);
  }

  @Override
  public String explanation() {
    return """
        Looks at the machine, compares it with the manifest, and shows every change that `trueup apply` would make. Nothing is changed, and no \
        host that the manifest names is contacted.

        + create   ~ change   - remove   < put back   . forget   … wait (> in ASCII)   ✗ cannot be, or a check that does not hold (! in ASCII)
        """;
  }

  @Override
  public Exit run(Arguments arguments) {
    return switch (new Planning(engine.get(), terminal, here).towardsManifest(arguments)) {
      case Planning.Planned.Ended(Exit exit) -> exit;
      case Planning.Planned.Ready(Plan plan) -> show(plan, arguments);
    };
  }

  private Exit show(Plan plan, Arguments arguments) {
    terminal.print(text(plan, arguments, terminal));
    if (arguments.text(OUT).isPresent() && !save(plan, arguments.text(OUT).get())) {
      return Exit.CANNOT_WRITE;
    }
    return arguments.has(EXIT_CODE) && !plan.isInSync() ? Exit.DIFFERS : Exit.DONE;
  }

  static String text(Plan plan, Arguments arguments, Terminal terminal) {
    return switch (OutputForm.of(arguments)) {
      case HUMAN -> new PlanView(terminal.outputStyle(), arguments.has(Option.STEPS), arguments.has(Option.ALL)).text(plan);
      case JSON -> PlanJson.text(plan) + "\n";
      case MARKDOWN -> PlanMarkdown.text(plan);
    };
  }

  /** Whole or not at all, for the user's eyes alone: a plan names what is on the machine. */
  private boolean save(Plan plan, String name) {
    Path file = here.resolve(name);
    Checked<String> text = engine.get().saved(plan);
    terminal.report(text.diagnostics());
    if (!text.isUsable()) {
      return false;
    }
    try {
      WholeFile.writePrivate(file, text.value().orElseThrow());
    } catch (IOException failed) {
      terminal.report(Refusals.cannotWrite(name, failed));
      return false;
    }
    terminal.say("Saved. Perform exactly this plan with `trueup apply " + name + "`.\n");
    return true;
  }
}
