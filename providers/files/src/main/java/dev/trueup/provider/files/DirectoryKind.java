package dev.trueup.provider.files;

import dev.trueup.host.Expect;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind of directories. Only empty ones are ever removed. */
public final class DirectoryKind implements Kind<DirectoryState, DirectoryEvidence> {

  public static final KindName NAME = new KindName("directory");

  private static final Traits TRAITS = Traits.of(Map.of("path", Traits.Trait.NAMING));

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A directory with this mode and owner.";
  }

  @Override
  public String example() {
    return """
        files:
          - directory: ~/src
            mode: "0750"
            owner: dev:dev
        """;
  }

  @Override
  public DirectoryState parse(int version, Attributes recorded) {
    return DirectoryState.parse(recorded);
  }

  @Override
  public Identity identity(DirectoryState state, Machine machine) {
    return Location.behind(state.path(), machine).identity();
  }

  @Override
  public List<Observation<DirectoryState, DirectoryEvidence>> probe(List<DirectoryState> desired, ReadOnlyHost host) {
    return desired.stream().map(state -> observe(state, host)).toList();
  }

  private static Observation<DirectoryState, DirectoryEvidence> observe(DirectoryState desired, ReadOnlyHost host) {
    Spot spot = Spot.at(desired.path(), host);
    Finding<DirectoryState> finding = spot.<DirectoryState>unless(FileStat.Type.DIRECTORY, host)
        .orElseGet(() -> new Finding.Present<>(new DirectoryState(
            desired.path(), Optional.of(spot.stat().mode()), Optional.of(Owner.of(spot.stat())))));
    Optional<HostPath> target = spot.link() ? Optional.of(spot.real()) : Optional.empty();
    return new Observation<>(finding, new DirectoryEvidence(target, host.list(spot.real()).size()), List.of(), Set.of());
  }

  @Override
  public Remedy remedy(Deviation<DirectoryState> deviation, DirectoryEvidence evidence, Past past, Machine machine) {
    return switch (deviation) {
      case Deviation.Missing(DirectoryState desired) -> Remedy.steps(new Step.MakeDirectory(
          desired.path(), desired.mode(), desired.owner().map(Owner::toString), Expect.ANYTHING));
      case Deviation.Different(DirectoryState desired, var actual, var attributes) -> Remedy.steps(new Step.SetMode(
          machine.real(desired.path()), desired.mode(), desired.owner().map(Owner::toString)));
      case Deviation.Unwanted(DirectoryState actual) -> removed(actual, evidence, past);
    };
  }

  /** What we made may be full of things of ours that go in the same run; the step itself never removes a full directory. */
  private static Remedy removed(DirectoryState actual, DirectoryEvidence evidence, Past past) {
    if (evidence.target().isPresent()) {
      return Wording.behindLink(actual.path(), evidence.target().get());
    }
    if (evidence.entries() > 0 && past.left().isEmpty()) {
      return Wording.directoryNotEmpty(actual.path(), evidence.entries());
    }
    return Remedy.steps(Step.delete(actual.path()));
  }

  @Override
  public Places places(DirectoryState state, Machine machine) {
    return Location.behind(state.path(), machine).places();
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public String line(DirectoryState state) {
    List<String> words = new ArrayList<>();
    state.mode().ifPresent(mode -> words.add(mode.toString()));
    state.owner().ifPresent(owner -> words.add(owner.toString()));
    return String.join(" ", words);
  }
}
