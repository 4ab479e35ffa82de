package dev.trueup.fetch;

import java.time.Duration;

/**
 * Patience is how long others are waited for.
 *
 * @param connect for a connection, and for each answer on the way to it
 * @param silence between two pieces of an answer
 * @param page for a whole page, which is small
 */
public record Patience(Duration connect, Duration silence, Duration page) {

  public static final Patience USUAL = new Patience(Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(2));

  static String words(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
