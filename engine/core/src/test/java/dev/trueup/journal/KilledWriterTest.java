package dev.trueup.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {

  @TempDir Path home;

  @Test
  void whatever_was_promised_before_a_kill_is_there_and_the_next_run_goes_on() throws Exception {
    var state = new StateDirectory(home.resolve("trueup"));
    var promised = new ArrayList<String>();
    for (int round = 1; round <= 6; round++) {
      promised.addAll(linesUntilKilled(state, "R" + round, 5 + 2 * round));
      History history = History.read(state).value().orElseThrow(() -> new AssertionError(History.read(state).diagnostics()));
      for (String line : promised) {
        String[] words = line.split(" ");
        Owned owned = history.owned().get(Samples.entry(words[1]));
        assertNotNull(owned, line);
        assertTrue(words[0].equals("begun") || !owned.interrupted(), line);
      }
    }
    assertTrue(promised.size() > 60, "looked at " + promised.size() + " promises");
  }

  private static List<String> linesUntilKilled(StateDirectory state, String round, int killAfter) throws Exception {
    Process child = ChildJvm.start(BusyWriter.class, state.root().toString(), round);
    var lines = new ArrayList<String>();
    try (BufferedReader said = child.inputReader()) {
      for (String line = said.readLine(); line != null; line = said.readLine()) {
        lines.add(line);
        if (lines.size() == killAfter) {
          child.toHandle().destroyForcibly();
        }
      }
    }
    assertEquals(137, child.waitFor());
    return lines;
  }
}
