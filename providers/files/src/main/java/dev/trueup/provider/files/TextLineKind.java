package dev.trueup.provider.files;

import dev.trueup.edit.FileEdit;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Places;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The kind of single lines in files that others own too. */
public final class TextLineKind implements Kind<TextLineState, Nothing> {

  public static final KindName NAME = new KindName("text-line");

  private static final Traits TRAITS = Traits.of(Map.of("file", Traits.Trait.NAMING, "text", Traits.Trait.NAMING));

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A line that stands in a file, or, with `ensure: absent`, does not.";
  }

  @Override
  public String example() {
    return """
        files:
          - line: { in: ~/.bashrc, text: source ~/.aliases }
        """;
  }

  @Override
  public TextLineState parse(int version, Attributes recorded) {
    return TextLineState.parse(recorded);
  }

  @Override
  public Identity identity(TextLineState state, Machine machine) {
    HostPath real = machine.real(state.file());
    return Identity.of(real.side(), real.text(), "line:" + state.text());
  }

  @Override
  public List<Observation<TextLineState, Nothing>> probe(List<TextLineState> desired, ReadOnlyHost host) {
    Map<HostPath, FileRead> read = new HashMap<>();
    return desired.stream()
        .map(state -> Observation.of(find(state, read.computeIfAbsent(state.file(), host::read))))
        .toList();
  }

  private static Finding<TextLineState> find(TextLineState desired, FileRead read) {
    return SharedText.of(read).look(new FileEdit.RemoveLine(desired.text()), region -> desired);
  }

  @Override
  public Remedy remedy(Deviation<TextLineState> deviation, Nothing evidence, Past past, Machine machine) {
    return Remedy.steps(switch (deviation) {
      case Deviation.Missing(TextLineState desired) -> Step.edit(desired.file(), new FileEdit.SetLine(desired.text()));
      case Deviation.Different(TextLineState desired, var actual, var attributes) ->
          Step.edit(desired.file(), new FileEdit.SetLine(desired.text()));
      case Deviation.Unwanted(TextLineState actual) -> Step.edit(actual.file(), new FileEdit.RemoveLine(actual.text()));
    });
  }

  @Override
  public Places places(TextLineState state, Machine machine) {
    return Places.needs(machine.real(state.file()));
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  @Override
  public String line(TextLineState state) {
    return "";
  }
}
