package dev.trueup.provider;

/** The evidence of kinds that need none. */
public record Nothing() {
  public static final Nothing NOTHING = new Nothing();
}
