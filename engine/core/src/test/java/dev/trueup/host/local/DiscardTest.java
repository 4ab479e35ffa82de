package dev.trueup.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.host.Expect;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.plan.Overlay;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too large for a copy can be discarded, and nothing else of that name. */
class DiscardTest {

  private static final HostPath TOOL = HostPath.linux("~/tool");
  private static final long SIZE = 70L << 20;

  @TempDir Path home;

  @Test
  void takes_away_a_file_of_which_no_copy_would_be_kept() throws Exception {
    Scratch scratch = large();
    assertInstanceOf(Overlay.Played.InTheWay.class, overlay(scratch).play(Step.delete(TOOL), false), "too large for a copy");
    var played = assertInstanceOf(Overlay.Played.Done.class, overlay(scratch).play(Step.discard(TOOL), false));
    assertEquals(Optional.empty(), played.inverse());
    assertEquals(Expect.stamp(SIZE, scratch.host().stat(TOOL).modified()), played.planned().step().expectation());
    assertEquals(Acting.done(), scratch.perform(played.planned().step()));
    assertEquals(Set.of(), scratch.names());
  }

  @Test
  void leaves_a_file_that_was_made_anew_since_the_plan() throws Exception {
    Scratch scratch = large();
    var played = assertInstanceOf(Overlay.Played.Done.class, overlay(scratch).play(Step.discard(TOOL), false));
    Files.setLastModifiedTime(scratch.at("tool"), FileTime.fromMillis(1));
    assertInstanceOf(Performed.Moved.class, scratch.perform(played.planned().step()));
    assertEquals(Set.of("tool"), scratch.names());
  }

  private Scratch large() throws Exception {
    Scratch scratch = Scratch.in(home);
    try (var file = new RandomAccessFile(scratch.at("tool").toFile(), "rw")) {
      file.setLength(SIZE);
    }
    return scratch;
  }

  private static Overlay overlay(Scratch scratch) {
    return new Overlay(scratch.host(), Scratch.SEALER);
  }
}
