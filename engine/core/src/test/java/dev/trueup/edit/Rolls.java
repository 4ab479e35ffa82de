package dev.trueup.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;

/** Rolls are seeded random choices; a failure names the seed that leads to it. */
final class Rolls {
  private final Random random;

  private Rolls(long seed) {
    this.random = new Random(seed);
  }

  /** Tries many seeds; set the first one to repeat a failure. */
  static void many(int count, BiConsumer<Rolls, Long> law) {
    for (long seed = 1; seed <= count; seed++) {
      try {
        law.accept(new Rolls(seed), seed);
      } catch (RuntimeException | AssertionError failure) {
        throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
      }
    }
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean oneIn(int n) {
    return random.nextInt(n) == 0;
  }

  @SafeVarargs
  final <T> T oneOf(T... choices) {
    return choices[below(choices.length)];
  }

  <T> T oneOf(List<T> choices) {
    return choices.get(below(choices.size()));
  }

  <T> List<T> shuffled(List<T> items) {
    var shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  /** Up to {@code most} characters of an alphabet. */
  String text(String alphabet, int most) {
    var text = new StringBuilder();
    for (int left = below(most + 1); left > 0; left--) {
      text.append(alphabet.charAt(below(alphabet.length())));
    }
    return text.toString();
  }
}
