package dev.trueup.provider.checks;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.Machine;
import dev.trueup.host.ReadOnlyHost;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The check that this is a distribution, perhaps of these versions.
 *
 * @param id as {@code ID} in os-release(5): {@code ubuntu}; where no version is wanted one that is like it ({@code ID_LIKE}) is good too
 */
record Distribution(String id, Optional<VersionRange> range) implements Check {

  static final String WORD = "distribution";

  private static final Pattern FORM = Pattern.compile("([A-Za-z0-9][A-Za-z0-9._-]*)(?:\\s*([^A-Za-z0-9._\\s-].*|\\s[0-9].*))?", Pattern.DOTALL);

  /** @throws IllegalStateException for what {@link #parse} refuses */
  static Distribution of(String text) {
    return parse(text, Span.startOf("")).value().orElseThrow(() -> new IllegalStateException("no distribution: " + text));
  }

  /** {@code ubuntu}, {@code ubuntu >= 22.04}. */
  static Checked<Distribution> parse(String text, Span place) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      return Checked.failed(Wording.noDistribution().at(place));
    }
    String id = form.group(1).toLowerCase(Locale.ROOT);
    return form.group(2) == null
        ? Checked.of(new Distribution(id, Optional.empty()))
        : VersionRange.parse(form.group(2).strip(), place).map(range -> new Distribution(id, Optional.of(range)));
  }

  @Override
  public String word() {
    return WORD;
  }

  @Override
  public String subject(Machine machine) {
    return "";
  }

  @Override
  public Attributes attributes() {
    return Attributes.of(WORD, Value.text(wanted()));
  }

  @Override
  public String wanted() {
    return id + range.map(versions -> " " + versions).orElse("");
  }

  @Override
  public Verdict verdict(ReadOnlyHost host, InstantSource clock) {
    Optional<OsRelease> release = OsRelease.of(host);
    if (release.isEmpty()) {
      return new Verdict.Unreadable("there is no `/etc/os-release`, so the distribution is not known");
    }
    OsRelease here = release.get();
    if (!here.id().equals(id)) {
      return range.isEmpty() && here.like().contains(id) ? Verdict.HOLDS : new Verdict.Fails(Wording.otherDistribution(here, this));
    }
    if (range.isEmpty()) {
      return Verdict.HOLDS;
    }
    Optional<Version> version = here.version().flatMap(Version::parse);
    return version.isEmpty() ? new Verdict.Fails(Wording.rollingDistribution(here, this))
        : range.get().holds(version.get()) ? Verdict.HOLDS : new Verdict.Fails(Wording.otherRelease(here, this));
  }
}
