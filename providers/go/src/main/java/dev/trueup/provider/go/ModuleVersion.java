package dev.trueup.provider.go;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A module version is a version of a module in the order of https://semver.org: {@code v1.2.3}, {@code v2.0.0-rc.1},
 * {@code v3.0.0+incompatible}.
 *
 * @param pre what stands behind the first {@code -}, or empty
 */
record ModuleVersion(String text, BigInteger major, BigInteger minor, BigInteger patch, String pre) implements Comparable<ModuleVersion> {

  private static final String NUMBER = "(0|[1-9]\\d*)";
  private static final Pattern GRAMMAR =
      Pattern.compile("v" + NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-([0-9A-Za-z.-]+))?(?:\\+incompatible)?");

  static Optional<ModuleVersion> parse(String text) {
    Matcher parts = GRAMMAR.matcher(text);
    return parts.matches()
        ? Optional.of(new ModuleVersion(text, new BigInteger(parts.group(1)), new BigInteger(parts.group(2)), new BigInteger(parts.group(3)),
            Optional.ofNullable(parts.group(4)).orElse("")))
        : Optional.empty();
  }

  boolean isRelease() {
    return pre.isEmpty();
  }

  /** Of a major version above 1 without a {@code go.mod}: {@code +incompatible}. */
  boolean isIncompatible() {
    return text.endsWith("+incompatible");
  }

  @Override
  public int compareTo(ModuleVersion other) {
    int byNumbers = major.compareTo(other.major) != 0 ? major.compareTo(other.major)
        : minor.compareTo(other.minor) != 0 ? minor.compareTo(other.minor) : patch.compareTo(other.patch);
    return byNumbers != 0 ? byNumbers : comparePre(pre, other.pre);
  }

  private static int comparePre(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    String[] ours = one.split("\\.");
    String[] theirs = other.split("\\.");
    for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
      int compared = compareIdentifier(ours[i], theirs[i]);
      if (compared != 0) {
        return compared;
      }
    }
    return Integer.compare(ours.length, theirs.length);
  }

  private static int compareIdentifier(String one, String other) {
    boolean number = one.matches("\\d+");
    boolean otherNumber = other.matches("\\d+");
    if (number && otherNumber) {
      return new BigInteger(one).compareTo(new BigInteger(other));
    }
    return number == otherNumber ? one.compareTo(other) : number ? -1 : 1;
  }

  @Override
  public String toString() {
    return text;
  }
}
