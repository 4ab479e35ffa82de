package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.Command;
import dev.trueup.manifest.Manifest;
import dev.trueup.plan.Change;
import dev.trueup.plan.ManifestCommands;
import dev.trueup.plan.Plan;
import dev.trueup.plan.Selection;
import dev.trueup.value.ResourceAddress;
import dev.trueup.view.PlanView;
import dev.trueup.view.TryView;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A trial is one manifest's way through plan, apply, plan and undo in a throw-away home.
 *
 * @param engine works in the throw-away home
 * @param keep whether the apply is left as it is
 */
record Trial(Engine engine, Terminal terminal, Interrupts interrupts, Throwaway throwaway, boolean keep) {

  Exit run(ManifestPlace copy, Arguments arguments) {
    TryView view = TryView.of(terminal.outputStyle());
    Optional<Plan> whole = plan(copy, Selection.ALL);
    if (whole.isEmpty()) {
      return Exit.MANIFEST;
    }
    terminal.print(view.opening(whole.get().subject().name(), copy.shown()));
    List<Change> outside = new TryGround(engine.machine(), List.of(throwaway.home(), throwaway.root().resolve("project"))).outside(whole.get());
    List<Change> commanded = disagreed(whole.get(), outside, arguments);
    var left = new ArrayList<>(outside);
    left.addAll(commanded);
    Selection selection = new Selection(List.of(), left.stream().map(change -> change.address().toString()).toList(), false);
    Optional<Plan> plan = left.isEmpty() ? whole : plan(copy, selection);
    if (plan.isEmpty()) {
      return Exit.FAILED;
    }
    terminal.print(view.leftOut(outside, commanded, follow(whole.get(), plan.get(), left)));
    terminal.print(view.heading("Plan") + planView(arguments).text(plan.get()));
    if (plan.get().acting().isEmpty()) {
      terminal.print(view.nothingToTry());
      return plan.get().isInSync() ? Exit.DONE : Exit.FAILED;
    }
    return act(copy, selection, plan.get(), view, arguments, whole.get().acting().size() - plan.get().acting().size());
  }

  /** @param leftOut how many changes of the manifest are not among the plan's */
  private Exit act(ManifestPlace copy, Selection selection, Plan plan, TryView view, Arguments arguments, int leftOut) {
    try {
      List<TreeImage> before = images();
      terminal.print(view.heading("Apply"));
      Exit applied = perform(plan);
      if (interrupts.happened()) {
        return Exit.INTERRUPTED;
      }
      Optional<Plan> again = plan(copy, selection);
      again.ifPresent(second -> terminal.print(view.heading("Plan again") + planView(arguments).text(second)));
      boolean settled = again.filter(Plan::isInSync).isPresent();
      if (keep) {
        return applied == Exit.DONE && settled ? Exit.DONE : Exit.FAILED;
      }
      Checked<Plan> back = engine.undo(copy, Optional.empty());
      terminal.report(back.diagnostics());
      if (back.value().isEmpty()) {
        terminal.print(view.afterwards(List.of(), List.of()) + view.closing(false, copy.shown(), leftOut));
        return Exit.FAILED;
      }
      Plan undo = back.value().get().shownAs(copy.shown());
      terminal.print(view.heading("Undo") + planView(arguments).text(undo));
      Exit undone = perform(undo);
      if (interrupts.happened()) {
        return Exit.INTERRUPTED;
      }
      boolean same = compared(before, images(), view);
      terminal.print(view.closing(applied == Exit.DONE && settled && undone == Exit.DONE && same, copy.shown(), leftOut));
      return applied == Exit.DONE && settled && undone == Exit.DONE && same ? Exit.DONE : Exit.FAILED;
    } catch (IOException failed) {
      terminal.report(Refusals.cannotRead(throwaway.root().toString(), failed));
      return Exit.FAILED;
    }
  }

  private Exit perform(Plan plan) {
    return new Performing(engine, terminal, interrupts).act(plan, Duration.ZERO, false, false, false);
  }

  private Optional<Plan> plan(ManifestPlace copy, Selection selection) {
    Checked<Manifest> manifest = engine.manifest(copy, engine.machine());
    if (!manifest.isUsable()) {
      terminal.report(manifest.diagnostics());
      return Optional.empty();
    }
    Checked<Plan> plan = engine.plan(manifest.value().orElseThrow(), selection);
    if (!plan.isUsable()) {
      terminal.report(plan.diagnostics());
      return Optional.empty();
    }
    return plan.value();
  }

  private PlanView planView(Arguments arguments) {
    return new PlanView(terminal.outputStyle(), arguments.has(Option.STEPS), arguments.has(Option.ALL));
  }

  /** The changes whose commands nobody agreed to. */
  private List<Change> disagreed(Plan plan, List<Change> outside, Arguments arguments) {
    List<Change> commanded = plan.acting().stream()
        .filter(change -> !outside.contains(change) && !ManifestCommands.of(change).isEmpty()).toList();
    if (commanded.isEmpty() || arguments.has(Option.YES)) {
      return List.of();
    }
    List<Command> commands = commanded.stream().flatMap(change -> ManifestCommands.of(change).stream()).distinct().toList();
    boolean mayAsk = terminal.canAsk() && !arguments.has(Option.NO_INPUT);
    boolean agreed = mayAsk && terminal.ask(TryView.of(terminal.errorStyle()).question(commands)).filter("yes"::equals).isPresent();
    return agreed ? List.of() : commanded;
  }

  /** What goes with what is left out, because it needs it. */
  private static List<ResourceAddress> follow(Plan whole, Plan rest, List<Change> left) {
    List<ResourceAddress> there = rest.changes().stream().map(Change::address).toList();
    return whole.changes().stream().map(Change::address)
        .filter(address -> !there.contains(address) && left.stream().noneMatch(change -> change.address().equals(address))).toList();
  }

  private List<TreeImage> images() throws IOException {
    return List.of(TreeImage.of(throwaway.home()), TreeImage.of(throwaway.root().resolve("project")));
  }

  private boolean compared(List<TreeImage> before, List<TreeImage> after, TryView view) {
    var lost = new ArrayList<String>();
    var found = new ArrayList<String>();
    List<String> shown = List.of("~/", throwaway.root().resolve("project") + "/");
    for (int i = 0; i < before.size(); i++) {
      String prefix = shown.get(i);
      before.get(i).lostIn(after.get(i)).forEach(path -> lost.add(prefix + path));
      before.get(i).newIn(after.get(i)).forEach(path -> found.add(prefix + path));
    }
    terminal.print(view.afterwards(lost, found.stream().distinct().toList()));
    return lost.isEmpty();
  }
}
