package dev.trueup.cli;

/** The version of this trueup. */
final class Version {
  static final String TEXT = "0.1.0";

  private Version() {}
}
