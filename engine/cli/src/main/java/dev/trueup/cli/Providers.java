package dev.trueup.cli;

import dev.trueup.provider.Catalog;
import dev.trueup.provider.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** Providers finds the plug-ins of this trueup. */
final class Providers {
  private Providers() {}

  static Catalog catalog() {
    List<Provider> found = new ArrayList<>();
    ServiceLoader.load(Provider.class, Providers.class.getClassLoader()).forEach(found::add);
    return Catalog.of(found);
  }
}
