package dev.trueup.provider;

import java.time.Duration;

/**
 * A settle is how long a thing may take after its steps.
 *
 * @param within probed again until it is as desired, at most this long
 * @param holdFor how long it must then stay so
 */
public record Settle(Duration within, Duration holdFor) {
  public static final Settle AT_ONCE = new Settle(Duration.ZERO, Duration.ZERO);
}
