package dev.trueup.provider.proxy;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Fact;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadCommand;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import java.util.List;

/** The provider {@code proxy}: one proxy for everything that has a setting of its own for it. */
public final class ProxyProvider implements Provider {

  /** Does nothing, as {@link Provider} demands. */
  public ProxyProvider() {}

  @Override
  public String name() {
    return "proxy";
  }

  @Override
  public int spi() {
    return SPI;
  }

  @Override
  public List<Section> sections() {
    return List.of(new ProxySection());
  }

  @Override
  public List<Kind<?, ?>> kinds() {
    return List.of(AptSettings.KIND, AptSettings.LOGIN, NpmSettings.KIND, new MavenProxyKind(), DockerSettings.KIND);
  }

  @Override
  public List<ReadCommand> reads() {
    return List.of(WindowsHost.MODE);
  }

  @Override
  public List<Fact<?>> facts() {
    return List.of(Here.CONSUMERS, WindowsHost.FACT);
  }

  @Override
  public List<Diagnostic> review(List<Resource<?>> all, Machine machine) {
    return NamedHosts.review(all);
  }
}
