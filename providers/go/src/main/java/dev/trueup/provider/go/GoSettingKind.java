package dev.trueup.provider.go;

import dev.trueup.edit.Dialect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.EntryKind;
import dev.trueup.provider.EntryState;
import dev.trueup.provider.Exposure;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.provider.environment.ProfileScan;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The kind {@code go-setting}: one line of Go's own file. */
final class GoSettingKind implements Kind<EntryState, Exposure> {

  static final KindName NAME = new KindName("go-setting");

  private static final String SUMMARY = "A setting of the go command, for all projects of this user.";
  private static final String EXAMPLE = """
      go:
        settings:
          GOPROXY: [https://goproxy.cn, direct]
          GOPRIVATE: [git.corp.example/*]
          CGO_ENABLED: 0
      """;

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return SUMMARY;
  }

  @Override
  public String example() {
    return EXAMPLE;
  }

  private static EntryKind entries(boolean secret) {
    Optional<FileMode> mode = secret ? Optional.of(new FileMode(0600)) : Optional.empty();
    return new EntryKind(NAME, SUMMARY, EXAMPLE, Dialect.GO_ENV, mode, Set.of());
  }

  @Override
  public EntryState parse(int version, Attributes recorded) {
    return EntryState.parse(recorded);
  }

  @Override
  public Identity identity(EntryState state, Machine machine) {
    return entries(false).identity(state, machine);
  }

  @Override
  public List<Observation<EntryState, Exposure>> probe(List<EntryState> desired, ReadOnlyHost host) {
    List<Observation<EntryState, Nothing>> found = entries(false).probe(desired, host);
    var observations = new ArrayList<Observation<EntryState, Exposure>>();
    for (int i = 0; i < desired.size(); i++) {
      observations.add(observation(desired.get(i), found.get(i), host));
    }
    return observations;
  }

  private static Observation<EntryState, Exposure> observation(
      EntryState desired, Observation<EntryState, Nothing> found, ReadOnlyHost host) {
    Exposure exposure = Exposure.of(desired.file(), host);
    Finding<EntryState> finding = marked(guarded(found.finding()), host.read(desired.file()));
    var observation = new Observation<>(finding, exposure, found.notes(), found.pending());
    boolean kept = observation.finding() instanceof Finding.Present<EntryState>(var actual) && desired.value().metBy(actual.value());
    if (kept && exposure.othersMayRead() && isSecret(desired.value())) {
      observation = observation.with(Advice.credentialsReadable(desired.file()));
    }
    Optional<String> hindrance = GoEnvFile.hindrance(host.machine());
    if (kept && hindrance.isPresent()) {
      observation = observation.with(Advice.noFile(hindrance.get()));
    }
    return isShadowed(desired, host.machine())
        ? observation.with(Advice.shadowed(desired.key().last(), whereFrom(desired.key().last(), host)))
        : observation;
  }

  /** A URL with a password that stood in the file before us is nothing for a plan either. */
  private static Finding<EntryState> guarded(Finding<EntryState> finding) {
    return finding instanceof Finding.Present<EntryState>(EntryState actual)
            && actual.value() instanceof Value.Text(String text) && ProxyRule.hasCredentials(text)
        ? new Finding.Present<>(new EntryState(actual.file(), actual.key(), new Value.Hidden(Secret.observed(text))))
        : finding;
  }

  /** Go knows no byte order mark and takes it for the beginning of the first name, which it then ignores. */
  private static Finding<EntryState> marked(Finding<EntryState> finding, FileRead read) {
    return read instanceof FileRead.Contents contents && contents.text().mark()
        ? new Finding.Unreadable<>("it begins with a byte order mark, so Go ignores its first line; save it as UTF-8 without one")
        : finding;
  }

  private static boolean isShadowed(EntryState desired, Machine machine) {
    Optional<String> wanted = text(desired.value());
    return wanted.isPresent() && machine.variable(desired.key().last()).filter(value -> !value.equals(wanted.get())).isPresent();
  }

  private static Optional<String> text(Value value) {
    return value instanceof Value.Hidden(Secret secret) ? secret.reveal()
        : value instanceof Value.Text(String text) ? Optional.of(text) : Optional.empty();
  }

  private static String whereFrom(String key, ReadOnlyHost host) {
    List<ProfileScan.Assignment> assignments = ProfileScan.assignments(key, host);
    return assignments.isEmpty() ? "" : ". It is set in " + assignments.getLast().place();
  }

  private static boolean isSecret(Value value) {
    return value instanceof Value.Hidden || value instanceof Value.Digest;
  }

  @Override
  public Remedy remedy(Deviation<EntryState> deviation, Exposure exposure, Past past, Machine machine) {
    return switch (deviation) {
      case Deviation.Missing<EntryState>(EntryState desired) -> set(desired, deviation, exposure, past, machine);
      case Deviation.Different<EntryState>(EntryState desired, var actual, var attributes) ->
          set(desired, deviation, exposure, past, machine);
      case Deviation.Unwanted<EntryState> unwanted -> entries(false).remedy(deviation, Nothing.NOTHING, past, machine);
    };
  }

  private static Remedy set(EntryState desired, Deviation<EntryState> deviation, Exposure exposure, Past past, Machine machine) {
    Optional<String> hindrance = GoEnvFile.hindrance(machine);
    if (hindrance.isPresent()) {
      return new Remedy.Cannot(Advice.noFile(hindrance.get()));
    }
    boolean secret = isSecret(desired.value());
    Remedy edit = entries(secret).remedy(deviation, Nothing.NOTHING, past, machine);
    if (!secret || !exposure.othersMayRead() || !(edit instanceof Remedy.Steps prescribed)) {
      return edit;
    }
    var steps = new ArrayList<Step>();
    steps.add(Exposure.close(desired.file(), machine));
    steps.addAll(prescribed.steps());
    return new Remedy.Steps(steps, prescribed.effectAfter());
  }

  @Override
  public Places places(EntryState state, Machine machine) {
    return entries(false).places(state, machine);
  }

  @Override
  public Traits traits() {
    return entries(false).traits();
  }
}
