package dev.trueup.provider;

import dev.trueup.host.ReadCommand;
import dev.trueup.value.KindName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalog is the providers of a run, with their sections and kinds by name.
 *
 * @param providers in the order of their names
 * @param plugins where those providers come from that did not come with trueup, by their names
 * @param refused the names of plug-ins that are there and were not taken, sorted
 */
public record Catalog(
    List<Provider> providers, Map<String, Section> sections, Map<KindName, Kind<?, ?>> kinds, Map<String, Plugin> plugins,
    List<String> refused) {

  public Catalog {
    providers = List.copyOf(providers);
    sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    kinds = Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
    plugins = Map.copyOf(plugins);
    refused = List.copyOf(refused);
  }

  /**
   * The catalog of providers that were built together.
   *
   * @throws IllegalStateException where two of them bring one name, or one speaks another {@link Provider#SPI}: a fault of who built them
   */
  public static Catalog of(List<? extends Provider> providers) {
    return of(providers, Map.of(), List.of());
  }

  /** This catalog and providers of plug-ins, of which the {@link Claim}s are known to be free. */
  public Catalog with(List<? extends Provider> more, Map<String, Plugin> from, List<String> notTaken) {
    List<Provider> all = new ArrayList<>(providers);
    all.addAll(more);
    return of(all, from, notTaken);
  }

  private static Catalog of(List<? extends Provider> providers, Map<String, Plugin> plugins, List<String> refused) {
    Map<String, Section> sections = new LinkedHashMap<>();
    Map<KindName, Kind<?, ?>> kinds = new LinkedHashMap<>();
    Map<Claim, String> owners = new LinkedHashMap<>();
    List<Provider> sorted = new ArrayList<>(providers);
    sorted.sort(Comparator.comparing(Provider::name));
    for (Provider provider : sorted) {
      if (provider.spi() != Provider.SPI) {
        throw new IllegalStateException("provider " + provider.name() + " speaks version " + provider.spi() + " of the interface");
      }
      for (Claim claim : Claim.of(provider)) {
        String other = owners.put(claim, provider.name());
        if (other != null) {
          throw new IllegalStateException("%s is brought by provider %s and by provider %s".formatted(claim, other, provider.name()));
        }
      }
      provider.sections().forEach(section -> sections.put(section.key(), section));
      provider.kinds().forEach(kind -> kinds.put(kind.name(), kind));
    }
    return new Catalog(sorted, sections, kinds, plugins, refused);
  }

  public Optional<Kind<?, ?>> kind(KindName name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /** The plug-in that brings a kind; empty for kinds that come with trueup, or with nobody. */
  public Optional<Plugin> plugin(KindName kind) {
    return providers.stream().filter(provider -> provider.kinds().stream().anyMatch(each -> each.name().equals(kind)))
        .findFirst().flatMap(provider -> Optional.ofNullable(plugins.get(provider.name())));
  }

  /** Every form of command that probes may run. */
  public List<ReadCommand> reads() {
    return providers.stream().flatMap(p -> p.reads().stream()).toList();
  }
}
