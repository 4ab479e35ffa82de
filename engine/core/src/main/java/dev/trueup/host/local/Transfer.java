package dev.trueup.host.local;

/** A transfer is what became of one attempt to get a file's bytes. */
sealed interface Transfer {

  /**
   * All is here that the sender had.
   *
   * @param isJoined whether it was put together from parts of several attempts
   */
  record Whole(boolean isJoined) implements Transfer {}

  /**
   * It broke off on the way; the reason is a clause.
   *
   * @param gained bytes of this attempt, which the next one need not fetch again
   */
  record BrokeOff(String reason, long gained) implements Transfer {}

  /** This source does not have it; the reason is a clause. */
  record Refused(String reason) implements Transfer {}

  /** Nothing more is of use, from whomever; the reason is a clause. */
  record Ended(String reason) implements Transfer {}
}
