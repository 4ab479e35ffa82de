package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.local.LocalMachine;
import dev.trueup.plugin.PluginFolder;
import dev.trueup.plugin.Plugins;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Plugin;
import dev.trueup.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

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
   * @param environment of the user whose plug-ins they are
   */
  static Checked<Catalog> catalog(Map<String, String> environment) {
    String stated = environment.getOrDefault("HOME", "");
    String home = stated.startsWith("/") ? stated : LocalMachine.with(environment).gather(Set.of()).home();
    return ours().with(PluginFolder.of(environment, home));
  }

  /** What came with trueup, and exactly these plug-ins. */
  static Catalog catalog(List<Plugin> sealed) throws Plugins.Changed {
    return ours().exactly(sealed);
  }
}
