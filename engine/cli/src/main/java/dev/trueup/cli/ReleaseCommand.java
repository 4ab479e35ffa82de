package dev.trueup.cli;

import dev.trueup.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Stops managing what a manifest had us manage. */
record ReleaseCommand(Supplier<Engine> engine, Terminal terminal, Interrupts interrupts, Path here) implements Command {

  private static final Option RESTORE = Option.flag("--restore", "put back what was there before trueup");

  @Override
  public String name() {
    return "release";
  }

  @Override
  public String summary() {
    return "stop managing: leave everything as it is, or put back what was";
  }

  @Override
  public List<Option> options() {
    return List.of(RESTORE, Option.YES, Option.NO_INPUT, Option.OUTPUT_RUN, Option.STEPS, Option.ALL, Option.ONLY, Option.EXCEPT, Option.WAIT, Option.FILE, Option.COLOR);
  }

  @Override
  public String explanation() {
    return """
        Forgets what trueup manages for this manifest and leaves the machine as it is. With `--restore` each thing goes back to what it was \
        before trueup first changed it, where it is still as trueup left it.
        """;
  }

  @Override
  public Exit run(Arguments arguments) {
    var planning = new Planning(engine.get(), terminal, here);
    Optional<ManifestPlace> place = planning.place(arguments);
    if (place.isEmpty()) {
      return Exit.MANIFEST;
    }
    return switch (planning.usable(engine.get().release(place.get(), arguments.has(RESTORE), Planning.selection(arguments)))) {
      case Planning.Planned.Ended(Exit exit) -> exit;
      case Planning.Planned.Ready(Plan plan) -> new Performing(engine.get(), terminal, interrupts)
          .perform(plan, arguments, arguments.has(RESTORE) ? "release --restore" : "release");
    };
  }
}
