package example.hosts;

import dev.trueup.edit.FileEdit;
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
import java.util.stream.Collectors;

/** The kind of single names in {@code /etc/hosts}. */
final class HostNameKind implements Kind<HostNameState, HostNameEvidence> {

  static final KindName NAME = new KindName("host-name");

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A name of a machine in /etc/hosts.";
  }

  @Override
  public String example() {
    return """
        hosts:
          - { name: payments-db, address: 10.1.0.53 }
        """;
  }

  @Override
  public HostNameState parse(int version, Attributes recorded) {
    return HostNameState.parse(recorded);
  }

  @Override
  public Identity identity(HostNameState state, Machine machine) {
    var real = machine.real(HostsFile.PATH);
    return Identity.of(real.side(), real.text(), state.name());
  }

  @Override
  public List<Observation<HostNameState, HostNameEvidence>> probe(List<HostNameState> desired, ReadOnlyHost host) {
    if (desired.isEmpty()) {
      return List.of();
    }
    HostsFile file = HostsFile.read(host);
    return desired.stream().map(state -> look(state, file, host)).toList();
  }

  private static Observation<HostNameState, HostNameEvidence> look(HostNameState desired, HostsFile file, ReadOnlyHost host) {
    List<HostsFile.Line> lines = switch (file) {
      case HostsFile.Unreadable u -> List.of();
      case HostsFile.Lines all -> all.with(desired.name());
    };
    Finding<HostNameState> finding = switch (file) {
      case HostsFile.Unreadable(String reason) -> new Finding.Unreadable<>(reason);
      case HostsFile.Lines all when lines.isEmpty() -> new Finding.Absent<>();
      case HostsFile.Lines all -> new Finding.Present<>(new HostNameState(
          desired.name(), Optional.of(lines.stream().map(HostsFile.Line::address).collect(Collectors.joining(" ")))));
    };
    var evidence = new HostNameEvidence(
        lines.stream().map(HostsFile.Line::text).toList(), lines.stream().anyMatch(line -> line.names().size() > 1));
    return new Observation<>(finding, evidence, Wording.ofWsl(host), Set.of());
  }

  @Override
  public Remedy remedy(Deviation<HostNameState> deviation, HostNameEvidence evidence, Past past, Machine machine) {
    HostNameState state = switch (deviation) {
      case Deviation.Missing<HostNameState>(HostNameState desired) -> desired;
      case Deviation.Different<HostNameState>(HostNameState desired, var actual, var attributes) -> desired;
      case Deviation.Unwanted<HostNameState>(HostNameState actual) -> actual;
    };
    if (evidence.shared()) {
      return new Remedy.Cannot(Wording.shared(state.name(), evidence.lines()));
    }
    List<Step> steps = new ArrayList<>();
    evidence.lines().forEach(line -> steps.add(Step.edit(HostsFile.PATH, new FileEdit.RemoveLine(line))));
    if (!(deviation instanceof Deviation.Unwanted<HostNameState>)) {
      for (String address : state.address().orElse("").split(" ")) {
        steps.add(Step.edit(HostsFile.PATH, new FileEdit.SetLine(address + " " + state.name())));
      }
    }
    return Remedy.steps(steps);
  }

  @Override
  public Places places(HostNameState state, Machine machine) {
    return Places.needs(machine.real(HostsFile.PATH));
  }

  @Override
  public Traits traits() {
    return Traits.of(Map.of("name", Traits.Trait.NAMING));
  }

  @Override
  public String line(HostNameState state) {
    return state.address().orElse("");
  }
}
