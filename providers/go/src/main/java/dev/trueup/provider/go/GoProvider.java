package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Fact;
import dev.trueup.host.Machine;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import java.util.List;

/** The provider {@code go}: Go itself, its settings, and tools. */
public final class GoProvider implements Provider {

  /** Does nothing, as {@link Provider} demands. */
  public GoProvider() {}

  @Override
  public String name() {
    return "go";
  }

  @Override
  public int spi() {
    return SPI;
  }

  @Override
  public List<Section> sections() {
    return List.of(new GoSection());
  }

  @Override
  public List<Kind<?, ?>> kinds() {
    return List.of(new GoSettingKind(), new SdkKind(), new ToolKind());
  }

  @Override
  public List<Fact<?>> facts() {
    return List.of(GoEnvironment.SHIPPED, SdkAdvice.GOROOT_SET, GoFile.FACT);
  }

  @Override
  public List<Diagnostic> review(List<Resource<?>> all, Machine machine) {
    return new Review(all).diagnostics();
  }
}
