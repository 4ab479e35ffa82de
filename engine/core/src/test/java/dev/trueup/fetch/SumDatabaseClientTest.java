package dev.trueup.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Digest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SumDatabaseClientTest {

  private final Map<String, String> remembered = new HashMap<>();
  private final TreeMemory memory = new TreeMemory() {
    @Override
    public Optional<String> latest(String database) {
      return Optional.ofNullable(remembered.get(database));
    }

    @Override
    public void remember(String database, String note) {
      remembered.put(database, note);
    }
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 513, 700})
  void believes_every_record_of_a_log_of_any_length(int size) {
    var log = new OwnLog().filled(size, "a");
    var client = new SumDatabaseClient(TreeMemory.NONE);
    for (int i = 0; i < size; i += Math.max(1, size / 40)) {
      assertEquals(known("a.example/m" + i), client.sumOf(log.question("a.example/m" + i, "v1.0.0"), log), "record " + i + " of " + size);
    }
  }

  @Test
  void finds_its_way_through_three_levels_of_tiles() {
    var log = new OwnLog().filled(66_000, "a");
    assertEquals(known("a.example/m65999"), ask(log, "a.example/m65999"));
    assertEquals(known("a.example/m3"), ask(log, "a.example/m3"));
    assertTrue(log.asked.contains("/tile/8/2/000.p/1"), log.asked.toString());
    assertTrue(log.asked.contains("/tile/8/1/000"), log.asked.toString());
  }

  @Test
  void asks_for_each_tile_once() {
    var log = new OwnLog().filled(300, "a");
    var client = new SumDatabaseClient(memory);
    client.sumOf(log.question("a.example/m1", "v1.0.0"), log);
    client.sumOf(log.question("a.example/m2", "v1.0.0"), log);
    List<String> tiles = log.asked.stream().filter(path -> path.startsWith("/tile/")).toList();
    assertEquals(tiles.stream().distinct().toList(), tiles);
  }

  @Test
  void names_large_tiles_as_servers_do() {
    assertEquals("067", Tiles.inThousands(67));
    assertEquals("x001/234", Tiles.inThousands(1234));
    assertEquals("x001/x234/067", Tiles.inThousands(1_234_067));
  }

  @Test
  void refuses_a_record_that_is_not_the_one_in_the_tree() {
    var log = new OwnLog().filled(300, "a").damaged("/lookup/", text(page -> page.replaceFirst("h1:....", "h1:AAAA")));
    assertRefused("sums.example: the proof that its record is in the tree that it signed does not hold", ask(log, "a.example/m7"));
  }

  @Test
  void refuses_a_record_at_another_place() {
    var log = new OwnLog().filled(300, "a").damaged("/lookup/", text(page -> page.replaceFirst("^7\n", "8\n")));
    assertRefused("sums.example: the proof that its record is in the tree that it signed does not hold", ask(log, "a.example/m7"));
  }

  @Test
  void refuses_a_record_behind_the_end() {
    var log = new OwnLog().filled(300, "a").damaged("/lookup/", text(page -> page.replaceFirst("^7\n", "300\n")));
    assertRefused("sums.example: its record lies behind the end of the tree that it signed", ask(log, "a.example/m7"));
  }

  @Test
  void refuses_a_record_about_something_else() {
    var log = new OwnLog().filled(300, "a");
    Pages other = (uri, limit) -> log.get(URI.create(uri.toString().replace("/m9@", "/m8@")), limit);
    assertRefused("sums.example: its record is not about a.example/m9@v1.0.0",
        new SumDatabaseClient(memory).sumOf(log.question("a.example/m9", "v1.0.0"), other));
  }

  @Test
  void refuses_a_tree_that_was_changed_after_it_was_signed() {
    var log = new OwnLog().filled(300, "a").damaged("/lookup/", text(page -> page.replaceFirst("tree\n300\n", "tree\n301\n")));
    assertRefused("sums.example: the tree that it sent is not signed with the key of sums.example", ask(log, "a.example/m7"));
  }

  @Test
  void refuses_a_tree_that_somebody_else_signed() {
    var log = new OwnLog().filled(300, "a");
    Digest.InDatabase question = new OwnLog().question("a.example/m7", "v1.0.0");
    assertRefused("sums.example: the tree that it sent is not signed with the key of sums.example",
        new SumDatabaseClient(memory).sumOf(question, log));
  }

  @Test
  void refuses_a_tile_that_was_changed() {
    var log = new OwnLog().filled(300, "a").damaged("/tile/8/0/000", bytes -> {
      bytes[32 * 6] ^= 1;
      return bytes;
    });
    assertRefused("sums.example: the proof that its record is in the tree that it signed does not hold", ask(log, "a.example/m7"));
  }

  @Test
  void refuses_what_is_cut_off() {
    var tile = new OwnLog().filled(300, "a").damaged("/tile/8/0/000", bytes -> java.util.Arrays.copyOf(bytes, 100));
    assertRefused("sums.example: it sent 100 bytes for `tile/8/0/000`, which has 8192", ask(tile, "a.example/m7"));
    var note = new OwnLog().filled(300, "a").damaged("/lookup/", text(page -> page.substring(0, page.lastIndexOf("\n\n"))));
    assertRefused("sums.example: it sent no signed tree", ask(note, "a.example/m7"));
    var record = new OwnLog().filled(300, "a").damaged("/lookup/", text(page -> page.substring(0, 20)));
    assertRefused("sums.example: it answered with something that is no record", ask(record, "a.example/m7"));
    var signature = new OwnLog().filled(300, "a").damaged("/lookup/", text(page -> page.substring(0, page.length() - 9)));
    assertRefused("sums.example: the tree that it sent is not signed with the key of sums.example", ask(signature, "a.example/m7"));
  }

  @Test
  void says_that_there_is_no_record() {
    assertRefused("sums.example: sums.example has no record of it", ask(new OwnLog().filled(3, "a"), "b.example/none"));
  }

  @Test
  void refuses_what_is_no_key() {
    String key = new OwnLog().verifierKey();
    for (String wrong : List.of("sums.example", key.replace("sums", "sumz"), key.substring(0, key.length() - 4), "+" + key)) {
      var question = new Digest.InDatabase(new Digest.SumDatabase(wrong, List.of(OwnLog.BASE)), "a.example/m", "v1.0.0");
      assertRefused("`" + wrong + "` is no key of a checksum database", new SumDatabaseClient(memory).sumOf(question, new OwnLog()));
    }
  }

  @Test
  void goes_on_to_the_next_way_where_a_proxy_does_not_pass_the_database_on() {
    var log = new OwnLog().filled(5, "a");
    var question = new Digest.InDatabase(
        new Digest.SumDatabase(log.verifierKey(), List.of(URI.create("https://sums.example/sumdb/sums.example"), OwnLog.BASE)), "a.example/m3", "v1.0.0");
    assertEquals(known("a.example/m3"), new SumDatabaseClient(memory).sumOf(question, log));
    assertEquals("/sumdb/sums.example/supported", log.asked.getFirst());
    var only = new Digest.InDatabase(
        new Digest.SumDatabase(log.verifierKey(), List.of(URI.create("https://sums.example/sumdb/sums.example"))), "a.example/m3", "v1.0.0");
    assertRefused("sums.example: it does not pass sums.example on", new SumDatabaseClient(memory).sumOf(only, log));
  }

  @Test
  void goes_on_from_the_tree_that_it_remembers_and_keeps_the_longest() {
    var log = new OwnLog().filled(700, "a");
    int longest = 0;
    for (int size : List.of(5, 256, 300, 200, 699, 512, 700)) {
      longest = Math.max(longest, size);
      assertEquals(known("a.example/m3"), ask(log.showing(size), "a.example/m3"), "of " + size);
      assertEquals(log.note(longest), remembered.get("sums.example"), "after " + size);
    }
  }

  @Test
  void finds_out_a_database_that_shows_another_past() {
    for (int before : List.of(5, 256, 300)) {
      for (int after : List.of(5, 6, 257, 300, 700)) {
        remembered.clear();
        var log = new OwnLog().filled(before, "a");
        ask(log, "a.example/m3");
        var twin = log.twin().filled(1, "b").filled(Math.max(after, 4), "a");
        Sums.Answer answer = ask(twin, "a.example/m3");
        String reason = assertInstanceOf(Sums.Answer.Unknown.class, answer).reason();
        boolean longer = twin.size() >= before;
        assertTrue(reason.startsWith(longer
            ? "sums.example contradicts itself: its tree of %d records does not go on from its tree of %d".formatted(twin.size(), before)
            : "sums.example: "), before + " " + after + " " + reason);
        assertEquals(log.note(before), remembered.get("sums.example"));
      }
    }
  }

  @Test
  void finds_out_another_past_of_the_very_length() {
    var log = new OwnLog().filled(5, "a");
    ask(log, "a.example/m3");
    var twin = log.twin().filled(1, "b").filled(4, "a");
    assertEquals(log.size(), twin.size());
    String reason = assertInstanceOf(Sums.Answer.Unknown.class, ask(twin, "a.example/m3")).reason();
    assertTrue(reason.startsWith("sums.example contradicts itself: its tree of 5 records does not go on from its tree of 5"), reason);
  }

  /** The same key may sign notes about other things. */
  @Test
  void takes_no_other_note_of_the_same_key_for_a_tree() {
    var log = new OwnLog().filled(300, "a").titled("go.sum database tree of tests");
    assertRefused("sums.example: the tree that it signed cannot be read", ask(log, "a.example/m7"));
  }

  /** https://go.dev/ref/mod#module-proxy: so that names differ where a file system does not tell cases apart. */
  @Test
  void asks_with_capital_letters_escaped() {
    var log = new OwnLog().add("github.com/!burnt!sushi/toml", "v1.0.0-!r!c1");
    new SumDatabaseClient(memory).sumOf(log.question("github.com/BurntSushi/toml", "v1.0.0-RC1"), log);
    assertEquals("/lookup/github.com/!burnt!sushi/toml@v1.0.0-!r!c1", log.asked.getFirst());
  }

  @Test
  void takes_the_sum_of_the_zip_and_of_this_very_version() throws Unproved {
    String zip = OwnLog.sum("zip");
    String record = "m v1.0.0/go.mod %s\nm v1.0.0-rc1 %s\nm v1.0.0 %s\n".formatted(OwnLog.sum("mod"), OwnLog.sum("rc"), zip);
    assertEquals(Optional.of(new Digest.ModuleSum(zip)), new SumRecord(0, record, "").sum("m", "v1.0.0"));
    assertEquals(Optional.empty(), new SumRecord(0, record.replace("m v1.0.0 ", "m v1.0.1 "), "").sum("m", "v1.0.0"));
  }

  @Test
  void forgets_what_was_remembered_and_is_not_signed() {
    remembered.put("sums.example", "rubbish");
    var log = new OwnLog().filled(5, "a");
    assertEquals(known("a.example/m3"), ask(log, "a.example/m3"));
    assertEquals(log.note(5), remembered.get("sums.example"));
  }

  private Sums.Answer ask(OwnLog log, String module) {
    return new SumDatabaseClient(memory).sumOf(log.question(module, "v1.0.0"), log);
  }

  private static Sums.Answer known(String module) {
    return new Sums.Answer.Known(new Digest.ModuleSum(OwnLog.sum(module + "v1.0.0")));
  }

  private static void assertRefused(String reason, Sums.Answer answer) {
    assertEquals(new Sums.Answer.Unknown(reason), answer);
  }

  private static UnaryOperator<byte[]> text(UnaryOperator<String> change) {
    return bytes -> change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
  }
}
