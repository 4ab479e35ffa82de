package dev.trueup.provider;

import dev.trueup.value.Attributes;

/**
 * A state is a kind's typed values, desired or actual. Records whose constructors normalise, so that one comparison is enough.
 *
 * <p>What is not declared is an empty {@code Optional} in the record and is left out of {@link #attributes}: not managed.
 */
public interface State {

  /** Everything that names the thing and everything declared about it; {@link Kind#parse} is the inverse. */
  Attributes attributes();
}
