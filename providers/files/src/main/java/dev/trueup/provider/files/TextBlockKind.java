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

/** The kind of marked blocks of lines in files that others own too. */
public final class TextBlockKind implements Kind<TextBlockState, Nothing> {

  public static final KindName NAME = new KindName("text-block");

  private static final Traits TRAITS = Traits.of(Map.of(
      "file", Traits.Trait.NAMING,
      "name", Traits.Trait.NAMING,
      "comment", Traits.Trait.WRITE_ONLY,
      "at", Traits.Trait.WRITE_ONLY));

  @Override
  public KindName name() {
    return NAME;
  }

  @Override
  public String summary() {
    return "A block of lines between two markers in a file.";
  }

  @Override
  public String example() {
    return """
        files:
          - block: { in: ~/.bashrc, name: aliases, content: alias k=kubectl }
        """;
  }

  @Override
  public TextBlockState parse(int version, Attributes recorded) {
    return TextBlockState.parse(recorded);
  }

  @Override
  public Identity identity(TextBlockState state, Machine machine) {
    HostPath real = machine.real(state.file());
    return Identity.of(real.side(), real.text(), "block:" + state.name());
  }

  @Override
  public List<Observation<TextBlockState, Nothing>> probe(List<TextBlockState> desired, ReadOnlyHost host) {
    Map<HostPath, FileRead> read = new HashMap<>();
    return desired.stream()
        .map(state -> Observation.of(find(state, read.computeIfAbsent(state.file(), host::read))))
        .toList();
  }

  private static Finding<TextBlockState> find(TextBlockState desired, FileRead read) {
    return SharedText.of(read).look(
        new FileEdit.RemoveBlock(desired.name(), desired.comment()),
        region -> new TextBlockState(desired.file(), desired.name(), between(region), desired.comment(), desired.atTop()));
  }

  /** The lines of a region without its first and its last, which are the markers. */
  private static String between(String region) {
    List<String> lines = region.strip().lines().toList();
    return String.join("\n", lines.subList(1, Math.max(1, lines.size() - 1)));
  }

  @Override
  public Remedy remedy(Deviation<TextBlockState> deviation, Nothing evidence, Past past, Machine machine) {
    return Remedy.steps(switch (deviation) {
      case Deviation.Missing(TextBlockState desired) -> set(desired);
      case Deviation.Different(TextBlockState desired, var actual, var attributes) -> set(desired);
      case Deviation.Unwanted(TextBlockState actual) ->
          Step.edit(actual.file(), new FileEdit.RemoveBlock(actual.name(), actual.comment()));
    });
  }

  private static Step set(TextBlockState desired) {
    String content = desired.content().isEmpty() ? "" : desired.content() + "\n";
    return Step.edit(desired.file(), new FileEdit.SetBlock(desired.name(), content, desired.comment(), desired.atTop()));
  }

  @Override
  public Places places(TextBlockState state, Machine machine) {
    return Places.needs(machine.real(state.file()));
  }

  @Override
  public Traits traits() {
    return TRAITS;
  }

  /** Its size: the lines themselves are in the hunk. */
  @Override
  public String line(TextBlockState state) {
    long lines = state.content().lines().count();
    return lines == 1 ? "1 line" : lines + " lines";
  }
}
