package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoVersionTest {

  /** In Go's own order: https://go.dev/doc/toolchain#version, and the table of {@code internal/gover}'s tests. */
  private static final List<String> ORDERED = List.of(
      "1.0", "1.4.3", "1.5", "1.9rc2", "1.19", "1.19.1", "1.20beta1", "1.20rc1", "1.20rc2", "1.20rc10", "1.20", "1.20.1", "1.20.14", "1.21",
      "1.21alpha1", "1.21rc1", "1.21rc2", "1.21rc10", "1.21.0", "1.21.1", "1.21.9", "1.21.10", "1.26", "1.26.0", "1.26.8", "1.27rc1",
      "1.27.0", "1.100.2", "2.0rc1", "2.0", "10.1");

  private final Random random = new Random(5);

  @Test
  void is_ordered_as_go_orders() {
    var shuffled = new ArrayList<>(ORDERED);
    for (int round = 0; round < 50; round++) {
      Collections.shuffle(shuffled, random);
      assertEquals(ORDERED, shuffled.stream().map(GoVersion::of).sorted().map(GoVersion::toString).toList());
    }
  }

  @Test
  void the_order_is_one() {
    for (int round = 0; round < 5000; round++) {
      GoVersion a = any();
      GoVersion b = any();
      GoVersion c = any();
      assertEquals(Integer.signum(a.compareTo(b)), -Integer.signum(b.compareTo(a)), a + " and " + b);
      assertEquals(a.equals(b), a.compareTo(b) == 0, a + " and " + b);
      assertFalse(a.compareTo(b) <= 0 && b.compareTo(c) <= 0 && a.compareTo(c) > 0, () -> a + ", " + b + ", " + c);
    }
  }

  @Test
  void what_is_written_is_read_again() {
    for (int round = 0; round < 5000; round++) {
      GoVersion version = any();
      assertEquals(Optional.of(version), GoVersion.parse(version.toString()));
      assertEquals(Optional.of(version), GoVersion.parse("go" + version));
      assertEquals(Optional.of(version), GoVersion.parse("v" + version));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1.26.8, 1.26.8, 1.26", "1.20.0, 1.20, 1.20", "go1.20, 1.20, 1.20", "1.21.0, 1.21.0, 1.21", "v1.27rc1, 1.27rc1, 1.27", "1.20beta1, 1.20beta1, 1.20",
  })
  void releases_go_by_the_name_that_go_gave_them(String written, String release, String line) {
    GoVersion version = GoVersion.of(written);
    assertTrue(version.isRelease());
    assertEquals(release, version.toString());
    assertEquals(line, version.line());
    assertEquals("go" + release + ".linux-armv6l.tar.gz", version.archive("linux-armv6l"));
    assertEquals("v0.0.1-go" + release + ".linux-arm", version.toolchain("linux-arm"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.21", "1.26", "go1.100", "1.27rc", "1.27alpha1", "1.27zeta3"})
  void some_versions_are_no_releases(String written) {
    assertFalse(GoVersion.of(written).isRelease());
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "1", "go", "1.", "1.26.", "1.026", "1.26.08", "1.26.8rc1", "1.26.8-bigcorp", "1.26.8+auto", "1.26.8.1", "1.26 ", "1.26RC1", "latest", "gogo1.26",
    "1.x", "-1.26", "1.27rc01", "1.２6"
  })
  void what_go_calls_malformed_is_none(String written) {
    assertEquals(Optional.empty(), GoVersion.parse(written));
  }

  @ParameterizedTest
  @CsvSource({"1.26, 1.26.8, true", "1.26, 1.26rc1, true", "1.26, 1.25.9, false", "1.20, 1.20, true", "1.26.8, 1.26.8, true",
    "1.26.8, 1.26.9, false", "stable, 1.26.8, true", "stable, 1.27rc1, false", "oldstable, 1.25.1, true", "go.mod, 1.27rc1, true"})
  void wishes_say_what_they_allow(String wish, String release, boolean allowed) {
    assertEquals(allowed, WantedVersion.parse(wish).orElseThrow().allows(GoVersion.of(release)));
  }

  @ParameterizedTest
  @CsvSource({"1.26, Line, 1.26", "go1.26, Line, 1.26", "1.20, Line, 1.20", "1.20.0, Exact, 1.20", "v1.26.8, Exact, 1.26.8", "1.27rc1, Exact, 1.27rc1",
    "stable, Newest, stable", "oldstable, Newest, oldstable", "latest, Newest, latest", "go.mod, OfProject, go.mod"})
  void two_numbers_are_a_line_and_three_a_release(String written, String sort, String word) {
    WantedVersion wish = WantedVersion.parse(written).orElseThrow();
    assertEquals(sort, wish.getClass().getSimpleName());
    assertEquals(word, wish.word());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.27rc", "newest", "1.26.x", "^1.26", ">= 1.26", "Stable", "1.27alpha1", "tip"})
  void other_wishes_are_none(String written) {
    assertEquals(Optional.empty(), WantedVersion.parse(written));
  }

  private GoVersion any() {
    String text = "1." + random.nextInt(18, 24);
    return GoVersion.of(switch (random.nextInt(4)) {
      case 0 -> text;
      case 1 -> text + "." + random.nextInt(12);
      case 2 -> text + "rc" + random.nextInt(1, 12);
      default -> text + "beta" + random.nextInt(1, 3);
    });
  }
}
