package dev.trueup.provider.git;

import dev.trueup.host.Fact;
import dev.trueup.host.ReadCommand;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import java.util.List;

/** The provider of git's settings and hooks. */
public final class GitProvider implements Provider {

  @Override
  public String name() {
    return "git";
  }

  @Override
  public int spi() {
    return SPI;
  }

  @Override
  public List<Section> sections() {
    return List.of(new GitSection());
  }

  @Override
  public List<Kind<?, ?>> kinds() {
    return List.of(new GitSettingKind(), new GitHookKind());
  }

  @Override
  public List<ReadCommand> reads() {
    return List.of(HooksFolder.READ);
  }

  @Override
  public List<Fact<?>> facts() {
    return List.of(GlobalConfig.FILE);
  }
}
