package dev.trueup.cli;

import dev.trueup.apply.Applier;
import dev.trueup.apply.Checks;
import dev.trueup.apply.Elevation;
import dev.trueup.apply.Outcome;
import dev.trueup.apply.Outcomes;
import dev.trueup.apply.Spectator;
import dev.trueup.apply.Standing;
import dev.trueup.apply.Stop;
import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.elevation.SudoElevation;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.local.KnownVariables;
import dev.trueup.host.local.LocalHost;
import dev.trueup.host.local.LocalMachine;
import dev.trueup.journal.BeforeStore;
import dev.trueup.journal.History;
import dev.trueup.journal.Holder;
import dev.trueup.journal.Journal;
import dev.trueup.journal.JournalFailure;
import dev.trueup.journal.Keys;
import dev.trueup.journal.Opened;
import dev.trueup.journal.Owned;
import dev.trueup.journal.Run;
import dev.trueup.journal.RunRecord;
import dev.trueup.journal.StateDirectory;
import dev.trueup.lock.Locker;
import dev.trueup.lock.Relock;
import dev.trueup.manifest.DiskFiles;
import dev.trueup.manifest.Environment;
import dev.trueup.manifest.Manifest;
import dev.trueup.manifest.ManifestReader;
import dev.trueup.manifest.Wishes;
import dev.trueup.plan.Plan;
import dev.trueup.plan.PlanFile;
import dev.trueup.plan.Planner;
import dev.trueup.plan.Selection;
import dev.trueup.provider.State;
import dev.trueup.provider.Observation;
import dev.trueup.plan.SecondLook;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Lock;
import dev.trueup.view.PlanJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** A workbench is the engine on this machine: the one place where its parts are put together. */
final class Workbench implements Engine {

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  private final Map<String, String> environment;
  private final Terminal terminal;
  private final Interrupts interrupts;
  private final Clock clock;
  private final Catalog catalog;
  private final StateDirectory state;
  private final Keys keys;
  private final LocalHost host;
  /** What was recorded when the plan was made; empty for a saved plan. */
  private Optional<History> planned = Optional.empty();

  private Workbench(
      Map<String, String> environment, Terminal terminal, Interrupts interrupts, Clock clock, Catalog catalog, StateDirectory state, Keys keys,
      LocalHost host) {
    this.environment = environment;
    this.terminal = terminal;
    this.interrupts = interrupts;
    this.clock = clock;
    this.catalog = catalog;
    this.state = state;
    this.keys = keys;
    this.host = host;
  }

  /** The engine of this process; no value where this user's key cannot be read. */
  static Checked<Workbench> open(Map<String, String> environment, Catalog catalog, Terminal terminal, Interrupts interrupts) {
    Machine machine = LocalMachine.with(environment).gather(Set.of());
    StateDirectory state = StateDirectory.of(environment, machine.home());
    return Keys.read(state, new SecureRandom()).map(keys -> new Workbench(environment, terminal, interrupts, Clock.systemDefaultZone(), catalog,
        state, keys, new LocalHost(machine, catalog.reads(), keys.sealer())));
  }

  @Override
  public Catalog catalog() {
    return catalog;
  }

  @Override
  public Machine machine() {
    return host.machine();
  }

  @Override
  public Checked<Manifest> manifest(ManifestPlace place, Machine machine) {
    return reader().read(place.path(), place.shown(), machine);
  }

  @Override
  public Checked<Wishes> wishes(ManifestPlace place) {
    return reader().wishes(place.path(), place.shown(), machine());
  }

  @Override
  public Checked<Relock> lock(Wishes wishes) {
    return Locker.lock(wishes.pins(), wishes.lock().value().orElse(Lock.NONE), host.talking());
  }

  @Override
  public List<Brought> bring(Relock relock, Path folder, Consumer<Brought> said) throws IOException {
    Files.createDirectories(folder);
    return new Bringing(host, folder, terminal, said).all(relock);
  }

  private ManifestReader reader() {
    return new ManifestReader(catalog, new DiskFiles(), new Environment(environment, KnownVariables.NAMES));
  }

  @Override
  public Checked<Plan> plan(Manifest manifest, Selection selection) {
    return history().then(history -> planner(history, selection.network() ? host.talking() : host.examination()).apply(manifest, selection));
  }

  @Override
  public Checked<List<Run>> runs() {
    return History.read(state).map(History::runs);
  }

  @Override
  public Checked<List<Owned>> owned() {
    return History.read(state).map(history -> history.owned().values().stream().sorted(Comparator.comparing(Owned::identity)).toList());
  }

  @Override
  public Checked<Plan> undo(ManifestPlace place, Optional<Run> run) {
    return history().then(history -> {
      List<Run> chain = run.map(history::withContinued).orElseGet(() -> history.latestUndoable(place.path().toString()));
      return chain.isEmpty() ? new Checked<Plan>(Optional.empty(), List.of()) : planner(history).undo(chain);
    });
  }

