package example.hosts;

import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import java.util.List;

/** The provider of names in {@code /etc/hosts}. */
public final class HostsProvider implements Provider {

  @Override
  public String name() {
    return "hosts";
  }

  @Override
  public int spi() {
    return SPI;
  }

  @Override
  public List<Section> sections() {
    return List.of(new HostsSection());
  }

  @Override
  public List<Kind<?, ?>> kinds() {
    return List.of(new HostNameKind());
  }
}
