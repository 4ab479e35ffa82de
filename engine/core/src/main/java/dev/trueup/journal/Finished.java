package dev.trueup.journal;

import dev.trueup.value.Identity;

/**
 * What is written when the work on a change has ended.
 *
 * @param result what became of it
 * @param left what was probed afterwards, secrets as digests
 * @param message a sentence for people where it did not go well, else empty
 */
public record Finished(Identity identity, Result result, Before left, String message) {

  /** How the work on one change ended. */
  public enum Result {
    /** Probed again and as desired. */
    CONVERGED,
    /** A step failed, or the thing was not as desired afterwards. */
    FAILED,
    /** The machine had moved since the plan; nothing was done. */
    MOVED,
    /** Not ours any more, left as it is. */
    FORGOTTEN;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Result parse(String word) {
      return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
  }
}
