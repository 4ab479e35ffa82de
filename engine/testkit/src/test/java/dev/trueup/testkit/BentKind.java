package dev.trueup.testkit;

import dev.trueup.host.Machine;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Remedy;
import dev.trueup.provider.Section;
import dev.trueup.provider.Settle;
import dev.trueup.provider.Traits;
import dev.trueup.testkit.scripted.Lock;
import dev.trueup.testkit.scripted.ScriptedProvider;
import dev.trueup.testkit.scripted.ScriptedThing;
import dev.trueup.testkit.scripted.ScriptedThingKind;
import dev.trueup.value.Attributes;
import dev.trueup.value.Identity;
import dev.trueup.value.KindName;
import java.util.List;

/** A bent kind is the kind of scripted things with one flaw, which a test gives it. */
class BentKind implements Kind<ScriptedThing, Lock> {

  private final ScriptedThingKind straight = new ScriptedThingKind();

  Provider provider() {
    var provider = new ScriptedProvider();
    return new Provider() {
      @Override
      public String name() {
        return provider.name();
      }

      @Override
      public int spi() {
        return provider.spi();
      }

      @Override
      public List<Section> sections() {
        return provider.sections();
      }

      @Override
      public List<Kind<?, ?>> kinds() {
        return List.of(BentKind.this, provider.kinds().getLast());
      }

      @Override
      public List<ReadCommand> reads() {
        return provider.reads();
      }
    };
  }

  @Override
  public KindName name() {
    return straight.name();
  }

  @Override
  public String summary() {
    return straight.summary();
  }

  @Override
  public String example() {
    return straight.example();
  }

  @Override
  public ScriptedThing parse(int version, Attributes recorded) {
    return straight.parse(version, recorded);
  }

  @Override
  public Identity identity(ScriptedThing state, Machine machine) {
    return straight.identity(state, machine);
  }

  @Override
  public List<Observation<ScriptedThing, Lock>> probe(List<ScriptedThing> desired, ReadOnlyHost host) {
    return straight.probe(desired, host);
  }

  @Override
  public Remedy remedy(Deviation<ScriptedThing> deviation, Lock evidence, Past past, Machine machine) {
    return straight.remedy(deviation, evidence, past, machine);
  }

  @Override
  public Traits traits() {
    return straight.traits();
  }

  @Override
  public Settle settle(ScriptedThing desired) {
    return straight.settle(desired);
  }
}
