package dev.trueup.cli;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Outcomes;
import dev.trueup.apply.Spectator;
import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.journal.Owned;
import dev.trueup.journal.Run;
import dev.trueup.lock.Relock;
import dev.trueup.manifest.Manifest;
import dev.trueup.manifest.Wishes;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.plan.Selection;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Lock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An engine whose plan is given and whose performing ends as it is told to. */
record PlannedEngine(Checked<Manifest> manifest, Checked<Plan> plan, UnaryOperator<Outcome> ending, Optional<Performance> refusal)
    implements Engine {

  static PlannedEngine with(Plan plan) {
    return new PlannedEngine(Checked.of(new Manifest("payments-dev", "/home/dev/trueup.yaml", "trueup.yaml", "", List.of(), List.of(), List.of(), List.of())),
        Checked.of(plan), outcome -> outcome, Optional.empty());
  }

  PlannedEngine withMistake(Diagnostic mistake) {
    return new PlannedEngine(Checked.failed(mistake), plan, ending, refusal);
  }

  PlannedEngine withoutPlan(Diagnostic... mistakes) {
    return new PlannedEngine(manifest, Checked.failed(List.of(mistakes)), ending, refusal);
  }

  PlannedEngine ending(Outcome.Result result) {
    return new PlannedEngine(manifest, plan,
        outcome -> new Outcome(outcome.change(), result, "It is so.", Optional.empty(), Duration.ZERO), refusal);
  }

  PlannedEngine refusing(Performance performance) {
    return new PlannedEngine(manifest, plan, ending, Optional.of(performance));
  }

  @Override
  public Catalog catalog() {
    return Catalog.of(List.of());
  }

  @Override
  public Machine machine() {
    return new Machine("dev", 1000, "/home/dev", Map.of(), "Debian 12", "amd64", Optional.empty(), false, "/bin/sh", UnaryOperator.<HostPath>identity(),
        Machine.Facts.NONE);
  }

  @Override
  public Checked<Manifest> manifest(ManifestPlace place, Machine machine) {
    return manifest;
  }

  @Override
  public Checked<Wishes> wishes(ManifestPlace place) {
    return Checked.of(new Wishes(place.shown(), List.of(), place.path().resolveSibling("trueup.lock"), "trueup.lock", Checked.of(Lock.NONE)));
  }

  @Override
  public Checked<Relock> lock(Wishes wishes) {
    return Checked.of(new Relock(Lock.NONE, Lock.NONE, List.of(), List.of()));
  }

  @Override
  public List<Brought> bring(Relock relock, Path folder, java.util.function.Consumer<Brought> said) {
    return List.of();
  }

  @Override
  public Checked<Plan> plan(Manifest read, Selection selection) {
    return plan;
  }

  @Override
  public Checked<List<Run>> runs() {
    return Checked.of(List.of());
  }

  @Override
  public Checked<List<Owned>> owned() {
    return Checked.of(List.of());
  }

  @Override
  public Checked<Plan> undo(ManifestPlace place, Optional<Run> run) {
    return plan;
  }

  @Override
  public Checked<Plan> release(ManifestPlace place, boolean restore, Selection selection) {
    return plan;
  }

  @Override
  public Checked<String> saved(Plan saved) {
    return Checked.of("saved\n");
  }

  @Override
  public Checked<Plan> read(Path planFile) {
    return plan;
  }

  @Override
  public Checked<Plan> standing(Plan saved) {
    return Checked.of(saved);
  }

  @Override
  public List<Outcome> decided(Plan decidedPlan) {
    return decidedPlan.unseen().stream().map(change -> new Outcome(change, Outcome.Result.HOLDS, "", Optional.empty(), Duration.ZERO)).toList();
  }

  @Override
  public Performance perform(Plan performed, Spectator spectator, Duration wait, boolean mayAsk) {
    return refusal.orElseGet(() -> {
      List<Outcome> all = performed.changes().stream().filter(change -> change.action() != Action.KEEP).map(change -> one(change, spectator)).toList();
      return new Performance.Done(new Outcomes(performed, Optional.of("20261124-1"), all, Optional.empty()));
    });
  }

  private Outcome one(Change change, Spectator spectator) {
    spectator.started(change);
    Outcome outcome = ending.apply(new Outcome(change, Outcome.Result.CONVERGED, "", Optional.empty(), Duration.ofMillis(200)));
    spectator.finished(outcome);
    return outcome;
  }
}
