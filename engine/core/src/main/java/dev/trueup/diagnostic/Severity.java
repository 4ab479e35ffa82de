package dev.trueup.diagnostic;

/** A severity is how much a diagnostic stands in the way. */
public enum Severity {
  /** Nothing is planned or changed. */
  ERROR,
  /** Work goes on; somebody should look. */
  WARNING
}
