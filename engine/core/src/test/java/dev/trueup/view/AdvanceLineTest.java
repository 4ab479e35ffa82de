package dev.trueup.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Monitor.Advance;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

/** How far a long step is, on one line. */
class AdvanceLineTest {

  private static final String FROM = "downloading from go.dev";
  private static final OptionalLong TOTAL = OptionalLong.of(65_300_000);

  @Test
  void shows_how_far_a_download_is() {
    Approvals.verify(Shown.inAllStyles(style -> shown(style.width() == 0 ? new Style(false, false, 80) : style)).replace("a pipe", "ASCII"));
  }

  private static String shown(Style style) {
    var line = new AdvanceLine(style, 21);
    var text = new StringBuilder();
    Pace begun = Pace.begin(at(0), new Advance(FROM, 0, TOTAL));
    Pace running = begun.then(at(4000), new Advance(FROM, 41_200_000, TOTAL));
    Pace slow = Pace.begin(at(0), new Advance("unpacking", 5_000, TOTAL)).then(at(5000), new Advance("unpacking", 35_000, TOTAL));
    Pace unknown = Pace.begin(at(0), new Advance(FROM, 0, OptionalLong.empty())).then(at(1000), new Advance(FROM, 812_000, OptionalLong.empty()));
    Pace waiting = Pace.begin(at(0), new Advance("waiting for another trueup, which downloads it", 0, OptionalLong.empty()));
    Pace whole = running.then(at(6000), new Advance(FROM, 65_300_000, TOTAL));
    Pace verifying = whole.then(at(6001), new Advance("verifying", 0, OptionalLong.empty()));
    int turn = 0;
    for (Pace pace : new Pace[] {begun, running, slow, unknown, waiting, whole, verifying}) {
      text.append(line.text("go-sdk/1.26.8", Optional.of(pace), at(4200), turn == 1 ? "" : "12/36 done", turn++)).append('\n');
    }
    Pace small = Pace.begin(at(0), new Advance(FROM, 900_000, OptionalLong.of(9_400_000)));
    text.append(line.text("go-sdk/1.26.8", Optional.of(small), at(100), "12/36 done", turn++)).append('\n');
    text.append(line.text("go-sdk/1.26.8-of-a-name-that-is-much-too-long-for-this", Optional.of(running), at(4000), "", turn++)).append('\n');
    text.append(line.text("go-tool/gopls", Optional.empty(), at(800), "12/36 done", turn++)).append('\n');
    text.append(line.text("go-tool/gopls", Optional.empty(), at(74_000), "12/36 done", turn)).append('\n');
    return text.toString();
  }

  @Test
  void is_never_wider_than_the_page() {
    Pace running = Pace.begin(at(0), new Advance(FROM, 0, TOTAL)).then(at(4000), new Advance(FROM, 41_200_000, TOTAL));
    for (int width = 2; width < 120; width++) {
      String line = new AdvanceLine(new Style(false, width % 2 == 0, width), 21).text("go-sdk/1.26.8", Optional.of(running), at(5000), "3/4 done", width);
      assertTrue(Glyphs.columns(line) < width, width + ": " + line);
    }
  }

  @Test
  void a_pace_is_that_of_the_last_seconds() {
    Pace pace = Pace.begin(at(0), new Advance(FROM, 0, TOTAL));
    assertEquals(OptionalDouble.empty(), pace.bytesPerSecond());
    for (int second = 1; second <= 10; second++) {
      pace = pace.then(at(second * 1000), new Advance(FROM, second * 1_000_000L, TOTAL));
    }
    for (int second = 11; second <= 15; second++) {
      pace = pace.then(at(second * 1000), new Advance(FROM, 10_000_000 + (second - 10) * 3_000_000L, TOTAL));
    }
    assertEquals(OptionalDouble.of(3_000_000), pace.bytesPerSecond());
    assertEquals(Optional.of(Duration.ofSeconds(14)), pace.left()); // 40.3 MB at 3 MB/s
  }

  @Test
  void a_pace_begins_anew_with_something_else_or_from_the_beginning() {
    Pace pace = Pace.begin(at(0), new Advance(FROM, 0, TOTAL)).then(at(1000), new Advance(FROM, 5_000_000, TOTAL));
    assertEquals(OptionalDouble.empty(), pace.then(at(2000), new Advance("unpacking", 9_000_000, TOTAL)).bytesPerSecond());
    assertEquals(OptionalDouble.empty(), pace.then(at(2000), new Advance(FROM, 1_000_000, TOTAL)).bytesPerSecond());
  }

  @Test
  void a_pace_that_stands_still_has_no_end() {
    Pace pace = Pace.begin(at(0), new Advance(FROM, 5, TOTAL)).then(at(9000), new Advance(FROM, 5, TOTAL));
    assertEquals(OptionalDouble.of(0), pace.bytesPerSecond());
    assertEquals(Optional.empty(), pace.left());
  }

  @Test
  void a_pace_of_which_nothing_more_is_heard_becomes_slower() {
    Pace pace = Pace.begin(at(0), new Advance(FROM, 0, TOTAL)).then(at(1000), new Advance(FROM, 4_000_000, TOTAL));
    assertEquals(OptionalDouble.of(4_000_000), pace.until(at(1500)).bytesPerSecond());
    assertEquals(OptionalDouble.of(1_000_000), pace.until(at(4000)).bytesPerSecond());
  }

  private static Duration at(int millis) {
    return Duration.ofMillis(millis);
  }
}
