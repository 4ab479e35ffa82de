package dev.trueup.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningLockTest {

  @TempDir Path home;

  @Test
  void another_process_is_named_and_when_it_is_killed_the_lock_is_free() throws Exception {
    var state = new StateDirectory(home.resolve("trueup"));
    Process child = ChildJvm.start(LockedJournal.class, state.root().toString());
    try {
      assertEquals("held", child.inputReader().readLine());
      Opened opened = open(state);
      assertTrue(opened instanceof Opened.Busy(Optional<Holder> holder)
          && holder.filter(h -> h.pid() == child.pid() && h.command().equals("trueup apply") && h.progress().equals("applying 1/2"))
              .isPresent(), opened.toString());
      assertTrue(History.read(state).isUsable(), "reading needs no lock");
    } finally {
      child.destroyForcibly().waitFor();
    }
    assertEquals(Optional.empty(), Holder.read(state), "a killed process is not running");
    Journal journal = Samples.ready(state);
    assertEquals("20261124-2", journal.nextRun(java.time.LocalDate.of(2026, 11, 24)));
    journal.close();
  }

  @Test
  void a_second_opening_in_this_process_does_not_drop_the_lock_of_the_first() throws Exception {
    var state = new StateDirectory(home.resolve("trueup"));
    try (Journal journal = Samples.ready(state)) {
      assertTrue(open(state) instanceof Opened.Busy);
      journal.progress("applying 1/1");
      Process child = ChildJvm.start(LockedJournal.class, state.root().toString());
      assertFalse("held".equals(child.inputReader().readLine()), "another process got the lock that we hold");
      child.waitFor();
    }
    assertFalse(Files.exists(state.holder()));
    assertTrue(open(state) instanceof Opened.Ready(Journal journal) && closed(journal));
  }

  private static Opened open(StateDirectory state) {
    return Journal.open(state, Samples.KEYS, Holder.current("trueup apply", Samples.NOON, "0.1.0"));
  }

  private static boolean closed(Journal journal) {
    journal.close();
    return true;
  }
}
