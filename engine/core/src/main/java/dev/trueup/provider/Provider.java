package dev.trueup.provider;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Fact;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadCommand;
import java.util.List;

/**
 * A provider is the sections and kinds of one domain, trueup's own or brought by a {@link Plugin}: the engine treats both alike. Found by
 * {@link java.util.ServiceLoader}; has a public constructor without arguments that does nothing.
 */
public interface Provider {

  /** The version of this interface that providers of today are compiled against. */
  int SPI = 1;

  /** One lower-case word, the domain: {@code files}, {@code go}. */
  String name();

  /** {@link #SPI}, so that the number is compiled into the provider; another one is refused with the reason. */
  int spi();

  List<Section> sections();

  List<Kind<?, ?>> kinds();

  /** The forms of commands that this provider's probes may run. */
  default List<ReadCommand> reads() {
    return List.of();
  }

  /** What this provider's sections and kinds ask of the machine beyond {@link Machine}'s own facts. */
  default List<Fact<?>> facts() {
    return List.of();
  }

  /** What no section can see alone; pure. */
  default List<Diagnostic> review(List<Resource<?>> all, Machine machine) {
    return List.of();
  }
}
