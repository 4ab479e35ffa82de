package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.plugin.PluginFolder;
import dev.trueup.plugin.Plugins;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Plugin;
import dev.trueup.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** Providers finds what this trueup can do: what came with it, and the plug-ins of its user. */
final class Providers {
  private Providers() {}

  private static Plugins ours() {
    List<Provider> found = new ArrayList<>();
    ServiceLoader.load(Provider.class, Providers.class.getClassLoader()).forEach(found::add);
    return new Plugins(Catalog.of(found));
  }

  /**
   * Everything, with a warning for each plug-in that could not be taken.
   *
   * @param home absolute, {@code $HOME}
   */
  static Checked<Catalog> catalog(Map<String, String> environment, String home) {
    return ours().with(PluginFolder.of(environment, home));
  }

  /** What came with trueup, and exactly these plug-ins. */
  static Catalog catalog(List<Plugin> sealed) throws Plugins.Changed {
    return ours().exactly(sealed);
  }
}
