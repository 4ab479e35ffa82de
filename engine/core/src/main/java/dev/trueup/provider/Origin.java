package dev.trueup.provider;

import dev.trueup.diagnostic.Span;
import dev.trueup.value.ResourceAddress;
import java.util.Optional;

/**
 * An origin is why a resource is there: a place in a manifest, or what implied it.
 *
 * @param place where it, or what implies it, is declared
 * @param impliedBy what needs it
 * @param why a clause for people: "a login shell reads the variables through it"
 * @param givesWay whether a declaration of the same thing that does not give way counts alone, even one that wants it away
 */
public record Origin(Span place, Optional<ResourceAddress> impliedBy, String why, boolean givesWay) {

  public static Origin declared(Span place) {
    return new Origin(place, Optional.empty(), "", false);
  }

  public static Origin implied(ResourceAddress by, Span place, String why) {
    return new Origin(place, Optional.of(by), why, false);
  }

  /** Implied as long as nobody declares the same thing: {@link #givesWay}. */
  public static Origin suggested(ResourceAddress by, Span place, String why) {
    return new Origin(place, Optional.of(by), why, true);
  }
}
