package dev.trueup.testkit.scripted;

import dev.trueup.diagnostic.Note;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.provider.Traits.Trait;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.List;
import java.util.Map;

/** The kind of scripted checks: probed, never remedied. */
public final class ScriptedCheckKind implements Kind<ScriptedCheck, Nothing> {

  static final KindName NAME = new KindName("scripted-check");

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "Something stands at a path.";
  }

  @Override
  public String example() {
    return """
        scripted:
          checks:
            - exists: ~/.things/lamp
        """;
  }

  @Override
  public ScriptedCheck parse(int version, Attributes recorded) {
    return ScriptedCheck.parse(recorded);
  }

  @Override
  public Identity identity(ScriptedCheck state, Machine machine) {
    HostPath real = machine.real(state.exists());
    return Identity.of(real.side(), "scripted checks", real.text());
  }

  @Override
  public List<Observation<ScriptedCheck, Nothing>> probe(List<ScriptedCheck> desired, ReadOnlyHost host) {
    return desired.stream()
        .map(check -> Observation.present(new ScriptedCheck(check.exists(), !host.stat(check.exists()).is(Type.MISSING))))
        .toList();
  }

  @Override
  public Remedy remedy(Deviation<ScriptedCheck> deviation, Nothing evidence, Past past, Machine machine) {
    HostPath path = switch (deviation) {
      case Deviation.Missing(ScriptedCheck desired) -> desired.exists();
      case Deviation.Different(ScriptedCheck desired, var actual, var attributes) -> desired.exists();
      case Deviation.Unwanted(ScriptedCheck actual) -> actual.exists();
    };
    return new Remedy.Unmet(Note.of("scripted/not-there", "Nothing stands at `%s`.".formatted(path)));
  }

  @Override
  public Places places(ScriptedCheck state, Machine machine) {
    return Places.needs(machine.real(state.exists()));
  }

  @Override
  public Traits traits() {
    return Traits.of(Map.of("exists", Trait.NAMING));
  }

  @Override
  public boolean isCheck() {
    return true;
  }
}
