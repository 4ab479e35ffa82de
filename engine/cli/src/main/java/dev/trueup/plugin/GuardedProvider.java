package dev.trueup.plugin;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Fact;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadCommand;
import dev.trueup.provider.Kind;
import dev.trueup.provider.Provider;
import dev.trueup.provider.Resource;
import dev.trueup.provider.Section;
import java.util.List;
import java.util.Objects;

/** A guarded provider is a plug-in's, with everything that it brings asked once and guarded. */
record GuardedProvider(
    Guard guard, Provider inside, String name, int spi, List<Section> sections, List<Kind<?, ?>> kinds, List<ReadCommand> reads,
    List<Fact<?>> facts) implements Provider {

  /** Asks a provider of this very {@link Provider#SPI} for all it has; throws whatever that throws. */
  static GuardedProvider of(Guard guard, Provider provider) {
    return new GuardedProvider(guard, provider, Objects.requireNonNull(provider.name()), provider.spi(),
        provider.sections().stream().<Section>map(section -> GuardedSection.of(guard, section)).toList(),
        provider.kinds().stream().<Kind<?, ?>>map(kind -> GuardedKind.of(guard, kind)).toList(), List.copyOf(provider.reads()),
        List.copyOf(provider.facts()));
  }

  @Override
  public List<Diagnostic> review(List<Resource<?>> all, Machine machine) {
    return guard.ask(() -> inside.review(all, machine), clause -> List.of(Wording.whileReviewing(guard.plugin(), clause)));
  }
}
