package dev.trueup.cli;

/** An exit is how trueup ends, with the code that scripts see. */
enum Exit {
  /** Done, or in sync. */
  DONE(0),
  /** Something failed. */
  FAILED(1),
  /** The machine differs from what is declared. */
  DIFFERS(2),
  /** Not a command line that trueup has. */
  USAGE(64),
  /** The manifest is wrong. */
  MANIFEST(65),
  /** Something needed is not there. */
  UNAVAILABLE(69),
  /** A file cannot be written. */
  CANNOT_WRITE(73),
  /** Another run is under way. */
  BUSY(75),
  /** Approval is needed and nobody is there to ask. */
  NEEDS_APPROVAL(77),
  /** Interrupted by a signal. */
  INTERRUPTED(130);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
