package dev.trueup.journal;

import static dev.trueup.journal.Samples.ABSENT;
import static dev.trueup.journal.Samples.present;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever happens to the file, the history is whole, or whole but for a torn last record, or the damage is named. */
class JournalDamageTest {

  @TempDir Path home;
  private StateDirectory state;
  private byte[] whole;

  /** One run that ended, one that was cut off after its changes were announced. */
  @BeforeEach
  void two_runs() throws Exception {
    state = new StateDirectory(home.resolve("trueup"));
    try (Journal journal = Samples.ready(state)) {
      Samples.change(journal, "20261124-1", "GOPROXY", ABSENT, "a");
      journal.begin(Samples.apply("20261124-2"));
      journal.begun(List.of(Samples.begun("GOPROXY", "update", Optional.of("ü"), present("a"))));
    }
    whole = Files.readAllBytes(state.journal());
  }

  @Test
  void a_flipped_byte_anywhere_is_damage_or_looks_like_a_torn_last_record() throws Exception {
    for (int i = 0; i < whole.length; i++) {
      for (int mask : new int[] {1, 2, 4, 8, 16, 32, 64, 128, whole[i] ^ '\n', whole[i] ^ '"', whole[i]}) {
        byte[] flipped = whole.clone();
        flipped[i] ^= (byte) mask;
        if (flipped[i] == whole[i]) {
          continue;
        }
        if (i < lineStarts().getLast() - 1 || (flipped[i] != 0 && i < whole.length - 1)) {
          assertNamed(history(flipped), "byte " + i);
        } else {
          assertNamedOrRecordsShort(history(flipped), "byte " + i);
        }
      }
    }
  }

  @Test
  void a_cut_within_the_last_record_is_torn_and_before_the_head_is_damage() throws Exception {
    int known = lineStarts().get(lineStarts().size() - 2);
    for (int length = 0; length < whole.length; length++) {
      Checked<History> history = history(Arrays.copyOf(whole, length));
      if (length < known) {
        assertNamed(history, "length " + length);
      } else {
        assertTrue(history.isUsable(), "length " + length + ": " + history.diagnostics());
        assertNamedOrRecordsShort(history, "length " + length);
      }
    }
  }

  @Test
  void a_part_that_never_reached_the_disk_is_a_torn_last_record() throws Exception {
    byte[] holed = whole.clone();
    Arrays.fill(holed, lineStarts().getLast(), whole.length - 100, (byte) 0);
    assertTrue(history(holed).isUsable());
  }

  @Test
  void the_holder_of_the_lock_cuts_a_torn_record_off_and_goes_on() throws Exception {
    int last = lineStarts().getLast();
    Files.write(state.journal(), Arrays.copyOf(whole, last + 40));
    try (Journal journal = Samples.ready(state)) {
      assertEquals(last, Files.size(state.journal()));
      Samples.change(journal, "20261124-3", "GOPROXY", present("a"), "c");
    }
    assertEquals(List.of("20261124-3", "20261124-2", "20261124-1"),
        history().value().orElseThrow().runs().stream().map(Run::id).toList());
  }

  @Test
  void a_reader_leaves_a_torn_record_where_it_is() throws Exception {
    byte[] torn = Arrays.copyOf(whole, whole.length - 5);
    Files.write(state.journal(), torn);
    assertTrue(history().isUsable());
    assertEquals(torn.length, Files.size(state.journal()));
  }

  @Test
  void exchanged_repeated_and_missing_records_are_named() throws Exception {
    List<byte[]> lines = lines();
    for (int i = 0; i + 1 < lines.size(); i++) {
      var exchanged = new ArrayList<>(lines);
      Collections.swap(exchanged, i, i + 1);
      write(exchanged);
      assertNamed(history(), "exchanged " + i);
      var missing = new ArrayList<>(lines);
      missing.remove(i);
      write(missing);
      assertNamed(history(), "missing " + i);
      var repeated = new ArrayList<>(lines);
      repeated.add(i, lines.get(i));
      write(repeated);
      assertNamed(history(), "repeated " + i);
    }
  }

  @Test
  void a_journal_that_lost_whole_records_from_its_end_is_named_as_far_as_runs_ended() throws Exception {
    List<byte[]> lines = lines();
    for (int kept = 0; kept < lines.size() - 2; kept++) {
      write(lines.subList(0, kept));
      Diagnostic named = assertNamed(history(), "kept " + kept);
      assertTrue(named.detail().contains(state.journal().toString()), named.detail());
    }
  }

  @Test
  void a_journal_that_is_gone_or_empty_is_not_fresh() throws Exception {
    Files.write(state.journal(), new byte[0]);
    assertNamed(history(), "empty");
    Files.delete(state.journal());
    assertEquals("journal/gone", assertNamed(history(), "gone").code());
  }

