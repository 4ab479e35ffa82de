package dev.trueup.journal;

import static dev.trueup.journal.Samples.ABSENT;
import static dev.trueup.journal.Samples.MANIFEST;
import static dev.trueup.journal.Samples.present;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Content;
import dev.trueup.host.Step;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompactionTest {

  private static final RecordCodec CODEC = new RecordCodec(Samples.KEYS.sealer());

  @TempDir static Path source;
  @TempDir Path home;
  private StateDirectory state;

  @BeforeAll
  static void forty_runs_after_an_interrupted_one() throws Exception {
    var state = new StateDirectory(source.resolve("trueup"));
    try (Journal journal = Samples.ready(state)) {
      journal.begin(Samples.run("0", "apply", Samples.OTHER, Optional.empty(), Optional.empty()));
      Begun cutOff = Samples.begun("GOWORK", "create", Optional.of("off"), ABSENT);
      journal.begun(List.of(new Begun(
          cutOff.identity(), cutOff.address(), 1, "create", cutOff.desired(), ABSENT, List.of(Samples.RELOAD),
          List.of(Optional.of(Step.delete(Samples.GO_ENV))), List.of(), "", "restore")));
      journal.begin(Samples.apply("1"));
      journal.begun(List.of(overwriting("GOFLAGS", "kept: the origin of a thing that is owned")));
      journal.finished(List.of(Samples.finished("GOFLAGS", Finished.Result.CONVERGED, present("new"))));
      journal.begun(List.of(overwriting("GONE", "dropped: nothing refers to it any more")));
      journal.finished(List.of(Samples.finished("GONE", Finished.Result.FORGOTTEN, present("new"))));
      journal.ended(new Run.End(Samples.NOON, "done"));
      for (int i = 2; i <= 40; i++) {
        Samples.change(journal, String.valueOf(i), "GOPROXY", i == 2 ? ABSENT : present("v" + (i - 1)), "v" + i);
      }
    }
  }

  @BeforeEach
  void a_copy_of_them() throws Exception {
    state = new StateDirectory(home.resolve("trueup"));
    try (Stream<Path> files = Files.walk(source.resolve("trueup"))) {
      for (Path file : files.toList()) {
        Files.copy(file, home.resolve(source.relativize(file)));
      }
    }
  }

  @Test
  void says_the_same_afterwards_but_for_the_oldest_runs() throws Exception {
    History before = history();
    assertTrue(Compaction.compact(state, CODEC, 0));
    History after = history();
    assertEquals(before.owned(), after.owned());
    assertEquals(before.created(), after.created());
    assertEquals(before.declaredBy(), after.declaredBy());
    assertEquals(before.owed(Samples.entry("GOWORK")), after.owed(Samples.entry("GOWORK")));
    assertEquals(List.of(Samples.RELOAD), after.owed(Samples.entry("GOWORK")));
    assertEquals(before.runs().subList(0, Compaction.RUNS), after.runs());
    assertEquals(before.latestUndoable(MANIFEST), after.latestUndoable(MANIFEST));
  }

  @Test
  void an_undo_still_comes_back_to_what_was_owned_before_it() throws Exception {
    Compaction.compact(state, CODEC, 0);
    try (Journal journal = Samples.ready(state)) {
      journal.begin(Samples.run("41", "undo", MANIFEST, Optional.empty(), Optional.of("40")));
      journal.begun(List.of(Samples.begun("GOPROXY", "restore", Optional.of("v39"), present("v40"))));
      journal.stepDone(Samples.done("GOPROXY", 0));
      journal.finished(List.of(Samples.finished("GOPROXY", Finished.Result.CONVERGED, present("v39"))));
      journal.ended(new Run.End(Samples.NOON, "done"));
    }
    Owned owned = history().owned().get(Samples.entry("GOPROXY"));
    assertEquals(ABSENT, owned.origin());
    assertEquals(38, owned.inverses().size());
  }

  @Test
  void keeps_the_contents_that_somebody_may_need_and_drops_the_others() throws Exception {
    Compaction.compact(state, CODEC, 0);
    var store = BeforeStore.in(state);
    assertTrue(store.get(Content.of("kept: the origin of a thing that is owned").blob()).isPresent());
    try (Stream<Path> files = Files.list(state.before())) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void lost_records_are_still_noticed_afterwards() throws Exception {
    Compaction.compact(state, CODEC, 0);
    List<String> lines = Files.readAllLines(state.journal());
    for (int kept = 1; kept < lines.size(); kept++) {
      Files.writeString(state.journal(), String.join("\n", lines.subList(0, kept)) + "\n");
      assertFalse(History.read(state).isUsable(), "with " + kept + " of " + lines.size());
    }
  }

  @Test
  void a_crash_before_the_new_head_leaves_a_journal_that_is_whole() throws Exception {
    byte[] head = Files.readAllBytes(state.head());
    Compaction.compact(state, CODEC, 0);
    Files.write(state.head(), head);
    assertTrue(History.read(state).isUsable(), () -> History.read(state).diagnostics().toString());
  }

  @Test
  void waits_until_the_journal_has_doubled() throws Exception {
    assertTrue(Compaction.compact(state, CODEC, 0));
    long size = Files.size(state.journal());
    try (Journal journal = Samples.ready(state)) {
      Samples.change(journal, "41", "GOPROXY", present("v40"), "v41");
    }
    assertFalse(Compaction.compact(state, CODEC, 0));
    try (Journal journal = Samples.ready(state)) {
      for (int i = 42; Files.size(state.journal()) <= 2 * size + 100; i++) {
        Samples.change(journal, String.valueOf(i), "GOPROXY", present("v" + (i - 1)), "v" + i);
      }
    }
    assertTrue(Compaction.compact(state, CODEC, 0));
  }

  private History history() {
    return History.read(state).value().orElseThrow();
  }

  private static Begun overwriting(String key, String old) {
    Begun b = Samples.begun(key, "update", Optional.of("new"), present("old"));
    Step back = Step.write(Samples.GO_ENV, Content.of(old), Optional.empty());
    return new Begun(
        b.identity(), b.address(), 1, "update", b.desired(), b.before(), b.steps(), List.of(Optional.of(back)), List.of(), "", "restore");
  }
}
