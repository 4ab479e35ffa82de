package dev.trueup.provider.go;

import java.util.Locale;
import java.util.Optional;

/** A wanted version is what a manifest asks for. */
sealed interface WantedVersion {

  /** One release: {@code 1.26.8}, {@code 1.27rc1}. */
  record Exact(GoVersion release) implements WantedVersion {}

  /** The newest release of a line, which {@code trueup lock} finds: {@code 1.26}. */
  record Line(GoVersion line) implements WantedVersion {}

  /** The newest of all, which {@code trueup lock} finds. */
  record Newest(Channel channel) implements WantedVersion {}

  /** What the project's {@code go.mod} names. */
  record OfProject() implements WantedVersion {}

  /** Names for newest releases, each with its word in lower case. */
  enum Channel {
    /** The newest release. */
    STABLE,
    /** The newest release of the line before that of {@link #STABLE}: the other one that the Go team supports. */
    OLDSTABLE,
    /** Another word for {@link #STABLE}; release candidates are none. */
    LATEST;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads what stands under {@code version}; empty for anything else. Two numbers are a line, before Go 1.21 too, where the first release of a
   * line has no third: that one is {@code 1.20.0} here.
   */
  static Optional<WantedVersion> parse(String written) {
    if (written.equals("go.mod")) {
      return Optional.of(new OfProject());
    }
    for (Channel channel : Channel.values()) {
      if (written.equals(channel.word())) {
        return Optional.of(new Newest(channel));
      }
    }
    return GoVersion.parse(written).flatMap(version -> {
      if (GoVersion.bare(written).equals(version.line())) {
        return Optional.of(new Line(version));
      }
      return version.isRelease() ? Optional.of(new Exact(version)) : Optional.empty();
    });
  }

  /** As it stands behind {@code go.sdk} in the key of a pin: {@code 1.26}, {@code stable}. */
  default String word() {
    return switch (this) {
      case Exact(GoVersion release) -> release.toString();
      case Line(GoVersion line) -> line.line();
      case Newest(Channel channel) -> channel.word();
      case OfProject() -> "go.mod";
    };
  }

  /** True where a release answers to the wish, as far as the wish itself says: a lock that has another one contradicts. */
  default boolean allows(GoVersion release) {
    return switch (this) {
      case Exact(GoVersion wanted) -> wanted.equals(release);
      case Line(GoVersion line) -> release.isRelease() && line.line().equals(release.line());
      case Newest n -> release.isRelease() && !release.isPrerelease();
      case OfProject p -> release.isRelease();
    };
  }
}
