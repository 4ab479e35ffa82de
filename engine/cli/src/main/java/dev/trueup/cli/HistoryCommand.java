package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Nearest;
import dev.trueup.journal.Run;
import dev.trueup.view.HistoryView;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Shows the recorded runs. */
record HistoryCommand(Supplier<Engine> engine, Terminal terminal) implements Command {

  @Override
  public String name() {
    return "history";
  }

  @Override
  public String summary() {
    return "list the runs, newest first, or print one";
  }

  @Override
  public List<Option> options() {
    return List.of(Option.COLOR);
  }

  @Override
  public String operands() {
    return "[ID]";
  }

  @Override
  public Range operandCount() {
    return new Range(0, 1);
  }

  @Override
  public String explanation() {
    return "Lists every recorded run of yours on this machine, whatever the project. With ID, each change of that run and how it ended.";
  }

  @Override
  public Exit run(Arguments arguments) {
    Checked<List<Run>> runs = engine.get().runs();
    terminal.report(runs.diagnostics());
    if (!runs.isUsable()) {
      return Exit.FAILED;
    }
    var view = new HistoryView(terminal.outputStyle(), ZoneId.systemDefault());
    List<Run> all = runs.value().orElseThrow();
    terminal.print(arguments.operand().map(id -> view.one(find(all, id))).orElseGet(() -> view.all(all)));
    return Exit.DONE;
  }

  /** @throws UsageMistake where there is no such run */
  static Run find(List<Run> runs, String id) {
    return runs.stream().filter(run -> run.id().equals(id)).findFirst().orElseThrow(() -> {
      UsageMistake mistake = UsageMistake.of("run", "there is no such run", "No run `" + id + "` is recorded; `trueup history` lists those that are.");
      if (id.equals("last") || id.equals("latest")) {
        return runs.stream().findFirst().map(run -> mistake.withHint("trueup history " + run.id())).orElse(mistake);
      }
      return Nearest.to(id, runs.stream().map(Run::id).toList()).map(near -> mistake.withHint("did you mean `" + near + "`?")).orElse(mistake);
    });
  }
}
