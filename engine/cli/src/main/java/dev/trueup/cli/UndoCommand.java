package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.journal.Run;
import dev.trueup.plan.Plan;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a run back. */
record UndoCommand(Supplier<Engine> engine, Terminal terminal, Interrupts interrupts, Path here) implements Command {

  private static final Option RUN = Option.one("--run", "ID", "the run to take back, from `trueup history`; default: the last one of this manifest");

  @Override
  public String name() {
    return "undo";
  }

  @Override
  public String summary() {
    return "take the last run back, after asking";
  }

  @Override
  public List<Option> options() {
    return List.of(RUN, Option.YES, Option.NO_INPUT, Option.OUTPUT_RUN, Option.STEPS, Option.ALL, Option.WAIT, Option.FILE, Option.COLOR);
  }

  @Override
  public Optional<String> hintForOperand(String word) {
    return word.matches("[0-9]{8}-[0-9]+") ? Optional.of("trueup undo --run " + word) : Command.super.hintForOperand(word);
  }

  @Override
  public String explanation() {
    return """
        Shows what taking the run back means, asks, and does it. A thing goes back only where it is still as the run left it; what somebody \
        changed since stays, and is named.
        """;
  }

  @Override
  public Exit run(Arguments arguments) {
    var planning = new Planning(engine.get(), terminal, here);
    Optional<Run> run = Optional.empty();
    if (arguments.text(RUN).isPresent()) {
      arguments.refuse("A run knows its manifest.", Option.FILE);
      Checked<List<Run>> runs = engine.get().runs();
      terminal.report(runs.diagnostics());
      if (!runs.isUsable()) {
        return Exit.FAILED;
      }
      run = Optional.of(HistoryCommand.find(runs.value().orElseThrow(), arguments.text(RUN).get()));
      Optional<Run> undo = takenBackBy(runs.value().orElseThrow(), run.get());
      if (undo.isPresent()) {
        terminal.print("Run %s was already taken back by run %s.\n".formatted(run.get().id(), undo.get().id()));
        return Exit.DONE;
      }
    }
    Optional<ManifestPlace> place = run.map(known -> new ManifestPlace(Path.of(known.head().manifest()), known.head().manifest()))
        .or(() -> planning.place(arguments));
    if (place.isEmpty()) {
      return Exit.MANIFEST;
    }
    Checked<Plan> plan = engine.get().undo(place.get(), run);
    if (plan.value().isEmpty() && plan.diagnostics().isEmpty()) {
      terminal.print("Nothing to take back: no run of %s that changed something is left.\n".formatted(place.get().shown()));
      return Exit.DONE;
    }
    return switch (planning.usable(plan)) {
      case Planning.Planned.Ended(Exit exit) -> exit;
      case Planning.Planned.Ready(Plan ready) -> new Performing(engine.get(), terminal, interrupts).perform(ready, arguments,
          arguments.text(RUN).map(id -> "undo --run " + id).orElse("undo"));
    };
  }

  /** The undo, if any, of the run or of one that went on with it; a run that was cut off is undone with the one that finished its work. */
  private static Optional<Run> takenBackBy(List<Run> runs, Run run) {
    return runs.stream()
        .filter(undo -> undo.head().undoes().equals(Optional.of(run.id())) && undo.ended().filter(end -> end.result().equals("done")).isPresent())
        .findFirst()
        .or(() -> runs.stream().filter(next -> next.head().continues().equals(Optional.of(run.id()))).findFirst()
            .flatMap(next -> takenBackBy(runs, next)));
  }
}
