package dev.trueup.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trueup.diagnostic.Checked;
import dev.trueup.provider.Lock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

  private static final String MANIFEST = "trueup: 1\nname: locked\n";

  /** Pins without facts are no pins. */
  private static Lock lock(String... lines) {
    var pins = new TreeMap<String, java.util.SortedMap<String, String>>();
    for (String line : lines) {
      String[] words = line.split(" ", 4);
      pins.computeIfAbsent(words[0] + " " + words[1], first -> new TreeMap<>()).put(words[2], words[3]);
    }
    return new Lock(pins);
  }

  private static final Lock BASE = lock("go.sdk 1.26 version 1.26.7", "go.sdk 1.26 linux-amd64.sha256 aa", "go.sdk 1.26 linux-arm64.sha256 bb",
      "go.tool example.org/x@latest version v1.0.0", "go.tool example.org/x@latest h1 h1:xx=");

  private static Checked<Lock> parse(String text) {
    return LockFile.parse("trueup.lock", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void what_is_written_is_read_again() {
    for (Lock lock : List.of(Lock.NONE, BASE, lock("a b c a value of several  words"))) {
      assertEquals(Checked.of(lock), parse(LockFile.text(lock)));
    }
  }

  @Test
  void the_text_is_sorted_and_the_same_whatever_the_order_of_finding_out() {
    Lock other = lock("go.tool example.org/x@latest h1 h1:xx=", "go.sdk 1.26 linux-arm64.sha256 bb", "go.sdk 1.26 version 1.26.7",
        "go.tool example.org/x@latest version v1.0.0", "go.sdk 1.26 linux-amd64.sha256 aa");
    assertEquals(LockFile.text(BASE), LockFile.text(other));
    Approvals.verify(LockFile.text(BASE));
  }

  @Test
  void line_ends_of_windows_and_lines_given_twice_are_no_mistakes() {
    assertEquals(Checked.of(BASE), parse(LockFile.text(BASE).replace("\n", "\r\n")));
    assertEquals(Checked.of(BASE), parse(LockFile.text(BASE) + LockFile.text(BASE)));
  }

  @Test
  void facts_that_nobody_knows_are_kept() {
    Lock later = lock("java.sdk 25 version 25.0.1", "go.sdk 1.26 linux-riscv64.sha256 cc");
    assertEquals(Checked.of(later), parse(LockFile.text(later)));
  }

  @Test
  void git_joins_changes_of_two_pins(@TempDir Path folder) throws Exception {
    Lock ours = lock("go.sdk 1.26 version 1.26.8", "go.sdk 1.26 linux-amd64.sha256 cc", "go.sdk 1.26 linux-arm64.sha256 dd",
        "go.tool example.org/x@latest version v1.0.0", "go.tool example.org/x@latest h1 h1:xx=");
    Lock theirs = lock("go.sdk 1.26 version 1.26.7", "go.sdk 1.26 linux-amd64.sha256 aa", "go.sdk 1.26 linux-arm64.sha256 bb",
        "go.tool example.org/x@latest version v1.1.0", "go.tool example.org/x@latest h1 h1:yy=");
    Lock both = lock("go.sdk 1.26 version 1.26.8", "go.sdk 1.26 linux-amd64.sha256 cc", "go.sdk 1.26 linux-arm64.sha256 dd",
        "go.tool example.org/x@latest version v1.1.0", "go.tool example.org/x@latest h1 h1:yy=");
    assertEquals(Checked.of(both), parse(merged(folder, ours, theirs)));
  }

  @Test
  void both_sides_of_what_git_cannot_join_are_named(@TempDir Path folder) throws Exception {
    Lock ours = lock("go.sdk 1.26 version 1.26.8");
    Lock theirs = lock("go.sdk 1.26 version 1.26.9");
    assertEquals(List.of("lock/merge-sides"), codes(parse(merged(folder, ours, theirs))));
    assertEquals(List.of("lock/disagrees"), codes(parse(merged(folder, ours, theirs, "--union"))));
    assertEquals(List.of("lock/merge-sides"), codes(parse(merged(folder, ours, theirs, "--diff3"))));
  }

  private static List<String> codes(Checked<Lock> lock) {
    return lock.diagnostics().stream().map(each -> each.code()).toList();
  }

  private static String merged(Path folder, Lock ours, Lock theirs, String... options) throws IOException, InterruptedException {
    Path one = Files.writeString(folder.resolve("ours"), LockFile.text(ours));
    Path base = Files.writeString(folder.resolve("base"), LockFile.text(BASE));
    Path other = Files.writeString(folder.resolve("theirs"), LockFile.text(theirs));
    var words = new ArrayList<>(List.of("git", "merge-file", "-p"));
    words.addAll(List.of(options));
    words.addAll(List.of(one.toString(), base.toString(), other.toString()));
    Process git;
    try {
      git = new ProcessBuilder(words).start();
    } catch (IOException none) {
      assumeTrue(false, "git is not on this machine");
      throw none;
    }
    String text = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(git.waitFor() < 128, text);
    return text;
  }

  @Test
  void explains_what_is_wrong_with_it() {
    var cases = new LinkedHashMap<String, String>();
    String good = LockFile.text(BASE);
    cases.put("two sides", good.replace("go.sdk 1.26 version", "<<<<<<< HEAD\ngo.sdk 1.26 version 1.26.8\n=======\ngo.sdk 1.26 version") + ">>>>>>> theirs\n");
    cases.put("two values", good + "go.sdk 1.26 version 1.26.8\n");
    cases.put("later version", good.replace("version 1\n", "version 2\n"));
    cases.put("no version", good.replace("version 1\n", ""));
    cases.put("empty", "");
    cases.put("three words", good + "go.sdk 1.26 version\n");
    cases.put("blanks", good + "go.sdk  1.26 version 1.26.8\n");
    var text = new StringBuilder();
    cases.forEach((name, lock) -> {
      var read = Fixtures.read(Map.of("trueup.yaml", MANIFEST, "trueup.lock", lock));
      assertFalse(read.isUsable(), name);
      text.append("## ").append(name).append('\n').append(Rendering.of(read.diagnostics(), Map.of("trueup.lock", lock)));
    });
    Approvals.verify(text.toString());
  }

  @Test
  void a_folder_in_its_place_and_bytes_that_are_no_text_are_mistakes() {
    assertEquals(List.of("lock/unreadable"),
        Fixtures.read(Map.of("trueup.yaml", MANIFEST, "trueup.lock/x", "")).diagnostics().stream().map(each -> each.code()).toList());
    assertEquals(List.of("lock/not-utf-8"), codes(LockFile.parse("trueup.lock", new byte[] {(byte) 0xff, (byte) 0xfe})));
  }

  @Test
  void the_lock_is_part_of_the_manifests_digest() {
    String without = Fixtures.read(MANIFEST).value().orElseThrow().sha256();
    String with = Fixtures.read(Map.of("trueup.yaml", MANIFEST, "trueup.lock", LockFile.text(BASE))).value().orElseThrow().sha256();
    String other = Fixtures.read(Map.of("trueup.yaml", MANIFEST, "trueup.lock", LockFile.text(Lock.NONE))).value().orElseThrow().sha256();
    assertNotEquals(without, with);
    assertNotEquals(with, other);
  }
}