  @Override
  public Checked<Plan> release(ManifestPlace place, boolean restore, Selection selection) {
    return history().then(history -> planner(history).release(place.path().toString(), restore, selection));
  }

  /** The history that the next plan is made from. */
  private Checked<History> history() {
    Optional<Holder> other = Holder.read(state);
    Checked<History> read = History.read(state);
    planned = read.value();
    var diagnostics = new ArrayList<>(read.diagnostics());
    other.map(Refusals::underWay).ifPresent(diagnostics::add);
    return new Checked<>(read.value(), diagnostics);
  }

  private Planner planner(History history) {
    return planner(history, host.examination());
  }

  private Planner planner(History history, ReadOnlyHost looking) {
    return new Planner(catalog, looking, history, BeforeStore.in(state)::get, keys.sealer(), Version.TEXT, this::lookAgain);
  }

  /** One prompt, no steps. */
  private Checked<List<Observation<? extends State, ?>>> lookAgain(List<SecondLook.Subject> subjects) {
    try (Elevation elevation = elevation(terminal.canAsk())) {
      Elevation.Opened opened = elevation.open(subjects.stream().map(s -> new Elevation.Item(
          s.identity(), s.kind().name(), s.kind().stateVersion(), s.state(), List.of())).toList());
      return switch (opened) {
        case Elevation.Opened.Declined(String why) -> Checked.failed(Refusals.notLookedAgain(why));
        case Elevation.Opened.Granted g -> Checked.of(elevation.look(subjects.stream().map(SecondLook.Subject::identity).toList()));
      };
    }
  }

  @Override
  public Checked<String> saved(Plan plan) {
    try {
      if (!keys.store(state)) {
        return Checked.failed(Refusals.keyChanged());
      }
    } catch (JournalFailure failed) {
      return Checked.failed(Refusals.journal(failed));
    }
    return Checked.of(planFile().write(plan, PlanJson.document(plan)));
  }

  @Override
  public Checked<Plan> read(Path file) {
    try {
      return planFile().read(Files.readString(file), new SavedSecrets(environment));
    } catch (IOException unreadable) {
      return Checked.failed(Refusals.cannotRead(file.toString(), unreadable));
    }
  }

  @Override
  public Checked<Plan> standing(Plan saved) {
    List<Standing.Moved> moved = new Standing(catalog, host::examination, keys.sealer()).moved(saved);
    return moved.isEmpty() ? Checked.of(saved) : Checked.failed(Refusals.stale(saved, moved));
  }

  private PlanFile planFile() {
    return new PlanFile(catalog, keys.sealer(), Version.TEXT, machine().home());
  }

  @Override
  public List<Outcome> decided(Plan plan) {
    return new Checks(catalog, host::talking, keys.sealer()).decide(plan);
  }

  @Override
  public Performance perform(Plan plan, Spectator spectator, Duration wait, boolean mayAsk) {
    return switch (opened(plan, wait)) {
      case Opened.Busy(Optional<Holder> holder) -> new Performance.Busy(Refusals.busy(holder));
      case Opened.Refused(Diagnostic why) -> new Performance.Refused(why);
      case Opened.Ready(Journal journal) when planned.filter(history -> !journal.isAsIn(history)).isPresent() -> {
        journal.close();
        yield new Performance.Busy(Refusals.anotherRun());
      }
      case Opened.Ready(Journal journal) -> {
        try (journal; Elevation elevation = elevation(mayAsk)) {
          yield new Performance.Done(apply(plan, journal, elevation, spectator));
        }
      }
    };
  }

  private Outcomes apply(Plan plan, Journal journal, Elevation elevation, Spectator spectator) {
    Stop stop = new Stop();
    interrupts.acting(stop::wish);
    RunRecord head = new RunRecord(journal.nextRun(LocalDate.now(clock)), clock.instant(), plan.purpose(), plan.subject().name(),
        plan.subject().manifest(), Version.TEXT, plan.interrupted(), plan.undoes(), plan.declares());
    return new Applier(catalog, host, host::talking, elevation, journal, keys.sealer(), clock, stop).apply(plan, head, spectator);
  }

  private Elevation elevation(boolean mayAsk) {
    return machine().isRoot() ? Elevation.NONE
        : new SudoElevation(catalog, keys.sealer(), machine().home(), state.root(), OwnProgram.elevated(), mayAsk);
  }

  private Opened opened(Plan plan, Duration wait) {
    long deadline = System.nanoTime() + wait.toNanos();
    Holder us = Holder.current("trueup " + plan.purpose(), clock.instant(), Version.TEXT);
    boolean said = false;
    while (true) {
      Opened opened = Journal.open(state, keys, us);
      if (!(opened instanceof Opened.Busy(Optional<Holder> holder)) || System.nanoTime() >= deadline) {
        return opened;
      }
      if (!said) {
        terminal.say(Refusals.waiting(holder));
        said = true;
      }
      try {
        Thread.sleep(BETWEEN_TRIES);
      } catch (InterruptedException asked) {
        Thread.currentThread().interrupt();
        return opened;
      }
    }
  }
}
