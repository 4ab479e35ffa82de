package dev.trueup.testkit.scripted;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Activation;
import dev.trueup.host.Answer;
import dev.trueup.host.Command;
import dev.trueup.host.Content;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.Question;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Settle;
import dev.trueup.provider.Traits;
import dev.trueup.provider.Traits.Trait;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import dev.trueup.value.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind of scripted things. */
public final class ScriptedThingKind implements Kind<ScriptedThing, Lock> {

  static final KindName NAME = new KindName("scripted-thing");
  static final ReadCommand LIST = ReadCommand.form("thingctl", "list");
  static final Activation SYSTEMD = new Activation("wsl-terminate", "run `wsl --terminate` in Windows, and start the distribution again");

  private static final HostPath LOCK = HostPath.linux("/etc/things.lock");

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A thing with a value, kept in a file, in a store or in a vault.";
  }

  @Override
  public String example() {
    return """
        scripted:
          things:
            - { name: lamp, value: red }
            - { name: door, value: open, address: 10.0.0.1, kept: store, ready: true, announce: true, after_systemd: true }
            - { name: gem, value: blue, kept: vault }
        """;
  }

  @Override
  public ScriptedThing parse(int version, Attributes recorded) {
    return ScriptedThing.parse(recorded);
  }

  @Override
  public Identity identity(ScriptedThing state, Machine machine) {
    return file(state)
        .map(file -> Identity.of(Side.LINUX, machine.real(file).text()))
        .orElseGet(() -> Identity.of(Side.LINUX, "things", state.name()));
  }

  @Override
  public List<Observation<ScriptedThing, Lock>> probe(List<ScriptedThing> desired, ReadOnlyHost host) {
    var lock = new Lock(!host.stat(LOCK).is(Type.MISSING));
    Optional<Answer> store = desired.stream().anyMatch(thing -> thing.kept() == Keeper.STORE)
        ? Optional.of(host.ask(new Question.Run(LIST, "")))
        : Optional.empty();
    return desired.stream()
        .map(thing -> {
          Finding<ScriptedThing> finding = file(thing).map(file -> inFile(thing, file, host))
              .orElseGet(() -> inStore(thing, store.orElseThrow()));
          return new Observation<>(finding, lock, List.of(), Set.of());
        })
        .toList();
  }

  private static Finding<ScriptedThing> inFile(ScriptedThing thing, HostPath file, ReadOnlyHost host) {
    if (thing.kept() == Keeper.VAULT && host.stat(file).is(Type.UNREACHABLE)) {
      return new Finding.Hidden<>(Privilege.ROOT);
    }
    return switch (host.read(file)) {
      case FileRead.Missing() -> new Finding.Absent<>();
      case FileRead.Unreadable(String reason) -> new Finding.Unreadable<>(reason);
      case FileRead.Contents contents -> new Finding.Present<>(thing.shownBy(contents.text().text()));
    };
  }

  private static Finding<ScriptedThing> inStore(ScriptedThing thing, Answer answer) {
    return switch (answer) {
      case Answer.NoSuchProgram(String program) -> new Finding.Absent<>();
      case Answer.Refused(String reason) -> new Finding.Unreadable<>("`%s` does not tell: %s".formatted(LIST.command(), reason));
      case Answer.Output(int exit, String output) -> output.lines()
          .filter(line -> line.startsWith(thing.name() + " ") || line.equals(thing.name()))
          .findFirst()
          .<Finding<ScriptedThing>>map(line -> new Finding.Present<>(thing.shownBy(line.substring(thing.name().length()))))
          .orElseGet(Finding.Absent::new);
    };
  }

  @Override
  public Remedy remedy(Deviation<ScriptedThing> deviation, Lock evidence, Past past, Machine machine) {
    if (evidence.locked()) {
      return new Remedy.Cannot(
          Note.of("scripted/locked", "Somebody locked all things with `%s`.".formatted(LOCK)).withHint("rm " + LOCK));
    }
    return switch (deviation) {
      case Deviation.Missing(ScriptedThing desired) -> make(desired, machine);
      case Deviation.Different(ScriptedThing desired, var actual, var attributes) -> make(desired, machine);
      case Deviation.Unwanted(ScriptedThing actual) -> drop(actual, past);
    };
  }

  private static Remedy make(ScriptedThing desired, Machine machine) {
    if (desired.afterSystemd() && !machine.systemd()) {
      return new Remedy.WaitsFor(SYSTEMD, Note.of("scripted/no-systemd", "Such a thing is made by systemd, which does not run yet."));
    }
    var steps = new ArrayList<Step>();
    steps.add(file(desired)
        .map(file -> Step.write(file, Content.of(desired.text()), Optional.empty()))
        .orElseGet(() -> new Step.Run(set(desired), Privilege.ROOT, true)));
    if (desired.announce()) {
      steps.add(new Step.Once(Command.of("thingctl", "reload"), desired.kept() == Keeper.USER ? Privilege.USER : Privilege.ROOT));
    }
    return Remedy.steps(steps);
  }

  private static Command set(ScriptedThing desired) {
    var words = new ArrayList<>(List.of("thingctl", "set", desired.name()));
    words.addAll(desired.text().lines().toList());
    return Command.of(words);
  }

  /** What the store said when it took the thing is what it wants back. */
  private static Remedy drop(ScriptedThing actual, Past past) {
    var words = new ArrayList<>(List.of("thingctl", "drop", actual.name()));
    if (!past.receipts().isEmpty()) {
      words.add(past.receipts().getLast().strip());
    }
    return Remedy.steps(file(actual).map(Step::delete).orElseGet(() -> new Step.Run(Command.of(words), Privilege.ROOT, false)));
  }

  private static Optional<HostPath> file(ScriptedThing thing) {
    return switch (thing.kept()) {
      case USER -> Optional.of(Keeper.USER_FOLDER.child(thing.name()));
      case VAULT -> Optional.of(Keeper.VAULT_FOLDER.child(thing.name()));
      case STORE -> Optional.empty();
    };
  }

  @Override
  public Places places(ScriptedThing state, Machine machine) {
    return file(state).map(file -> Places.provides(machine.real(file))).orElse(Places.NONE);
  }

  @Override
  public Traits traits() {
    return Traits.of(Map.of(
        "name", Trait.NAMING, "kept", Trait.NAMING, "address", Trait.DERIVED, "ready", Trait.CONDITION, "announce", Trait.WRITE_ONLY,
        "after_systemd", Trait.WRITE_ONLY));
  }

  @Override
  public Settle settle(ScriptedThing desired) {
    return desired.ready().isPresent() ? new Settle(Duration.ofSeconds(5), Duration.ZERO) : Settle.AT_ONCE;
  }
}
