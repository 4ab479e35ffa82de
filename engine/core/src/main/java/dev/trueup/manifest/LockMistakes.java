package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;

/** What can be wrong with a lock file, as it is said to people. */
final class LockMistakes {

  /** What every mistake of a lock asks for. */
  static final String AGAIN = "trueup lock";

  private LockMistakes() {}

  static Diagnostic mergeSides() {
    return Diagnostic.error("lock/merge-sides", "two sides of a merge stand in the lock",
        "git could not join them, and neither side is right for a manifest that has changes of both. Lock again: it finds everything out anew and"
            + " writes the file whole.").withHint(AGAIN);
  }

  static Diagnostic disagree(String pin, String fact) {
    return Diagnostic.error("lock/disagrees", "two lines of the lock disagree",
        "For `%s` they give two values of `%s`, as a merge that keeps the lines of both sides leaves them. Lock again.".formatted(pin, fact))
        .withHint(AGAIN);
  }

  static Diagnostic laterVersion(String line) {
    return Diagnostic.error("lock/other-version", "another version of the lock",
        "Found `" + line + "`; this trueup reads version 1. The lock of a later version needs a later trueup, or is written anew by this one."
            ).withHint(AGAIN);
  }

  static Diagnostic noVersion() {
    return Diagnostic.error("lock/no-version", "the lock does not begin with its version",
        "Its first line that is no comment is `version 1`, as `trueup lock` writes it. Somebody changed the file, or it is another one.")
        .withHint(AGAIN);
  }

  static Diagnostic brokenLine() {
    return Diagnostic.error("lock/broken-line", "a line of the lock cannot be read",
        "A line has four parts with one blank between: two words that name a pin, a fact, its value. Only `trueup lock` writes this file;"
            + " take the change back, or lock again.").withHint(AGAIN);
  }

  static Diagnostic noText() {
    return Diagnostic.error("lock/not-utf-8", "the lock is no UTF-8 text", "Something else wrote it. Take the change back, or lock again.").withHint(AGAIN);
  }

  /** @param reason a clause */
  static Diagnostic unreadable(String reason, String shown) {
    return Diagnostic.error("lock/unreadable", "the lock cannot be read", "`" + shown + "` cannot be read: " + reason + ". See with `ls -l` whose it is and what it is.");
  }
}
