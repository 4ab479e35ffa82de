package dev.trueup.plugin;

import dev.trueup.provider.Provider;
import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;

/**
 * An SPI loader is all that plug-ins see of the program: the interface of providers, and the modules of the JDK that the documents promise. So
 * what works for a plug-in does not depend on how trueup was started or on what it is built with.
 */
final class SpiLoader extends ClassLoader {

  /** The packages that {@code module-info} exports to everybody. */
  static final Set<String> PACKAGES =
      Set.of("dev.trueup.diagnostic", "dev.trueup.value", "dev.trueup.edit", "dev.trueup.host", "dev.trueup.provider");

  /** What a runtime image of trueup will always have. */
  static final Set<String> MODULES = Set.of("java.base", "java.logging", "java.xml");

  private final ClassLoader engine = Provider.class.getClassLoader();

  SpiLoader() {
    super("trueup", ClassLoader.getPlatformClassLoader());
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    int dot = name.lastIndexOf('.');
    if (dot > 0 && PACKAGES.contains(name.substring(0, dot))) {
      return engine.loadClass(name);
    }
    Class<?> found = getParent().loadClass(name);
    if (!MODULES.contains(found.getModule().getName())) {
      throw new ClassNotFoundException(name);
    }
    return found;
  }

  @Override
  public @org.jspecify.annotations.Nullable URL getResource(String name) {
    return null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return Collections.emptyEnumeration();
  }
}
