package dev.trueup.provider.limits;

import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import java.util.List;

/** The provider of the section {@code limits}. */
public final class LimitsProvider implements Provider {

  @Override
  public String name() {
    return "limits";
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
    return List.of();
  }
}
