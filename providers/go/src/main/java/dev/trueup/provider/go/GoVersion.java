package dev.trueup.provider.go;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Go version is one of a release, {@code 1.26.8}, {@code 1.27rc1}, or of the language, {@code 1.26}. Grammar and order are those of Go's own
 * {@code internal/gover}: https://go.dev/doc/toolchain#version.
 *
 * @param patch digits; empty for a version of the language from 1.21 on and for one before a release, "0" where before 1.21 none is written
 * @param kind {@code alpha}, {@code beta}, {@code rc} or empty
 * @param pre digits behind the kind, or empty
 */
record GoVersion(String major, String minor, String patch, String kind, String pre) implements Comparable<GoVersion> {

  private static final String NUMBER = "(0|[1-9]\\d*)";
  private static final Pattern GRAMMAR =
      Pattern.compile(NUMBER + "\\." + NUMBER + "(?:\\." + NUMBER + "|([a-z]+)" + NUMBER + "?)?");
  private static final int FIRST_WITH_ZERO = 21;
  private static final Comparator<String> NUMERIC = Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder());
  private static final Comparator<GoVersion> ORDER = Comparator.comparing(GoVersion::major, NUMERIC)
      .thenComparing(GoVersion::minor, NUMERIC)
      .thenComparing(GoVersion::patch, NUMERIC)
      .thenComparing(GoVersion::kind)
      .thenComparing(GoVersion::pre, NUMERIC);

  /** Reads {@code 1.26.8}, {@code go1.26.8}, {@code v1.26.8}; empty for anything that Go would call malformed. */
  static Optional<GoVersion> parse(String text) {
    Matcher parts = GRAMMAR.matcher(bare(text));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String kind = Optional.ofNullable(parts.group(4)).orElse("");
    String minor = parts.group(2);
    boolean first = parts.group(3) == null && kind.isEmpty() && isBeforeZeroes(minor);
    String patch = first ? "0" : Optional.ofNullable(parts.group(3)).orElse("");
    return Optional.of(new GoVersion(parts.group(1), minor, patch, kind, Optional.ofNullable(parts.group(5)).orElse("")));
  }

  /** Of a text that is known to be one. */
  static GoVersion of(String text) {
    return parse(text).orElseThrow(() -> new IllegalArgumentException("not a version of Go: " + text));
  }

  /** What stands behind {@code go} or {@code v}. */
  static String bare(String text) {
    return text.startsWith("go") ? text.substring(2) : text.startsWith("v") ? text.substring(1) : text;
  }

  private static boolean isBeforeZeroes(String minor) {
    return NUMERIC.compare(minor, Integer.toString(FIRST_WITH_ZERO)) < 0;
  }

  /** True for what can be downloaded; {@code 1.26} is a version of the language, and all its releases have a third number. */
  boolean isRelease() {
    return isPrerelease() ? !pre.isEmpty() && List.of("beta", "rc").contains(kind) : !patch.isEmpty();
  }

  boolean isPrerelease() {
    return !kind.isEmpty();
  }

  /** The releases that it belongs to: {@code 1.26}. */
  String line() {
    return major + "." + minor;
  }

  /** {@code linux-amd64} ▸ {@code go1.26.8.linux-amd64.tar.gz}, the name of its archive for a platform. */
  String archive(String platform) {
    return "go%s.%s.tar.gz".formatted(this, platform);
  }

  /** {@code linux-amd64} ▸ {@code v0.0.1-go1.26.8.linux-amd64}, its version as the module {@link Toolchain#MODULE} of a platform. */
  String toolchain(String platform) {
    return "v0.0.1-go%s.%s".formatted(this, platform);
  }

  @Override
  public int compareTo(GoVersion other) {
    return ORDER.compare(this, other);
  }

  /** As Go names the release, without {@code go}: the first of a line is {@code 1.20}, and from 1.21 on {@code 1.21.0}. */
  @Override
  public String toString() {
    boolean silent = patch.isEmpty() || patch.equals("0") && isBeforeZeroes(minor);
    return line() + (silent ? "" : "." + patch) + kind + pre;
  }
}
