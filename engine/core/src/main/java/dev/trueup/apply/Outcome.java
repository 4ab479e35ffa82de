package dev.trueup.apply;

import dev.trueup.plan.Change;
import dev.trueup.value.ResourceAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * An outcome is what became of one change.
 *
 * @param message a sentence or more where it did not go well: what the machine said, what now; else empty
 * @param because the change whose failure kept this one from being begun
 * @param took from its first step to its last probe; zero where nothing was begun
 */
public record Outcome(Change change, Result result, String message, Optional<ResourceAddress> because, Duration took) {

  /** How a change can end. */
  public enum Result {
    /** Its steps were performed and a new probe found it as desired. */
    CONVERGED,
    /** A step failed, or the thing was not as desired afterwards. */
    FAILED,
    /** The machine is not as the plan saw it; nothing was done. */
    MOVED,
    /** Something it depends on did not converge. */
    SKIPPED,
    /** The privilege it needs was refused. */
    DECLINED,
    /** Something must restart first. */
    WAITING,
    /** It cannot be. */
    BLOCKED,
    /** A check that holds now. */
    HOLDS,
    /** A check that still does not hold. */
    UNMET,
    /** A check that could not be seen. */
    NOT_SEEN,
    /** It was under way when the run was interrupted. */
    INTERRUPTED,
    /** The run ended before it was its turn. */
    NOT_STARTED,
    /** Not ours any more, left as it is. */
    FORGOTTEN;

    /** As people and documents read it: {@code not started}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** True where the thing was seen to be as declared. */
    public boolean isAsDeclared() {
      return this == CONVERGED || this == HOLDS;
    }

    /** True where nobody has to do anything about it. */
    public boolean isWell() {
      return switch (this) {
        case CONVERGED, WAITING, FORGOTTEN, HOLDS, NOT_SEEN -> true;
        case FAILED, MOVED, SKIPPED, DECLINED, BLOCKED, UNMET, INTERRUPTED, NOT_STARTED -> false;
      };
    }
  }
}
