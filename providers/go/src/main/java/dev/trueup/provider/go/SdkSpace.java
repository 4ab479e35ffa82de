package dev.trueup.provider.go;

/** How much room a tree of Go needs. */
final class SdkSpace {

  /** From Go 1.20 on the standard library is not shipped built: 1.26.8 has 240 MB, 1.19.13 had 440 MB. */
  private static final GoVersion WITHOUT_BUILT = GoVersion.of("1.20");
  private static final long SMALL = 300_000_000;
  private static final long LARGE = 500_000_000;

  private SdkSpace() {}

  /** Bytes that unpacking takes, rather too many. */
  static long of(SdkState state) {
    return state.release().compareTo(WITHOUT_BUILT) < 0 ? LARGE : SMALL;
  }
}
