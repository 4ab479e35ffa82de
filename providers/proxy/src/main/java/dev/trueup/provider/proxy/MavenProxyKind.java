package dev.trueup.provider.proxy;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.edit.FileEdit;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Exposure;
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
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The kind of proxies in Maven's settings. Elements that nobody declared stay. */
final class MavenProxyKind implements Kind<MavenProxyState, Exposure> {

  static final KindName NAME = new KindName("maven-proxy");

  private static final List<String> ORDER = List.of("active", "protocol", "host", "port", "username", "password", "nonProxyHosts");
  private static final Traits TRAITS = Traits.of(Map.of("file", Traits.Trait.NAMING, "id", Traits.Trait.NAMING));

  /** Where an element stands among the others in a new proxy. */
  static Integer place(String element) {
    int place = ORDER.indexOf(element);
    return place < 0 ? ORDER.size() : place;
  }

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A proxy in Maven's settings of this user.";
  }

  @Override
  public String example() {
    return """
        proxy: { http: "http://proxy.corp.example:3128", user: build, password: { file: ~/password }, for: [maven] }
        """;
  }

  @Override
  public MavenProxyState parse(int version, Attributes recorded) {
    return MavenProxyState.parse(recorded);
  }

  @Override
  public Identity identity(MavenProxyState state, Machine machine) {
    HostPath real = machine.real(state.file());
    return Identity.of(real.side(), real.text(), EntryKey.of("proxies", state.id()).unmistakable());
  }

  @Override
  public List<Observation<MavenProxyState, Exposure>> probe(List<MavenProxyState> desired, ReadOnlyHost host) {
    return desired.stream().map(state -> observe(state, host)).toList();
  }

  private static Observation<MavenProxyState, Exposure> observe(MavenProxyState desired, ReadOnlyHost host) {
    Exposure exposure = Exposure.of(desired.file(), host);
    return switch (host.read(desired.file())) {
      case FileRead.Missing() -> observation(new Finding.Absent<>(), exposure);
      case FileRead.Unreadable(String reason) -> observation(new Finding.Unreadable<>(reason), exposure);
      case FileRead.Contents contents -> {
        String text = contents.text().text();
        Optional<String> problem = contents.text().problem().or(() -> Dialect.MAVEN_SETTINGS.problem(text));
        yield problem.isPresent()
            ? observation(new Finding.Unreadable<>(problem.get()), exposure)
            : remarked(desired, text, observation(finding(desired, text), exposure));
      }
    };
  }

  private static Observation<MavenProxyState, Exposure> observation(Finding<MavenProxyState> finding, Exposure exposure) {
    return new Observation<>(finding, exposure, List.of(), Set.of());
  }

  private static Finding<MavenProxyState> finding(MavenProxyState desired, String text) {
    if (!(Dialect.MAVEN_SETTINGS.read(text, EntryKey.of(desired.id())).orElse(Value.UNSET) instanceof Value.MapOf(var found))) {
      return new Finding.Absent<>();
    }
    Map<String, Value> elements = new LinkedHashMap<>();
    for (String name : ORDER) {
      Optional.ofNullable(found.get(name)).ifPresent(value -> elements.put(name, observed(name, value)));
    }
    return new Finding.Present<>(new MavenProxyState(desired.file(), desired.id(), elements));
  }

  private static Value observed(String name, Value value) {
    return name.equals("password") ? new Value.Hidden(Secret.observed(value.toString())) : value;
  }

  private static Observation<MavenProxyState, Exposure> remarked(
      MavenProxyState desired, String text, Observation<MavenProxyState, Exposure> observation) {
    var remarked = observation;
    Optional<String> rival = observation.finding() instanceof Finding.Present ? MavenRivals.before(desired, text) : Optional.empty();
    if (rival.isPresent()) {
      remarked = remarked.with(Wording.mavenTakesAnother(desired.id(), rival.get()));
    }
    boolean kept = observation.finding() instanceof Finding.Present<MavenProxyState>(var actual)
        && actual.elements().containsKey("password") && desired.elements().containsKey("password");
    return kept && observation.evidence().othersMayRead() ? remarked.with(Wording.secretReadable(desired.file())) : remarked;
  }

  @Override
  public Remedy remedy(Deviation<MavenProxyState> deviation, Exposure exposure, Past past, Machine machine) {
    return switch (deviation) {
      case Deviation.Missing<MavenProxyState>(var desired) -> set(desired, desired.elements().keySet(), exposure, machine);
      case Deviation.Different<MavenProxyState>(var desired, var actual, var attributes) -> set(desired, attributes, exposure, machine);
      case Deviation.Unwanted<MavenProxyState>(var actual) -> Remedy.steps(
          Step.edit(actual.file(), new FileEdit.RemoveEntry(Dialect.MAVEN_SETTINGS, EntryKey.of(actual.id()))));
    };
  }

  private static Remedy set(MavenProxyState desired, Set<String> wanted, Exposure exposure, Machine machine) {
    boolean secret = desired.elements().containsKey("password");
    List<Step> steps = new ArrayList<>();
    if (secret && exposure.othersMayRead()) {
      steps.add(Exposure.close(desired.file(), machine));
    }
    Optional<FileMode> mode = secret ? Optional.of(new FileMode(0600)) : Optional.empty();
    desired.elements().forEach((name, value) -> {
      if (wanted.contains(name)) {
        var edit = new FileEdit.SetEntry(Dialect.MAVEN_SETTINGS, EntryKey.of(desired.id(), name), value);
        steps.add(new Step.EditFile(desired.file(), edit, mode, Expect.ANYTHING));
      }
    });
    return Remedy.steps(steps);
  }

  @Override
  public Places places(MavenProxyState state, Machine machine) {
    return Places.needs(machine.real(state.file()));
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public String line(MavenProxyState state) {
    return state.elements().containsKey("host")
        ? state.elements().get("host") + ":" + state.elements().getOrDefault("port", Value.text("8080"))
        : "";
  }
}
