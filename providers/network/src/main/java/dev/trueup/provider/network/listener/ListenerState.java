package dev.trueup.provider.network.listener;

import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;

/**
 * The state of a listener.
 *
 * @param spot where, in the form of {@link Spot#toString}
 * @param listens wanted, always; seen, whether something does
 */
public record ListenerState(String spot, boolean listens) implements State {

  static final String SPOT = "listens";
  static final String IS_THERE = "holds";

  @Override
  public Attributes attributes() {
    return Attributes.of(SPOT, Value.text(spot)).with(IS_THERE, Value.bool(listens));
  }

  /** The inverse of {@link #attributes}. */
  static ListenerState parse(Attributes recorded) {
    return new ListenerState(recorded.text(SPOT), recorded.text(IS_THERE).equals("true"));
  }
}