  @Test
  void a_journal_of_nothing_but_its_head_less_beginning_is_damage() throws Exception {
    Files.delete(state.head());
    Files.write(state.journal(), Arrays.copyOf(whole, 20));
    assertNamed(history(), "no first record");
  }

  @Test
  void a_damaged_journal_is_not_written_to_and_the_lock_is_given_back() throws Exception {
    byte[] flipped = whole.clone();
    flipped[30] ^= 1;
    Files.write(state.journal(), flipped);
    for (int i = 0; i < 2; i++) {
      Opened opened = Journal.open(state, Samples.KEYS, Holder.current("trueup apply", Samples.NOON, "0.1.0"));
      assertTrue(opened instanceof Opened.Refused(Diagnostic why) && why.code().equals("journal/damaged"), opened.toString());
    }
    assertTrue(Arrays.equals(flipped, Files.readAllBytes(state.journal())));
  }

  @Test
  void what_the_message_tells_one_to_do_works() throws Exception {
    List<Integer> starts = lineStarts();
    byte[] flipped = whole.clone();
    flipped[starts.get(3) + 30] ^= 1;
    Files.write(state.journal(), flipped);
    Diagnostic named = assertNamed(history(), "line 4");
    assertTrue(named.detail().contains("line 4") && named.detail().contains("byte " + starts.get(3)), named.detail());
    Process shell = new ProcessBuilder("sh", "-c", named.hint().orElseThrow()).inheritIO().start();
    assertEquals(0, shell.waitFor());
    assertTrue(history().isUsable(), history().diagnostics().toString());
    Samples.ready(state).close();
  }

  @Test
  void a_journal_from_the_future_is_refused_with_the_version_that_wrote_it() throws Exception {
    String first = new String(lines().getFirst(), StandardCharsets.UTF_8).replace("\"format\":1", "\"format\":2");
    Files.delete(state.head());
    write(List.of(sealed(first)));
    Diagnostic named = assertNamed(history(), "future");
    assertEquals("journal/newer", named.code());
    assertTrue(named.detail().contains("trueup 0.1.0"), named.detail());
    Opened opened = Journal.open(state, Samples.KEYS, Holder.current("trueup apply", Samples.NOON, "0.1.0"));
    assertTrue(opened instanceof Opened.Refused, opened.toString());
  }

  @Test
  void a_damaged_head_is_named() throws Exception {
    byte[] head = Files.readAllBytes(state.head());
    for (int i = 0; i < head.length - 1; i++) {
      byte[] flipped = head.clone();
      flipped[i] ^= 1;
      Files.write(state.head(), flipped);
      assertNamed(history(), "head byte " + i);
    }
  }

  private static byte[] sealed(String line) {
    String front = line.substring(0, line.indexOf(",\"sum\":"));
    String sum = dev.trueup.host.Content.sha256(front.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
    return (front + ",\"sum\":\"" + sum + "\"}\n").getBytes(StandardCharsets.UTF_8);
  }

  private Checked<History> history() {
    return History.read(state);
  }

  /** As if these were the journal's bytes. */
  private Checked<History> history(byte[] bytes) {
    return JournalFile.of(state, bytes, Head.read(state).value().orElseThrow())
        .then(file -> JournalReader.records(state, file).map(records -> History.of(records, file.last())));
  }

  private static Diagnostic assertNamed(Checked<History> history, String what) {
    assertFalse(history.isUsable(), what + " was taken for whole");
    assertEquals(1, history.diagnostics().size(), what);
    return history.diagnostics().getFirst();
  }

  private static void assertNamedOrRecordsShort(Checked<History> history, String what) {
    assertTrue(history.value().stream().allMatch(h -> h.run("20261124-1").filter(run -> run.ended().isPresent()).isPresent()), what);
  }

  private List<Integer> lineStarts() {
    var starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < whole.length - 1; i++) {
      if (whole[i] == '\n') {
        starts.add(i + 1);
      }
    }
    return starts;
  }

  private List<byte[]> lines() {
    List<Integer> starts = lineStarts();
    var lines = new ArrayList<byte[]>();
    for (int i = 0; i < starts.size(); i++) {
      lines.add(Arrays.copyOfRange(whole, starts.get(i), i + 1 < starts.size() ? starts.get(i + 1) : whole.length));
    }
    return lines;
  }

  private void write(List<byte[]> lines) throws IOException {
    var bytes = new java.io.ByteArrayOutputStream();
    lines.forEach(bytes::writeBytes);
    Files.write(state.journal(), bytes.toByteArray());
  }
}
