package dev.trueup.provider;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.FileEdit;
import dev.trueup.edit.FileText;
import dev.trueup.host.Activation;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import dev.trueup.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An entry kind is every kind whose resources are single entries of a structured file: it differs from its siblings in the dialect alone.
 *
 * <p>Domain kinds hold one of these and add what their domain knows (notes, warnings, checks).
 *
 * @param dialect how the file spells entries
 * @param modeWhenCreated of files that were not there
 * @param effectAfter what must restart before a change takes effect
 */
public record EntryKind(
    KindName name, String summary, String example, Dialect dialect, Optional<FileMode> modeWhenCreated, Set<Activation> effectAfter)
    implements Kind<EntryState, Nothing> {

  private static final Traits TRAITS = Traits.of(Map.of("file", Traits.Trait.NAMING, "key", Traits.Trait.NAMING));

  public EntryKind {
    effectAfter = Set.copyOf(effectAfter);
  }

  @Override
  public EntryState parse(int version, Attributes recorded) {
    return EntryState.parse(recorded);
  }

  @Override
  public Identity identity(EntryState state, Machine machine) {
    HostPath real = machine.real(state.file());
    return Identity.of(real.side(), real.text(), state.key().unmistakable());
  }

  @Override
  public List<Observation<EntryState, Nothing>> probe(List<EntryState> desired, ReadOnlyHost host) {
    Map<HostPath, FileRead> read = new HashMap<>();
    return desired.stream()
        .map(state -> observe(state, read.computeIfAbsent(state.file(), host::read)))
        .toList();
  }

  private Observation<EntryState, Nothing> observe(EntryState desired, FileRead read) {
    return switch (read) {
      case FileRead.Missing() -> Observation.absent();
      case FileRead.Unreadable(String reason) -> Observation.unreadable(reason);
      case FileRead.Contents contents -> {
        FileText file = contents.text();
        Optional<String> problem = file.problem().or(() -> dialect.problem(file.text()));
        if (problem.isPresent()) {
          yield Observation.unreadable(problem.get());
        }
        yield dialect.read(file.text(), desired.key())
            .map(value -> Observation.present(new EntryState(desired.file(), desired.key(), asObserved(value, desired.value()))))
            .orElseGet(Observation::absent);
      }
    };
  }

  /** What stands where a secret belongs is a secret too. */
  private static Value asObserved(Value found, Value desired) {
    boolean secret = desired instanceof Value.Hidden || desired instanceof Value.Digest;
    return secret && found instanceof Value.Text(String text) ? new Value.Hidden(dev.trueup.value.Secret.observed(text)) : found;
  }

  @Override
  public Remedy remedy(Deviation<EntryState> deviation, Nothing evidence, Past past, Machine machine) {
    FileEdit edit = switch (deviation) {
      case Deviation.Missing(EntryState desired) -> new FileEdit.SetEntry(dialect, desired.key(), desired.value());
      case Deviation.Different(EntryState desired, var actual, var attributes) ->
          new FileEdit.SetEntry(dialect, desired.key(), desired.value());
      case Deviation.Unwanted(EntryState actual) -> new FileEdit.RemoveEntry(dialect, actual.key());
    };
    HostPath file = switch (deviation) {
      case Deviation.Missing(EntryState desired) -> desired.file();
      case Deviation.Different(EntryState desired, var actual, var attributes) -> desired.file();
      case Deviation.Unwanted(EntryState actual) -> actual.file();
    };
    return new Remedy.Steps(List.of(new Step.EditFile(file, edit, modeWhenCreated, Expect.ANYTHING)), effectAfter);
  }

  @Override
  public Places places(EntryState state, Machine machine) {
    return Places.needs(machine.real(state.file()));
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }
}
