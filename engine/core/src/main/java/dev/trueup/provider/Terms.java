package dev.trueup.provider;

import dev.trueup.value.ResourceAddress;
import java.util.List;
import java.util.Optional;

/**
 * Terms are what every entry may carry beside its own attributes ({@code only_on} is spent by the reader).
 *
 * @param absent {@code ensure: absent}
 * @param after resources that come first, beyond what the engine knows itself
 * @param whenRemoved what happens when it leaves the manifest; absent: as its kind says
 */
public record Terms(boolean absent, List<ResourceAddress> after, Optional<WhenRemoved> whenRemoved) {

  public static final Terms NONE = new Terms(false, List.of(), Optional.empty());

  public Terms {
    after = List.copyOf(after);
  }
}
