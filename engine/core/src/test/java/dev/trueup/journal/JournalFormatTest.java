package dev.trueup.journal;

import static dev.trueup.journal.Samples.ABSENT;
import static dev.trueup.journal.Samples.UNSEEN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.HostPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bytes of today, which every later trueup has to read. */
class JournalFormatTest {

  @TempDir Path home;

  @Test
  void stays_readable() throws Exception {
    var state = new StateDirectory(home);
    try (Journal journal = Samples.ready(state)) {
      Samples.change(journal, "20261124-1", "GOPROXY", ABSENT, "https://goproxy.cn,direct");
      journal.begin(Samples.run("20261124-2", "undo", Samples.MANIFEST, Optional.of("20261124-0"), Optional.of("20261124-1")));
      journal.adopted(new Adopted(
          Samples.entry("A#B"), dev.trueup.value.ResourceAddress.of("go-setting", "A#B"), Samples.OTHER, "other",
          List.of(Samples.entry("GOPROXY")), "keep", UNSEEN));
      journal.finished(List.of(Samples.finished("GOPROXY", Finished.Result.FORGOTTEN, Samples.present("else"))));
    }
    Approvals.verify(Files.readString(state.journal()));
  }

  @Test
  void every_record_comes_back_as_it_left() throws Exception {
    Snapshot snapshot = new Snapshot(
        List.copyOf(new Tale().changed("1", ABSENT, "a").apply("2").begun("update", "b", UNSEEN).history().owned().values()),
        List.of(HostPath.linux("~/x")), Map.of(Samples.entry("X"), List.of(Samples.RELOAD)),
        Map.of(Samples.MANIFEST, List.of(Samples.entry("Y"))));
    List<JournalRecord> records = List.of(
        new JournalRecord.Opening("0.1.0", 7, snapshot),
        new JournalRecord.Started(Samples.run("1", "undo", "/m", Optional.of("0"), Optional.of("9"))),
        new JournalRecord.Begin(List.of(Samples.begun("A", "create", Optional.of("a"), ABSENT),
            Samples.begun("B", "remove", Optional.empty(), Samples.present("b")))),
        new JournalRecord.TakenBack(Samples.entry("A"), 0),
        new JournalRecord.Performed(new Begun.StepDone(Samples.entry("A"), 3, "receipt", List.of(HostPath.linux("/x")))),
        new JournalRecord.Finish(List.of(Samples.finished("A", Finished.Result.MOVED, UNSEEN))),
        new JournalRecord.Adoption(new Adopted(
            Samples.entry("A"), dev.trueup.value.ResourceAddress.of("k", "n/m"), "/m", "p", List.of(), "restore", Samples.present("x"))),
        new JournalRecord.Ended(new Run.End(Samples.NOON, "interrupted")),
        new JournalRecord.Ended(new Run.End(Samples.NOON, "done", List.of(dev.trueup.value.ResourceAddress.of("check", "a/b")))));
    var codec = new RecordCodec(Samples.KEYS.sealer());
    for (JournalRecord record : records) {
      RecordLine line = RecordLine.after(RecordLine.Link.START, codec.encode(record, content -> {}));
      assertEquals(Optional.of(record), RecordCodec.reader().decode(line.fields()));
    }
    assertEquals(
        Arrays.stream(JournalRecord.class.getPermittedSubclasses()).collect(Collectors.toSet()),
        records.stream().map(JournalRecord::getClass).collect(Collectors.toSet()));
  }
}
