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
import java.util.Optional;

/**
 * A lost kind stands in for one whose provider is gone: it can neither see nor change its things, so that they are blocked wherever they are to
 * go back, and whatever else happens they stay in the journal until they are let go of.
 *
 * @param plugin the name of the plug-in that brought it; empty where the journal does not know
 * @param refused the plug-ins that are there and were not taken
 */
record LostKind(KindName name, Optional<String> plugin, List<String> refused) implements Kind<LostKind.Recorded, Nothing> {

  /** What the journal says of a thing. */
  record Recorded(Attributes attributes) implements State {}

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
    throw new IllegalStateException("the journal knows its identity");
  }

  @Override
  public List<Observation<Recorded, Nothing>> probe(List<Recorded> desired, ReadOnlyHost host) {
    return desired.stream().map(state -> Observation.<Recorded>unreadable(Lost.who(plugin, refused) + " made it")).toList();
  }

  @Override
  public Remedy remedy(Deviation<Recorded> deviation, Nothing evidence, Past past, Machine machine) {
    throw new IllegalStateException("what was not seen has no remedy");
  }
}
