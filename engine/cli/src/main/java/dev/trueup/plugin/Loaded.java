package dev.trueup.plugin;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.manifest.SchemaComposer;
import dev.trueup.provider.Claim;
import dev.trueup.provider.Plugin;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;

/** A loaded plug-in is one whose classes were found and whose providers answered everything that they are asked at the start. */
record Loaded(Plugin plugin, List<Provider> providers) {

  private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  /** Makes the providers in these jars. */
  static Loaded from(String name, Path folder, Jars jars) throws Refusal {
    var loader = new PluginLoader(name, new SpiLoader(), jars.files());
    List<Provider> providers = new ArrayList<>();
    for (Provider provider : services(name, folder, loader)) {
      providers.add(guarded(name, folder, provider));
    }
    if (providers.isEmpty()) {
      throw new Refusal(Wording.noProvider(name, folder));
    }
    Loaded loaded = new Loaded(new Plugin(name, folder.toString(), jars.jars()), List.copyOf(providers));
    loaded.check();
    return loaded;
  }

  private static List<Provider> services(String name, Path folder, PluginLoader loader) throws Refusal {
    try {
      List<Provider> found = new ArrayList<>();
      ServiceLoader.load(Provider.class, loader).forEach(found::add);
      return found;
    } catch (ServiceConfigurationError error) {
      Throwable cause = error.getCause();
      if (cause == null || cause instanceof ReflectiveOperationException) {
        throw new Refusal(Wording.wrongService(name, clause(error)));
      }
      throw refusal(name, folder, cause);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
      throw refusal(name, folder, fault);
    }
  }

  /** {@code dev.trueup.provider.Provider: Provider x.Y not found} without what every reader knows. */
  private static String clause(ServiceConfigurationError error) {
    String message = String.valueOf(error.getMessage());
    String service = Provider.class.getName() + ": ";
    return message.startsWith(service) ? message.substring(service.length()).replaceFirst("^Provider ", "") : message;
  }

  private static GuardedProvider guarded(String name, Path folder, Provider provider) throws Refusal {
    try {
      int spoken = provider.spi();
      if (spoken != Provider.SPI) {
        throw new Refusal(Wording.spi(name, folder, spoken));
      }
      return GuardedProvider.of(new Guard(name), provider);
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
      throw refusal(name, folder, fault);
    }
  }

  private static Refusal refusal(String name, Path folder, Throwable fault) {
    for (Throwable each = fault; each != null; each = each.getCause()) {
      if (each instanceof NoClassDefFoundError || each instanceof ClassNotFoundException) {
        return new Refusal(Wording.missing(name, folder, String.valueOf(each.getMessage()).replace('/', '.')));
      }
    }
    return new Refusal(Wording.failed(name, Fault.words(fault)));
  }

  private void check() throws Refusal {
    Set<Claim> claims = new LinkedHashSet<>();
    for (Provider provider : providers) {
      if (!provider.name().matches(NAME)) {
        throw new Refusal(Wording.badName(plugin.name(), "`" + provider.name() + "` is no name of a provider; lower-case words joined by hyphens are"));
      }
      for (Section section : provider.sections()) {
        check(section);
      }
      for (Claim claim : Claim.of(provider)) {
        if (!claims.add(claim)) {
          throw new Refusal(Wording.badName(plugin.name(), "it brings the " + claim + " twice"));
        }
      }
    }
  }

  private void check(Section section) throws Refusal {
    if (SchemaComposer.ownKeys().contains(section.key())) {
      throw new Refusal(Wording.badName(plugin.name(), "`" + section.key() + "` is a key of every manifest and can be no section"));
    }
    Optional<String> problem = SchemaComposer.problem(section);
    if (problem.isPresent()) {
      throw new Refusal(Wording.badSchema(plugin.name(), section.key(), problem.get()));
    }
  }

  Set<Claim> claims() {
    Set<Claim> claims = new LinkedHashSet<>();
    providers.forEach(provider -> claims.addAll(Claim.of(provider)));
    return claims;
  }

  /** Why it cannot stand beside what trueup brings itself. */
  Optional<Diagnostic> against(Set<Claim> ours) {
    return claims().stream().filter(ours::contains).findFirst()
        .map(claim -> Wording.oursAlready(plugin.name(), Path.of(plugin.folder()), claim));
  }

  /** Why it cannot stand beside another plug-in. */
  Optional<Diagnostic> against(Loaded other) {
    return claims().stream().filter(other.claims()::contains).findFirst().map(claim -> Wording.clash(plugin.name(),
        plugin.jars().getFirst().path(), other.plugin.name(), other.plugin.jars().getFirst().path(), claim));
  }
}
