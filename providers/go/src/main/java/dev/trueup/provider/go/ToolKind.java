package dev.trueup.provider.go;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Expect;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.provider.Traits.Trait;
import dev.trueup.provider.WhenRemoved;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind {@code go-tool}: one program that {@code go install} makes, known by what the linker wrote into it. */
final class ToolKind implements Kind<ToolState, ToolEvidence> {

  static final KindName NAME = new KindName("go-tool");

  static final Traits TRAITS = Traits.of(Map.of(
      "path", Trait.NAMING, "go", Trait.DERIVED, "builder", Trait.WRITE_ONLY, "offline", Trait.WRITE_ONLY));

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A program that `go install` makes at a version, such as gopls.";
  }

  @Override
  public String example() {
    return """
        go:
          sdk: { version: 1.26.8 }
          settings: { GOPROXY: [https://goproxy.cn, direct] }
          tools:
            - golang.org/x/tools/gopls@v0.23.0
            - { package: github.com/go-delve/delve/cmd/dlv@v1.26.0, when_removed: remove }
        """;
  }

  @Override
  public ToolState parse(int version, Attributes recorded) {
    return ToolState.parse(recorded);
  }

  @Override
  public Identity identity(ToolState state, Machine machine) {
    HostPath real = real(state.binary(), machine);
    return Identity.of(real.side(), real.text());
  }

  /** A link where the program belongs is the thing itself. */
  private static HostPath real(HostPath path, Machine machine) {
    return path.parent().map(folder -> machine.real(folder).child(path.name())).orElse(path);
  }

  @Override
  public List<Observation<ToolState, ToolEvidence>> probe(List<ToolState> desired, ReadOnlyHost host) {
    var probe = new ToolProbe(host, GoEnvironment.of(host));
    return desired.stream().map(probe::observe).toList();
  }

  @Override
  public Remedy remedy(Deviation<ToolState> deviation, ToolEvidence evidence, Past past, Machine machine) {
    return switch (deviation) {
      case Deviation.Missing<ToolState>(ToolState desired) -> desired.installable().isPresent()
          ? installed(desired, List.of(), evidence, machine)
          : broughtBack(desired, List.of(), evidence);
      case Deviation.Different<ToolState>(ToolState desired, ToolState actual, var attributes) -> desired.installable().isPresent()
          ? replaced(desired, actual, evidence, machine)
          : broughtBack(desired, List.of(away(actual, evidence)), evidence);
      case Deviation.Unwanted<ToolState>(ToolState actual) -> evidence.writable()
          ? Remedy.steps(away(actual, evidence))
          : new Remedy.Cannot(ToolWords.notWritable(actual.binary()));
    };
  }

  private static Remedy installed(ToolState desired, List<Step> room, ToolEvidence evidence, Machine machine) {
    Optional<HostPath> go = desired.builder().or(evidence::go);
    Optional<Note> hindrance = go.isEmpty() ? Optional.of(ToolWords.noGo())
        : evidence.writable() ? hindrance(desired, evidence) : Optional.of(ToolWords.notWritable(desired.binary()));
    return hindrance.<Remedy>map(Remedy.Cannot::new).orElseGet(() -> {
      var steps = new ArrayList<>(room);
      steps.add(ToolCommand.step(
          go.orElseThrow(), desired.installable().orElseThrow(), desired.binary(),
          evidence.rootInFile() && desired.builder().isPresent(), machine));
      return Remedy.steps(steps);
    });
  }

  private static Optional<Note> hindrance(ToolState desired, ToolEvidence evidence) {
    ToolPackage tool = desired.installable().orElseThrow();
    boolean tooOld = desired.line().isPresent() && evidence.needs().filter(needs -> isBefore(desired.line().get(), needs)).isPresent();
    return tooOld
        ? Optional.of(ToolWords.needsNewerGo(tool, evidence.needs().orElseThrow(), desired.line().orElseThrow()))
        : evidence.offline().map(why -> ToolWords.offline(tool, why));
  }

  /** Whether every release of a line is older than a module needs. */
  private static boolean isBefore(String line, GoVersion needs) {
    return !line.equals(needs.line()) && GoVersion.of(line).compareTo(needs) < 0;
  }

  /** What {@code go install} can make again it may also overwrite; everything else is kept beside. */
  private static Remedy replaced(ToolState desired, ToolState actual, ToolEvidence evidence, Machine machine) {
    if (actual.installable().isPresent() && !evidence.link()) {
      return installed(desired, List.of(), evidence, machine);
    }
    return installed(desired, List.of(new Step.Rename(actual.binary(), evidence.aside().free(), Expect.ANYTHING)), evidence, machine);
  }

  /** Of what {@code go install} can make again no copy is kept: some tools have hundreds of megabytes. */
  private static Step away(ToolState actual, ToolEvidence evidence) {
    return actual.installable().isPresent() && !evidence.link() ? Step.discard(actual.binary()) : Step.delete(actual.binary());
  }

  private static Remedy broughtBack(ToolState desired, List<Step> room, ToolEvidence evidence) {
    if (!evidence.aside().isTaken()) {
      return new Remedy.Cannot(ToolWords.asideGone(desired, evidence.aside().last()));
    }
    var steps = new ArrayList<>(room);
    steps.add(new Step.Rename(evidence.aside().last(), desired.binary(), Expect.ANYTHING));
    return Remedy.steps(steps);
  }

  /** By either name: a link on the way may be made in the same run. */
  @Override
  public Places places(ToolState state, Machine machine) {
    Set<HostPath> needs = new HashSet<>();
    state.binary().parent().ifPresent(folder -> needs.addAll(List.of(folder, machine.real(folder))));
    state.builder().ifPresent(go -> needs.addAll(List.of(go, machine.real(go))));
    return new Places(new HashSet<>(List.of(state.binary(), real(state.binary(), machine))), needs);
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  /** Like a package: another project may use it. */
  @Override
  public WhenRemoved whenRemoved() {
    return WhenRemoved.KEEP;
  }

  @Override
  public Optional<String> explain(ToolState desired, String failure, ReadOnlyHost host) {
    return desired.installable().flatMap(tool -> ToolFailure.explain(tool, failure, new ToolVersions(host)));
  }

  @Override
  public String line(ToolState state) {
    return state.words();
  }
}
