package dev.trueup.cli;

import dev.trueup.diagnostic.Diagnostic;

/** A usage mistake is a command line that trueup does not have. */
final class UsageMistake extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  UsageMistake(Diagnostic diagnostic) {
    super(diagnostic.summary(), null, false, false);
    this.diagnostic = diagnostic;
  }

  static UsageMistake of(String code, String summary, String detail) {
    return new UsageMistake(Diagnostic.error("usage/" + code, summary, detail));
  }

  UsageMistake withHint(String hint) {
    return new UsageMistake(diagnostic.withHint(hint));
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
