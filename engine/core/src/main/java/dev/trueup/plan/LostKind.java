package dev.trueup.plan;

import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.List;

/** A lost kind stands in for one whose provider is gone, for letting go of its things: it can neither see nor change them. */
record LostKind(KindName name) implements Kind<LostKind.Recorded, Nothing> {

  /** What the journal says of a thing. */
  record Recorded(Attributes attributes) implements State {}

  private static final String NOBODY = "nothing here knows its kind";

  @Override
  public String summary() {
    return "";
  }

  @Override
  public String example() {
    return "";
  }

  @Override
  public Recorded parse(int version, Attributes recorded) {
    return new Recorded(recorded);
  }

  @Override
  public Identity identity(Recorded state, Machine machine) {
    throw new IllegalStateException(NOBODY);
  }

  @Override
  public List<Observation<Recorded, Nothing>> probe(List<Recorded> desired, ReadOnlyHost host) {
    return desired.stream().map(state -> Observation.<Recorded>unreadable(NOBODY)).toList();
  }

  @Override
  public Remedy remedy(Deviation<Recorded> deviation, Nothing evidence, Past past, Machine machine) {
    throw new IllegalStateException(NOBODY);
  }
}
