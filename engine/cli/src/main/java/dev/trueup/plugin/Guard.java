package dev.trueup.plugin;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A guard stands between trueup and the code of one plug-in. Where an answer can say that the plug-in failed, a fault becomes that answer, and
 * everything else goes on; elsewhere it goes up, and is still known by its stack trace ({@link Fault#culprit}).
 *
 * @param plugin its name
 */
record Guard(String plugin) {

  /** @param otherwise what a fault is answered with, given the clause that tells it */
  <T> T ask(Supplier<T> code, Function<String, T> otherwise) {
    try {
      T answer = code.get();
      return answer == null ? otherwise.apply("it answered null") : answer;
    } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError fault) {
      return otherwise.apply(Fault.words(fault));
    }
  }
}
