package dev.trueup.provider.checks;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.provider.Traits.Trait;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import dev.trueup.value.Side;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The kind of checks: probed, never remedied. */
public final class CheckKind implements Kind<CheckState, Reason> {

  public static final KindName NAME = new KindName("check");

  private static final Reason NONE = new Reason(Optional.empty());

  private final InstantSource clock;

  public CheckKind() {
    this(InstantSource.system());
  }

  CheckKind(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "Something that must be so and that trueup only looks at.";
  }

  @Override
  public String example() {
    return """
        checks:
          - go: ">= 1.22.5"
          - resolves: { go: ~/.local/share/trueup/go/bin/go }
          - vendored
          - elf: { path: bin/app, arch: amd64, static: true }
          - elf: { path: /usr/bin/git, libraries: found }
          - on_linux_filesystem: [., ~/go]
          - kernel: ">= 5.15"
          - distribution: ubuntu >= 22.04
          - clock_within: 2s
          - reaches: https://goproxy.cn
          - unreachable: db.corp.example:5432
        """;
  }

  @Override
  public CheckState parse(int version, Attributes recorded) {
    return CheckState.parse(recorded);
  }

  @Override
  public Identity identity(CheckState state, Machine machine) {
    String subject = state.check().subject(machine);
    return Identity.of(Side.LINUX, "checks", subject.isEmpty() ? state.check().word() : state.check().word() + " " + subject);
  }

  @Override
  public List<Observation<CheckState, Reason>> probe(List<CheckState> desired, ReadOnlyHost host) {
    return desired.stream().map(state -> observe(state.check(), host)).toList();
  }

  private Observation<CheckState, Reason> observe(Check check, ReadOnlyHost host) {
    return switch (check.verdict(host, clock)) {
      case Verdict.Holds(List<Note> notes) -> observation(new Finding.Present<>(new CheckState(check, true)), NONE, notes);
      case Verdict.Fails(Note why) ->
          observation(new Finding.Present<>(new CheckState(check, false)), new Reason(Optional.of(why)), List.of());
      case Verdict.Unasked(String reason) -> observation(new Finding.Unasked<>(reason), NONE, List.of());
      case Verdict.Unreadable(String reason) -> observation(new Finding.Unreadable<>(reason), NONE, List.of());
    };
  }

  private static Observation<CheckState, Reason> observation(Finding<CheckState> finding, Reason reason, List<Note> notes) {
    return new Observation<>(finding, reason, notes, Set.of());
  }

  @Override
  public Remedy remedy(Deviation<CheckState> deviation, Reason reason, Past past, Machine machine) {
    CheckState state = switch (deviation) {
      case Deviation.Missing(CheckState desired) -> desired;
      case Deviation.Different(CheckState desired, var actual, var attributes) -> desired;
      case Deviation.Unwanted(CheckState actual) -> actual;
    };
    return new Remedy.Unmet(reason.why().orElseGet(() -> Wording.doesNotHold(state.check())));
  }

  @Override
  public Traits traits() {
    var traits = new TreeMap<String, Trait>();
    for (String naming : List.of("check", OnLinuxFilesystem.WORD, Resolves.WORD, Vendored.WORD, Reachable.REACHES, Reachable.UNREACHABLE)) {
      traits.put(naming, Trait.NAMING);
    }
    traits.put("holds", Trait.CONDITION);
    return Traits.of(Map.copyOf(traits));
  }

  @Override
  public boolean isCheck() {
    return true;
  }

  @Override
  public String line(CheckState state) {
    return state.check().wanted();
  }
}
