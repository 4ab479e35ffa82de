package dev.trueup.testkit.scripted;

import dev.trueup.host.ReadCommand;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import java.util.List;

/** The provider of scripted things, checks and trees. */
public final class ScriptedProvider implements Provider {

  @Override
  public String name() {
    return "scripted";
  }

  @Override
  public int spi() {
    return SPI;
  }

  @Override
  public List<Section> sections() {
    return List.of(new ScriptedSection());
  }

  @Override
  public List<Kind<?, ?>> kinds() {
    return List.of(new ScriptedThingKind(), new ScriptedCheckKind(), new ScriptedTreeKind());
  }

  @Override
  public List<ReadCommand> reads() {
    return List.of(ScriptedThingKind.LIST);
  }
}
