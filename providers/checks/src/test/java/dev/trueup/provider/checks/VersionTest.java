package dev.trueup.provider.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

  /** Each before the next. */
  private static final List<String> ORDERED = List.of(
      "0", "1alpha1", "1", "1.9", "1.10", "1.21rc2", "1.21rc10", "1.21", "1.21.1", "1.22", "1.27beta2", "1.27rc1", "1.27", "5.10.16.3", "5.15", "22.04", "22.10");

  @Test
  void orders_every_two_versions_as_they_came_out() {
    for (int i = 0; i < ORDERED.size(); i++) {
      for (int k = 0; k < ORDERED.size(); k++) {
        int order = Version.parse(ORDERED.get(i)).orElseThrow().compareTo(Version.parse(ORDERED.get(k)).orElseThrow());
        assertEquals(Integer.compare(i, k), Integer.signum(order), ORDERED.get(i) + " and " + ORDERED.get(k));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1.22,1.22.0", "go1.26.8,1.26.8", "v1.2,1.2", "1.27-rc1,1.27rc1", "22.04,22.4"})
  void takes_for_one_what_is_one(String first, String second) {
    Version one = Version.parse(first).orElseThrow();
    Version other = Version.parse(second).orElseThrow();
    assertEquals(one, other);
    assertEquals(one.hashCode(), other.hashCode());
    assertTrue(VersionRange.of("= " + first).holds(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1.", "1..2", "x", "1.2x", "99999999999", "1.2.3.4.5.6.7.8.9", "-1", "1 2", "rc1"})
  void refuses_what_is_no_version(String text) {
    assertTrue(Version.parse(text).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"5.15.153.1-microsoft-standard-WSL2,5.15.153.1", "6.18.5+,6.18.5", "6.1.0-rc3-custom,6.1rc3", "1.26.8 X:nocoverageredesign,1.26.8"})
  void reads_the_beginning_of_longer_texts(String text, String version) {
    assertEquals(Version.parse(version), Version.leading(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      ">= 1.22.5 | 1.22.5 | true", ">= 1.22.5 | 1.22.4 | false", "> 1.22 | 1.22.0 | false", "> 1.22 | 1.22.1 | true", "<= 1.22 | 1.22.0 | true",
      "< 1.27 | 1.27rc1 | true", "=1.26 | 1.26.0 | true", ">=1.22,<2 | 1.26 | true", ">=1.22,<2 | 2.0 | false"})
  void says_which_versions_are_in_a_range(String range, String version, boolean in) {
    assertEquals(in, VersionRange.of(range).holds(Version.parse(version).orElseThrow()));
    assertEquals(VersionRange.of(range), VersionRange.of(VersionRange.of(range).toString()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "'' | checks/no-version", ">= | checks/no-version", ">= 1, | checks/no-version", "1.22 | checks/no-comparison", "~ 1.22 | checks/unknown-comparison",
      "=> 1.22 | checks/unknown-comparison", ">= new | checks/not-a-version", "latest | checks/not-a-version", ">= 1 < 2 | checks/not-a-version"})
  void explains_what_is_wrong_with_a_range(String range, String code) {
    Checked<VersionRange> read = VersionRange.parse(range, Span.startOf("trueup.yaml"));
    assertFalse(read.isUsable());
    assertEquals(code, read.diagnostics().getFirst().code());
  }
}
