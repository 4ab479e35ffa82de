package dev.trueup.provider.checks;

import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import java.util.List;

/** The provider of checks. */
public final class ChecksProvider implements Provider {

  @Override
  public String name() {
    return "checks";
  }

  @Override
  public int spi() {
    return SPI;
  }

  @Override
  public List<Section> sections() {
    return List.of(new ChecksSection());
  }

  @Override
  public List<Kind<?, ?>> kinds() {
    return List.of(new CheckKind());
  }
}
