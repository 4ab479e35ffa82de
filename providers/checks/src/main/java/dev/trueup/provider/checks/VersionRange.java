package dev.trueup.provider.checks;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version range is which versions are good: {@code >= 1.22.5}, or several such bounds with commas between them, which must all hold. */
record VersionRange(List<Bound> bounds) {

  private static final Pattern FORM = Pattern.compile("([^0-9a-zA-Z\\s]*)\\s*(.*)");

  /** One side of a range. */
  record Bound(Comparison comparison, Version version) {
    boolean holds(Version found) {
      int order = found.compareTo(version);
      return switch (comparison) {
        case AT_LEAST -> order >= 0;
        case ABOVE -> order > 0;
        case AT_MOST -> order <= 0;
        case BELOW -> order < 0;
        case EQUAL -> order == 0;
      };
    }

    @Override
    public String toString() {
      return comparison.sign + " " + version;
    }
  }

  /** How a version is held against a bound. */
  enum Comparison {
    AT_LEAST(">="),
    ABOVE(">"),
    AT_MOST("<="),
    BELOW("<"),
    EQUAL("=");

    private final String sign;

    Comparison(String sign) {
      this.sign = sign;
    }

    static Optional<Comparison> parse(String sign) {
      for (Comparison comparison : values()) {
        if (comparison.sign.equals(sign)) {
          return Optional.of(comparison);
        }
      }
      return Optional.empty();
    }
  }

  VersionRange {
    bounds = List.copyOf(bounds);
  }

  /** @throws IllegalStateException for what {@link #parse} refuses */
  static VersionRange of(String text) {
    return parse(text, Span.startOf("")).value().orElseThrow(() -> new IllegalStateException("no range of versions: " + text));
  }

  /** @param place of the text, for what is wrong with it */
  static Checked<VersionRange> parse(String text, Span place) {
    List<Bound> bounds = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      Matcher form = FORM.matcher(part.strip());
      form.matches();
      String sign = form.group(1);
      String version = form.group(2).strip();
      Optional<Version> parsed = Version.parse(version);
      Optional<Comparison> comparison = Comparison.parse(sign);
      if (part.isBlank() || !sign.isEmpty() && version.isEmpty()) {
        return Checked.failed(Wording.noVersion().at(place));
      }
      if (comparison.isEmpty()) {
        return Checked.failed((sign.isEmpty() && parsed.isPresent() ? Wording.noComparison(version) : sign.isEmpty()
            ? Wording.notAVersion(version) : Wording.unknownComparison(sign)).at(place));
      }
      if (parsed.isEmpty()) {
        return Checked.failed(Wording.notAVersion(version).at(place));
      }
      bounds.add(new Bound(comparison.get(), parsed.get()));
    }
    return Checked.of(new VersionRange(bounds));
  }

  boolean holds(Version found) {
    return bounds.stream().allMatch(bound -> bound.holds(found));
  }

  @Override
  public String toString() {
    return String.join(", ", bounds.stream().map(Bound::toString).toList());
  }
}
