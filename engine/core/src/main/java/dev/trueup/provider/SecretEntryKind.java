package dev.trueup.provider;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A secret entry kind is an entry kind whose values may be secrets: a file that gets one is one that only its owner reads, before the secret
 * is in it. What looks like a URL with a password is a secret too where it is found.
 *
 * @param entries the kind without secrets
 * @param readable what is said where others may read a secret that is in its file
 */
public record SecretEntryKind(EntryKind entries, Function<HostPath, Note> readable) implements Kind<EntryState, Exposure> {

  private static final Pattern CREDENTIALS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://[^/?#@]*:[^/?#]*@.*", Pattern.DOTALL);

  @Override
  public KindName name() {
    return entries.name();
  }

  @Override
  public String summary() {
    return entries.summary();
  }

  @Override
  public String example() {
    return entries.example();
  }

  @Override
  public EntryState parse(int version, Attributes recorded) {
    return entries.parse(version, recorded);
  }

  @Override
  public Identity identity(EntryState state, Machine machine) {
    return entries.identity(state, machine);
  }

  @Override
  public List<Observation<EntryState, Exposure>> probe(List<EntryState> desired, ReadOnlyHost host) {
    List<Observation<EntryState, Nothing>> found = entries.probe(desired, host);
    var observations = new ArrayList<Observation<EntryState, Exposure>>();
    for (int i = 0; i < desired.size(); i++) {
      observations.add(observation(desired.get(i), found.get(i), host));
    }
    return observations;
  }

  private Observation<EntryState, Exposure> observation(EntryState desired, Observation<EntryState, Nothing> found, ReadOnlyHost host) {
    Exposure exposure = Exposure.of(desired.file(), host);
    var observation = new Observation<>(guarded(found.finding()), exposure, found.notes(), found.pending());
    boolean kept = found.finding() instanceof Finding.Present<EntryState>(var actual) && desired.value().metBy(actual.value());
    return kept && exposure.othersMayRead() && isSecret(desired.value())
        ? observation.with(readable.apply(desired.file()))
        : observation;
  }

  private static Finding<EntryState> guarded(Finding<EntryState> finding) {
    return finding instanceof Finding.Present<EntryState>(EntryState actual) ? new Finding.Present<>(guarded(actual)) : finding;
  }

  /** The same entry, with a URL that has a password in it as the secret that it is: whoever wants it away has not said that it is one. */
  public static EntryState guarded(EntryState found) {
    return found.value() instanceof Value.Text(String text) && CREDENTIALS.matcher(text).matches()
        ? new EntryState(found.file(), found.key(), new Value.Hidden(Secret.observed(text)))
        : found;
  }

  @Override
  public Remedy remedy(Deviation<EntryState> deviation, Exposure exposure, Past past, Machine machine) {
    return switch (deviation) {
      case Deviation.Missing<EntryState>(EntryState desired) -> set(desired, deviation, exposure, past, machine);
      case Deviation.Different<EntryState>(EntryState desired, var actual, var attributes) ->
          set(desired, deviation, exposure, past, machine);
      case Deviation.Unwanted<EntryState> unwanted -> entries.remedy(deviation, Nothing.NOTHING, past, machine);
    };
  }

  private Remedy set(EntryState desired, Deviation<EntryState> deviation, Exposure exposure, Past past, Machine machine) {
    if (!isSecret(desired.value())) {
      return entries.remedy(deviation, Nothing.NOTHING, past, machine);
    }
    EntryKind closed = new EntryKind(
        entries.name(), entries.summary(), entries.example(), entries.dialect(), Optional.of(new FileMode(0600)), entries.effectAfter());
    Remedy edit = closed.remedy(deviation, Nothing.NOTHING, past, machine);
    if (!exposure.othersMayRead() || !(edit instanceof Remedy.Steps prescribed)) {
      return edit;
    }
    var steps = new ArrayList<Step>();
    steps.add(Exposure.close(desired.file(), machine));
    steps.addAll(prescribed.steps());
    return new Remedy.Steps(steps, prescribed.effectAfter());
  }

  private static boolean isSecret(Value value) {
    return value instanceof Value.Hidden || value instanceof Value.Digest;
  }

  @Override
  public Places places(EntryState state, Machine machine) {
    return entries.places(state, machine);
  }

  @Override
  public Traits traits() {
    return entries.traits();
  }
}
