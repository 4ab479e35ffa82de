package dev.trueup.provider.network;

import dev.trueup.host.Fact;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import dev.trueup.provider.network.listener.ListenerKind;
import dev.trueup.provider.network.observed.Interfaces;
import java.util.List;

/** The provider of the network: so far who listens where; the section {@code checks} declares it. */
public final class NetworkProvider implements Provider {

  @Override
  public String name() {
    return "network";
  }

  @Override
  public int spi() {
    return SPI;
  }

  @Override
  public List<Section> sections() {
    return List.of();
  }

  @Override
  public List<Kind<?, ?>> kinds() {
    return List.of(new ListenerKind());
  }

  @Override
  public List<Fact<?>> facts() {
    return List.of(Interfaces.FACT);
  }
}
