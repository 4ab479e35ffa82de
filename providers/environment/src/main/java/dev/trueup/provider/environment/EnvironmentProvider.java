package dev.trueup.provider.environment;

import dev.trueup.host.Fact;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import java.util.List;

/** The provider {@code environment}: variables and PATH. */
public final class EnvironmentProvider implements Provider {

  /** Does nothing, as {@link Provider} demands. */
  public EnvironmentProvider() {}

  @Override
  public String name() {
    return "environment";
  }

  @Override
  public int spi() {
    return SPI;
  }

  @Override
  public List<Section> sections() {
    return List.of(new EnvSection());
  }

  @Override
  public List<Kind<?, ?>> kinds() {
    return List.of(EnvVariableKind.KIND, PathEntryKind.KIND);
  }

  @Override
  public List<Fact<?>> facts() {
    return List.of(Profiles.FOUND, UserManager.RUNS);
  }
}
