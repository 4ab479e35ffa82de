package dev.trueup.provider;

import dev.trueup.value.KindName;
import dev.trueup.value.ResourceAddress;

/**
 * A resource is one declared thing.
 *
 * @param address how people point at it
 * @param desired how it should be; for {@code terms.absent()} what names it is enough
 * @param terms its lifecycle
 * @param origin why it is here
 */
public record Resource<S extends State>(ResourceAddress address, S desired, Terms terms, Origin origin) {

  public KindName kind() {
    return address.kind();
  }
}
