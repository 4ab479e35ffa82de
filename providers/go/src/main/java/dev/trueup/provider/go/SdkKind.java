package dev.trueup.provider.go;

import dev.trueup.host.Artifact;
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
import dev.trueup.provider.Traits.Trait;
import dev.trueup.provider.WhenRemoved;
import dev.trueup.provider.files.Aside;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind {@code go-sdk}: one release of Go in a folder of its own. Never two releases in one folder. */
final class SdkKind implements Kind<SdkState, SdkEvidence> {

  static final KindName NAME = new KindName("go-sdk");

  private static final Traits TRAITS = Traits.of(Map.of("path", Trait.NAMING, "sources", Trait.WRITE_ONLY));

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A release of Go, downloaded, verified and unpacked into a folder of its own.";
  }

  @Override
  public String example() {
    return """
        go:
          sdk:
            version: 1.26.8
            also: [1.22.12]
            sources: [https://go.dev/dl, https://mirrors.aliyun.com/golang]
        """;
  }

  @Override
  public SdkState parse(int version, Attributes recorded) {
    return SdkState.parse(recorded);
  }

  @Override
  public Identity identity(SdkState state, Machine machine) {
    HostPath real = machine.real(state.tree());
    return Identity.of(real.side(), real.text());
  }

  @Override
  public List<Observation<SdkState, SdkEvidence>> probe(List<SdkState> desired, ReadOnlyHost host) {
    return desired.stream().map(state -> observe(state, host)).toList();
  }

  private static Observation<SdkState, SdkEvidence> observe(SdkState desired, ReadOnlyHost host) {
    FileStat stat = host.stat(desired.tree());
    return switch (stat.type()) {
      case MISSING -> bare(new Finding.Absent<>(), desired, host);
      case DIRECTORY -> {
        SdkTree tree = SdkTree.of(desired.tree(), host);
        SdkState found = desired.beholding(tree.state());
        Observation<SdkState, SdkEvidence> observation =
            new Observation<>(new Finding.Present<>(found), tree.evidence(), List.of(), Set.of());
        yield desired.isMetBy(found) ? observation : observation.with(SdkWords.setAside(observation.evidence().aside().free()));
      }
      case FILE, LINK, SPECIAL -> bare(new Finding.Unreadable<>("it is " + stat.type().noun() + ", and no folder"), desired, host);
      case UNREACHABLE -> bare(new Finding.Unreadable<>("a folder above it is none, or may not be entered"), desired, host);
    };
  }

  private static Observation<SdkState, SdkEvidence> bare(Finding<SdkState> finding, SdkState desired, ReadOnlyHost host) {
    return new Observation<>(
        finding, new SdkEvidence(Aside.of(desired.tree(), host), false, false, Optional.empty()), List.of(), Set.of());
  }

  @Override
  public Remedy remedy(Deviation<SdkState> deviation, SdkEvidence evidence, Past past, Machine machine) {
    return switch (deviation) {
      case Deviation.Missing<SdkState>(SdkState desired) -> Remedy.steps(put(desired, List.of(), evidence));
      case Deviation.Different<SdkState>(SdkState desired, SdkState actual, var attributes) ->
          Remedy.steps(put(desired, List.of(away(desired, evidence)), evidence));
      case Deviation.Unwanted<SdkState>(SdkState actual) -> gone(actual, evidence);
    };
  }

  /** The tree, after what makes room for it; or, on the way back to a tree that trueup did not unpack, what was set aside for it. */
  private static List<Step> put(SdkState desired, List<Step> room, SdkEvidence evidence) {
    var steps = new ArrayList<Step>();
    Optional<Artifact> artifact = desired.artifact();
    artifact.ifPresent(archive -> steps.add(new Step.Download(archive)));
    steps.addAll(room);
    steps.add(artifact.<Step>map(archive -> new Step.Unpack(archive, desired.tree(), SdkSpace.of(desired), Expect.ANYTHING))
        .orElseGet(() -> new Step.Rename(evidence.aside().last(), desired.tree(), Expect.ANYTHING)));
    return steps;
  }

  private static Step away(SdkState desired, SdkEvidence evidence) {
    return desired.artifact().isEmpty()
        ? new Step.DeleteTree(desired.tree(), List.of(), Expect.ANYTHING)
        : new Step.Rename(desired.tree(), evidence.aside().free(), Expect.ANYTHING);
  }

  private static Remedy gone(SdkState actual, SdkEvidence evidence) {
    if (evidence.foreign().isPresent()) {
      return new Remedy.Cannot(SdkWords.foreignFiles(actual.tree(), evidence.foreign().get()));
    }
    return Remedy.steps(evidence.unpacked() && !evidence.changed()
        ? new Step.DeleteTree(actual.tree(), List.of(), Expect.ANYTHING)
        : new Step.Rename(actual.tree(), evidence.aside().free(), Expect.ANYTHING));
  }

  @Override
  public Places places(SdkState state, Machine machine) {
    return new Places(Set.copyOf(List.of(state.tree(), machine.real(state.tree()))), Set.of());
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  /** A tree stays: others may use it, and it costs nothing but space. */
  @Override
  public WhenRemoved whenRemoved() {
    return WhenRemoved.KEEP;
  }

  @Override
  public String line(SdkState state) {
    return state.line();
  }
}
