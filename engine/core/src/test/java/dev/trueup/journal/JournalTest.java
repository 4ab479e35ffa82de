package dev.trueup.journal;

import static dev.trueup.journal.Samples.ABSENT;
import static dev.trueup.journal.Samples.NOON;
import static dev.trueup.journal.Samples.present;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.edit.FileEdit;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.Step;
import dev.trueup.value.Attributes;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Sealer;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  @TempDir Path home;

  private StateDirectory state() {
    return new StateDirectory(home.resolve("deep/er/trueup"));
  }

  @Test
  void what_was_written_is_read_back() throws Exception {
    try (Journal journal = Samples.ready(state())) {
      Samples.change(journal, journal.nextRun(java.time.LocalDate.of(2026, 11, 24)), "GOPROXY", ABSENT, "a");
    }
    History history = History.read(state()).value().orElseThrow();
    Run run = history.run("20261124-1").orElseThrow();
    assertEquals(Samples.apply("20261124-1"), run.head());
    assertEquals(List.of(new Run.RunChange(
        Samples.begun("GOPROXY", "create", Optional.of("a"), ABSENT), List.of(Samples.done("GOPROXY", 0)),
        Optional.of(Samples.finished("GOPROXY", Finished.Result.CONVERGED, present("a"))))), run.changes());
    assertEquals(Optional.of(new Run.End(NOON, "done")), run.ended());
  }

  @Test
  void without_a_journal_the_history_is_empty_and_reading_makes_nothing() {
    assertTrue(History.read(state()).value().orElseThrow().owned().isEmpty());
    assertTrue(Keys.read(state(), Samples.random()).isUsable());
    assertFalse(Files.exists(home.resolve("deep")));
  }

  @Test
  void everything_is_for_this_user_alone_whatever_the_umask() throws Exception {
    try (Journal journal = Samples.ready(state())) {
      journal.begin(Samples.apply("1"));
      journal.begun(List.of(replacing(Content.of("old"))));
      journal.ended(new Run.End(NOON, "done"));
      try (Stream<Path> all = Files.walk(home.resolve("deep"))) {
        for (Path path : all.toList()) {
          String expected = Files.isDirectory(path) ? "rwx------" : "rw-------";
          assertEquals(expected, PosixFilePermissions.toString(Files.getPosixFilePermissions(path)), path.toString());
        }
      }
    }
  }

  @Test
  void what_an_inverse_puts_back_is_kept_before_the_change_is_announced() throws Exception {
    Content old = Content.of("old and only here");
    try (Journal journal = Samples.ready(state())) {
      journal.begin(Samples.apply("1"));
      journal.begun(List.of(replacing(old)));
    }
    Step inverse = History.read(state()).value().orElseThrow().owned().values().iterator().next().inverses().getFirst().step();
    Content recorded = ((Step.WriteFile) inverse).content();
    assertTrue(recorded.isStored());
    assertEquals("old and only here", BeforeStore.in(state()).get(recorded.blob()).orElseThrow().asText().orElseThrow());
    try (Stream<Path> kept = Files.list(state().before())) {
      assertEquals(1, kept.count(), "the new contents are not kept");
    }
  }

  @Test
  void no_secret_reaches_any_file() throws Exception {
    var hidden = new Value.Hidden(Secret.of(new Secret.Source.Environment("TOKEN"), "s3cr3t-canary"));
    Attributes attributes = Attributes.of("value", hidden).with("more", new Value.ListOf(List.of(hidden)));
    Step set = Step.edit(Samples.GO_ENV, new FileEdit.SetEntry(Dialect.GO_ENV, EntryKey.of("T"), hidden));
    var begun = new Begun(
        Samples.entry("T"), ResourceAddress.of("go-setting", "T"), 1, "update", Optional.of(attributes), new Before.Present(attributes),
        List.of(set), List.of(Optional.of(set)), List.of(), "trueup.yaml:1:1", "restore");
    try (Journal journal = Samples.ready(state())) {
      journal.begin(Samples.apply("1"));
      journal.begun(List.of(begun));
      journal.stepDone(Samples.done("T", 0));
      journal.finished(List.of(Samples.finished("T", Finished.Result.CONVERGED, new Before.Present(attributes))));
      journal.adopted(new Adopted(
          Samples.entry("T"), ResourceAddress.of("go-setting", "U"), "/m", "p", List.of(), "restore", new Before.Present(attributes)));
      journal.ended(new Run.End(NOON, "done"));
    }
    Compaction.compact(state(), new RecordCodec(Samples.KEYS.sealer()), 0);
    int files = 0;
    try (Stream<Path> all = Files.walk(home)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files++;
        assertFalse(Files.readString(file, StandardCharsets.ISO_8859_1).contains("canary"), file.toString());
      }
    }
    assertTrue(files >= 4, "looked at " + files + " files");
    Owned owned = History.read(state()).value().orElseThrow().owned().get(Samples.entry("T"));
    assertEquals(new Before.Present(Samples.KEYS.sealer().seal(attributes)), owned.left());
  }

  @Test
  void a_thousand_changes_write_little_more_than_the_journal_they_leave() throws Exception {
    long written;
    try (Journal journal = Samples.ready(state())) {
      long before = bytesWritten();
      journal.begin(Samples.apply("1"));
      for (int wave = 0; wave < 10; wave++) {
        var begun = new ArrayList<Begun>();
        var finished = new ArrayList<Finished>();
        for (int i = 0; i < 100; i++) {
          begun.add(Samples.begun("KEY" + (wave * 100 + i), "create", Optional.of("value"), ABSENT));
          finished.add(Samples.finished("KEY" + (wave * 100 + i), Finished.Result.CONVERGED, present("value")));
        }
        journal.begun(begun);
        for (Begun change : begun) {
          journal.stepDone(new Begun.StepDone(change.identity(), 0, "", List.of()));
        }
        journal.finished(finished);
      }
      journal.ended(new Run.End(NOON, "done"));
      written = bytesWritten() - before;
    }
    long size = Files.size(state().journal());
    assertEquals(1000, History.read(state()).value().orElseThrow().owned().size());
    assertTrue(written < 3 * size, written + " bytes written for a journal of " + size);
  }

  @Test
  void only_a_plan_made_from_the_newest_history_still_stands() throws Exception {
    History empty = History.read(state()).value().orElseThrow();
    try (Journal journal = Samples.ready(state())) {
      assertTrue(journal.isAsIn(empty), "to begin a journal is no run");
      Samples.change(journal, "1", "GOPROXY", ABSENT, "a");
    }
    History old = History.read(state()).value().orElseThrow();
    try (Journal journal = Samples.ready(state())) {
      assertTrue(journal.isAsIn(old));
      assertFalse(journal.isAsIn(empty));
      journal.begin(Samples.apply("2"));
      assertFalse(journal.isAsIn(old));
    }
  }

  @Test
  void readers_never_see_damage_while_a_writer_appends() throws Exception {
    try (Journal journal = Samples.ready(state())) {
      Thread writer = Thread.ofPlatform().start(() -> {
        try {
          for (int i = 0; i < 60; i++) {
            Samples.change(journal, "20261124-" + i, "K" + i % 3, ABSENT, "v".repeat(5000));
          }
        } catch (JournalFailure failed) {
          throw new IllegalStateException(failed);
        }
      });
      int reads = 0;
      while (writer.isAlive() || reads == 0) {
        assertTrue(History.read(state()).isUsable(), () -> History.read(state()).diagnostics().toString());
        reads++;
      }
      writer.join();
    }
    assertEquals(60, History.read(state()).value().orElseThrow().runs().size());
  }

  @Test
  void a_folder_that_cannot_be_written_is_refused_with_the_reason() throws Exception {
    Files.writeString(home.resolve("deep"), "a file in the way");
    Opened opened = Journal.open(state(), Samples.KEYS, Holder.current("trueup apply", NOON, "0.1.0"));
    assertTrue(opened instanceof Opened.Refused(var why) && why.code().equals("journal/cannot-write"), opened.toString());
  }

  @Test
  void a_key_that_another_process_stored_meanwhile_is_not_mixed_with_ours() {
    Samples.ready(state()).close();
    Opened opened = Journal.open(state(), new Keys(new Sealer(new byte[] {1})), Holder.current("trueup apply", NOON, "0.1.0"));
    assertTrue(opened instanceof Opened.Refused(var why) && why.code().equals("journal/key-changed"), opened.toString());
  }

  private static Begun replacing(Content old) {
    Begun b = Samples.begun("GOPROXY", "update", Optional.of("a"), present("old"));
    Step write = Step.write(Samples.GO_ENV, Content.of("new contents"), Optional.empty());
    Step back = Step.write(Samples.GO_ENV, old, Optional.empty()).expecting(Expect.file("x"));
    return new Begun(
        b.identity(), b.address(), 1, "update", b.desired(), b.before(), List.of(write), List.of(Optional.of(back)), List.of(), "", "restore");
  }

  /** What the kernel counted for this process. */
  private static long bytesWritten() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/io")).stream()
        .filter(line -> line.startsWith("wchar:")).mapToLong(line -> Long.parseLong(line.substring(7))).findFirst().orElseThrow();
  }
}
