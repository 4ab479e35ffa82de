package dev.trueup.provider;

import dev.trueup.value.Attributes;

/**
 * A state is a kind's typed values, desired or actual. Records whose constructors normalise, so that one comparison is enough.
 *
 * <p>What is not declared is an empty {@code Optional} in the record and is left out of {@link #attributes}: not managed.
 */
public interface State {

  /**
   * Everything that names the thing and, desired, everything declared about it; actual, everything that was seen of it, since going back needs
   * what nobody declared. {@link Kind#parse} is the inverse.
   */
  Attributes attributes();
}
