package dev.trueup.testkit;

import dev.trueup.apply.Applier;
import dev.trueup.apply.DirectElevation;
import dev.trueup.apply.Elevation;
import dev.trueup.apply.Outcomes;
import dev.trueup.apply.Spectator;
import dev.trueup.apply.Stop;
import dev.trueup.diagnostic.Checked;
import dev.trueup.host.Host;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.local.Examination;
import dev.trueup.host.local.KnownVariables;
import dev.trueup.journal.BeforeStore;
import dev.trueup.journal.History;
import dev.trueup.journal.Holder;
import dev.trueup.journal.Journal;
import dev.trueup.journal.Keys;
import dev.trueup.journal.Opened;
import dev.trueup.journal.Run;
import dev.trueup.journal.RunRecord;
import dev.trueup.journal.StateDirectory;
import dev.trueup.manifest.Environment;
import dev.trueup.manifest.Manifest;
import dev.trueup.manifest.ManifestReader;
import dev.trueup.plan.Plan;
import dev.trueup.plan.Planner;
import dev.trueup.plan.SecondLook;
import dev.trueup.plan.Selection;
import dev.trueup.provider.Observation;
import dev.trueup.provider.State;
import dev.trueup.provider.Catalog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * An engine is all of trueup behind its command line, at work on a scripted machine: it reads, plans, applies and takes back.
 *
 * @param state where the journal is; on the real disk
 * @param grantsRoot whether the user says yes to the prompt for root
 * @param project the folder of the manifest, below the home
 */
record Engine(Catalog catalog, ScriptedHost host, StateDirectory state, boolean grantsRoot, String project) {

  private static final Clock NEW_YEAR = Clock.fixed(Instant.parse("2026-01-01T12:00:00Z"), ZoneOffset.UTC);
  private static final String VERSION = "0.1.0";
  private static final String SHOWN = "trueup.yaml";
  private static final String PROJECT = "project";

  Engine(Catalog catalog, ScriptedHost host, StateDirectory state, boolean grantsRoot) {
    this(catalog, host, state, grantsRoot, PROJECT);
  }

  /** What the manifest asks for on this machine; reads nothing but the machine. */
  static Checked<Manifest> read(Catalog catalog, ScriptedHost host, String manifest) {
    return read(catalog, host, manifest, PROJECT);
  }

  private static Checked<Manifest> read(Catalog catalog, ScriptedHost host, String manifest, String project) {
    Path path = manifestPath(host, project);
    var environment = new Environment(host.machine().environment(), KnownVariables.NAMES);
    return new ManifestReader(catalog, new HostFiles(path, manifest, host), environment).read(path, SHOWN, host.machine());
  }

  /** The manifest seems to lie in a project of the user's. */
  private static Path manifestPath(ScriptedHost host, String project) {
    return Path.of(host.machine().home(), project, SHOWN);
  }

  Checked<Plan> plan(String manifest) {
    return plan(manifest, false);
  }

  /** @param recheck whether what only a privilege can see is looked at again */
  Checked<Plan> plan(String manifest, boolean recheck) {
    return plan(manifest, new Selection(List.of(), List.of(), recheck));
  }

  Checked<Plan> plan(String manifest, Selection selection) {
    return read(catalog, host, manifest, project).then(read -> planner().apply(read, selection));
  }

  Outcomes apply(Plan plan) {
    return apply(plan, host, new Stop());
  }

  /** @param doing what the steps are performed on: this engine's host, or one that stands before it */
  Outcomes apply(Plan plan, Host doing, Stop stop) {
    return apply(plan, doing, stop, Spectator.NOBODY);
  }

  Outcomes apply(Plan plan, Host doing, Stop stop, Spectator spectator) {
    Instant now = NEW_YEAR.instant();
    var keys = new Keys(ScriptedHost.SEALER);
    return switch (Journal.open(state, keys, Holder.current(plan.purpose(), now, VERSION))) {
      case Opened.Ready(Journal journal) -> {
        try (journal) {
          var head = new RunRecord(
              journal.nextRun(LocalDate.ofInstant(now, ZoneOffset.UTC)), now, plan.purpose(), plan.subject().name(),
              plan.subject().manifest(), VERSION, plan.interrupted(), plan.undoes(), plan.declares());
          yield new Applier(catalog, doing, () -> new Examination(host.talking()), elevation(), journal, ScriptedHost.SEALER, NEW_YEAR, stop)
              .apply(plan, head, spectator);
        }
      }
      case Opened.Busy busy -> throw new IllegalStateException("another run holds the journal of this test");
      case Opened.Refused(var why) -> throw new IllegalStateException(why.detail());
    };
  }

  private Elevation elevation() {
    ScriptedHost root = host.asRoot();
    return grantsRoot ? new DirectElevation(catalog, root, () -> new Examination(root)) : Elevation.NONE;
  }

  /** The plan that takes back the latest run that can be taken back; empty where there is none. */
  Optional<Checked<Plan>> undo() {
    List<Run> runs = history().latestUndoable(manifestPath(host, project).toString());
    return runs.isEmpty() ? Optional.empty() : Optional.of(planner().undo(runs));
  }

  /** @param restore whether what was there before is put back */
  Checked<Plan> release(boolean restore) {
    return planner().release(manifestPath(host, project).toString(), restore, Selection.ALL);
  }

  private Checked<List<Observation<? extends State, ?>>> lookAgain(List<SecondLook.Subject> subjects) {
    Elevation root = elevation();
    root.open(subjects.stream().map(subject -> new Elevation.Item(
        subject.identity(), subject.kind().name(), subject.kind().stateVersion(), subject.state(), List.of())).toList());
    return Checked.of(root.look(subjects.stream().map(SecondLook.Subject::identity).toList()));
  }

  private Planner planner() {
    return new Planner(catalog, fresh(), history(), BeforeStore.in(state)::get, ScriptedHost.SEALER, VERSION, this::lookAgain);
  }

  private History history() {
    Checked<History> history = History.read(state);
    return history.value().orElseThrow(() -> new IllegalStateException(history.diagnostics().toString()));
  }

  private ReadOnlyHost fresh() {
    return new Examination(host);
  }
}
