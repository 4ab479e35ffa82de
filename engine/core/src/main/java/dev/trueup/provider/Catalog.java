package dev.trueup.provider;

import dev.trueup.host.Fact;
import dev.trueup.host.ReadCommand;
import dev.trueup.value.KindName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalog is the providers of a run, with their sections and kinds by name.
 *
 * @param providers in the order of their names
 */
public record Catalog(List<Provider> providers, Map<String, Section> sections, Map<KindName, Kind<?, ?>> kinds) {

  /** Two providers with one section or kind name: a fault of whoever put them together. Names both. */
  public static final class Clash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Clash(String message) {
      super(message);
    }
  }

  /** @throws Clash where two providers bring one name of a section, a kind or a fact, or one speaks another {@link Provider#SPI} */
  public static Catalog of(List<? extends Provider> providers) {
    Map<String, Section> sections = new LinkedHashMap<>();
    Map<KindName, Kind<?, ?>> kinds = new LinkedHashMap<>();
    Map<String, String> owners = new LinkedHashMap<>();
    List<Provider> sorted = new ArrayList<>(providers);
    sorted.sort(java.util.Comparator.comparing(Provider::name));
    for (Provider provider : sorted) {
      if (provider.spi() != Provider.SPI) {
        throw new Clash("provider `%s` was made for version %d of the provider interface, this trueup speaks version %d"
            .formatted(provider.name(), provider.spi(), Provider.SPI));
      }
      for (Section section : provider.sections()) {
        claim(owners, "section `" + section.key() + "`", provider);
        sections.put(section.key(), section);
      }
      for (Fact<?> fact : provider.facts()) {
        claim(owners, "fact `" + fact.name() + "`", provider);
      }
      for (Kind<?, ?> kind : provider.kinds()) {
        claim(owners, "kind `" + kind.name() + "`", provider);
        kinds.put(kind.name(), kind);
      }
    }
    return new Catalog(List.copyOf(sorted), sections, kinds);
  }

  private static void claim(Map<String, String> owners, String what, Provider provider) {
    String other = owners.put(what, provider.name());
    if (other != null) {
      throw new Clash("%s is brought by provider `%s` and by provider `%s`".formatted(what, other, provider.name()));
    }
  }

  public Optional<Kind<?, ?>> kind(KindName name) {
    return Optional.ofNullable(kinds.get(name));
  }

  /** Every form of command that probes may run. */
  public List<ReadCommand> reads() {
    return providers.stream().flatMap(p -> p.reads().stream()).toList();
  }
}
