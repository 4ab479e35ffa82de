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
import java.util.EnumMap;
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
  private static final HostPath FOLDER = HostPath.linux("~/.things");
  private static final String VAULT = "--vault";

  /** What {@code thingctl} ends with where only root may know: EX_NOPERM of sysexits.h. */
  private static final int NOT_PERMITTED = 77;

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
    return switch (state.kept()) {
      case USER -> Identity.of(Side.LINUX, machine.real(file(state)).text());
      case STORE -> Identity.of(Side.LINUX, "store", state.name());
      case VAULT -> Identity.of(Side.LINUX, "vault", state.name());
    };
  }

  @Override
  public List<Observation<ScriptedThing, Lock>> probe(List<ScriptedThing> desired, ReadOnlyHost host) {
    var lock = new Lock(!host.stat(LOCK).is(Type.MISSING));
    var lists = new EnumMap<Keeper, Answer>(Keeper.class);
    return desired.stream()
        .map(thing -> switch (thing.kept()) {
          case USER -> inFile(thing, host.read(file(thing)));
          case STORE, VAULT -> inList(thing, lists.computeIfAbsent(thing.kept(), keeper -> host.ask(list(keeper))));
        })
        .map(finding -> new Observation<>(finding, lock, List.of(), Set.of()))
        .toList();
  }

  private static Question list(Keeper keeper) {
    return new Question.Run(keeper == Keeper.VAULT ? LIST.with(VAULT).accepting(0, NOT_PERMITTED) : LIST, "");
  }

  private static Finding<ScriptedThing> inFile(ScriptedThing thing, FileRead read) {
    return switch (read) {
      case FileRead.Missing() -> new Finding.Absent<>();
      case FileRead.Unreadable(String reason) -> new Finding.Unreadable<>(reason);
      case FileRead.Contents contents -> new Finding.Present<>(thing.shownBy(contents.text().text()));
    };
  }

  private static Finding<ScriptedThing> inList(ScriptedThing thing, Answer answer) {
    return switch (answer) {
      case Answer.NoSuchProgram(String program) -> new Finding.Absent<>();
      case Answer.Refused(String reason) -> new Finding.Unreadable<>("`%s` does not tell: %s".formatted(LIST.command(), reason));
      case Answer.Output(int exit, String output) when exit == NOT_PERMITTED -> new Finding.Hidden<>(Privilege.ROOT);
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
    steps.add(switch (desired.kept()) {
      case USER -> Step.write(file(desired), Content.of(desired.text()), Optional.empty());
      case STORE, VAULT -> new Step.Run(thingctl("set", desired, desired.text().lines().toList()), Privilege.ROOT, true);
    });
    if (desired.announce()) {
      steps.add(new Step.Once(Command.of("thingctl", "reload"), desired.kept() == Keeper.USER ? Privilege.USER : Privilege.ROOT));
    }
    return Remedy.steps(steps);
  }

  /** What {@code thingctl} said when it took a thing is what it wants to hear when it gives it back. */
  private static Remedy drop(ScriptedThing actual, Past past) {
    List<String> ticket = past.receipts().isEmpty() ? List.of() : List.of(past.receipts().getLast().strip());
    return Remedy.steps(switch (actual.kept()) {
      case USER -> Step.delete(file(actual));
      case STORE, VAULT -> new Step.Run(thingctl("drop", actual, ticket), Privilege.ROOT, false);
    });
  }

  private static Command thingctl(String verb, ScriptedThing thing, List<String> rest) {
    var words = new ArrayList<>(List.of("thingctl", verb, thing.name()));
    words.addAll(rest);
    if (thing.kept() == Keeper.VAULT) {
      words.add(VAULT);
    }
    return Command.of(words);
  }

  private static HostPath file(ScriptedThing thing) {
    return FOLDER.child(thing.name());
  }

  @Override
  public Places places(ScriptedThing state, Machine machine) {
    return state.kept() == Keeper.USER ? Places.provides(machine.real(file(state))) : Places.NONE;
  }

  @Override
  public Traits traits() {
    return Traits.of(Map.of(
        "name", Trait.NAMING, "kept", Trait.NAMING, "address", Trait.DERIVED, "ready", Trait.CONDITION, "announce", Trait.WRITE_ONLY,
        "after_systemd", Trait.WRITE_ONLY));
  }

  @Override
  public Settle settle(ScriptedThing desired) {
    return desired.ready().isPresent() ? new Settle(Duration.ofSeconds(1), Duration.ZERO) : Settle.AT_ONCE;
  }
}
