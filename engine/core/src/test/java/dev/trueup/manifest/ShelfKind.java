package dev.trueup.manifest;

import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Traits;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A kind that reading alone is tried with. */
record ShelfKind(String word) implements Kind<ShelfState, Nothing> {

  @Override
  public KindName name() {
    return new KindName(word);
  }

  @Override
  public String summary() {
    return "A thing on the shelf.";
  }

  @Override
  public String example() {
    return "things: [~/x]";
  }

  @Override
  public ShelfState parse(int version, Attributes recorded) {
    return new ShelfState(HostPath.linux(recorded.text("file")), Optional.empty(), recorded);
  }

  @Override
  public Traits traits() {
    return Traits.of(Map.of("file", Traits.Trait.NAMING));
  }

  @Override
  public Identity identity(ShelfState state, Machine machine) {
    HostPath real = machine.real(state.file());
    return new Identity(real.side(), real.text(), state.part());
  }

  @Override
  public List<Observation<ShelfState, Nothing>> probe(List<ShelfState> desired, ReadOnlyHost host) {
    return desired.stream().map(each -> Observation.<ShelfState>absent()).toList();
  }

  @Override
  public Remedy remedy(Deviation<ShelfState> deviation, Nothing evidence, Past past, Machine machine) {
    return new Remedy.Steps(List.of(), Set.of());
  }
}
