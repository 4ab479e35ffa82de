package dev.trueup.plugin;

import dev.trueup.diagnostic.Diagnostic;

/** Why one plug-in is not taken. */
final class Refusal extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic why;

  Refusal(Diagnostic why) {
    super(why.detail(), null, false, false);
    this.why = why;
  }

  Diagnostic why() {
    return why;
  }
}
