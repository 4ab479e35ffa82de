package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.created;
import static dev.trueup.host.local.Scratch.done;
import static dev.trueup.host.local.Scratch.failed;
import static dev.trueup.host.local.Scratch.moved;
import static dev.trueup.host.local.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.edit.FileEdit;
import dev.trueup.edit.FileEdit.RemoveLine;
import dev.trueup.edit.FileEdit.SetLine;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.Step;
import dev.trueup.host.Step.EditFile;
import dev.trueup.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextEditorTest {

  @TempDir private Path folder;
  private Scratch scratch;

  @BeforeEach
  void a_home() {
    scratch = Scratch.in(folder);
  }

  @Test
  void creates_a_missing_file_with_its_folders() throws IOException {
    var edit = new EditFile(path("~/a/env"), new SetLine("x=1"), Optional.of(new FileMode(0600)), Expect.ABSENT);
    assertEquals(created("~/a", "~/a/env"), scratch.perform(edit));
    assertEquals("x=1\n", scratch.text("a/env"));
    assertEquals("0600", scratch.mode("a/env"));
  }

  @Test
  void keeps_mode_and_bytes_that_are_no_utf_8() throws IOException {
    byte[] latin = "# gr\u00fc\u00dfe\nkeep".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(scratch.at("rc"), latin);
    Files.setAttribute(scratch.at("rc"), "unix:mode", 0604);
    assertEquals(done(), scratch.perform(edit("~/rc", new SetLine("new"))));
    byte[] after = Files.readAllBytes(scratch.at("rc"));
    assertArrayEquals(latin, java.util.Arrays.copyOf(after, latin.length));
    assertEquals("0604", scratch.mode("rc"));
    assertEquals(
        failed("cannot edit ~/rc: the file is not in UTF-8, and its encoding lacks a character of the new text."),
        scratch.perform(edit("~/rc", new SetLine("\u4f60\u597d"))));
    assertArrayEquals(after, Files.readAllBytes(scratch.at("rc")));
  }

  @Test
  void keeps_the_owner() throws IOException {
    Tools.needRoot();
    Path file = scratch.write("rc", "a\n");
    Files.setAttribute(file, "unix:uid", 65534);
    Files.setAttribute(file, "unix:gid", 65534);
    scratch.perform(edit("~/rc", new SetLine("b")));
    assertEquals("a\nb\n", scratch.text("rc"));
    assertEquals(List.of(65534, 65534), List.of(UnixStat.of(file).uid(), UnixStat.of(file).gid()));
  }

  @Test
  void follows_links() throws IOException {
    scratch.write("dotfiles/rc", "a\n");
    Files.createSymbolicLink(scratch.at("rc"), Path.of("dotfiles/rc"));
    assertEquals(done(), scratch.perform(edit("~/rc", new SetLine("b"))));
    assertTrue(Files.isSymbolicLink(scratch.at("rc")));
    assertEquals("a\nb\n", scratch.text("dotfiles/rc"));
  }

  @Test
  void writes_nothing_where_nothing_changes() throws IOException {
    scratch.write("rc", "a\n");
    long before = scratch.inode("rc");
    assertEquals(done(), scratch.perform(edit("~/rc", new SetLine("a"))));
    assertEquals(before, scratch.inode("rc"));
    assertEquals(done(), scratch.perform(edit("~/none/rc", new RemoveLine("a"))));
    assertEquals(Set.of("rc"), scratch.names());
  }

  @Test
  void keeps_a_file_of_which_nothing_is_left() throws IOException {
    scratch.write("rc", "a\n");
    assertEquals(done(), scratch.perform(edit("~/rc", new RemoveLine("a"))));
    assertEquals("", scratch.text("rc"));
  }

  @Test
  void writes_once_for_all_edits_that_follow_one_another_on_one_file() throws IOException, InterruptedException {
    scratch.write("dotfiles/rc", "");
    Files.createSymbolicLink(scratch.at("rc"), Path.of("dotfiles/rc"));
    var steps = new ArrayList<Step>();
    for (int i = 0; i < 50; i++) {
      steps.add(edit(i % 2 == 0 ? "~/rc" : "~/dotfiles/rc", new SetLine("line " + i)));
    }
    try (var watch = folder.getFileSystem().newWatchService()) {
      scratch.at("dotfiles").register(watch, StandardWatchEventKinds.ENTRY_CREATE);
      assertEquals(50, scratch.host().perform(steps).stream().filter(done()::equals).count());
      Files.createFile(scratch.at("dotfiles/sentinel"));
      assertEquals(1, arrivals(watch, "rc"));
    }
    assertEquals(50, scratch.text("dotfiles/rc").lines().count());
  }

  @Test
  void writes_what_succeeded_and_stops_at_the_edit_that_has_moved() throws IOException {
    scratch.write("rc", "a\nb\n");
    var answers = scratch.host().perform(List.of(
        edit("~/rc", new SetLine("c"), Expect.NO_REGION),
        edit("~/rc", new RemoveLine("a"), Expect.NO_REGION),
        edit("~/rc", new SetLine("d"))));
    assertEquals(List.of(done(), moved("What would be edited in ~/rc has changed since the plan was made.")), answers);
    assertEquals("a\nb\nc\n", scratch.text("rc"));
  }

  @Test
  void finds_the_region_that_the_plan_saw() throws IOException {
    scratch.write("rc", "a\nb\n");
    var remove = new RemoveLine("a");
    String region = remove.region("a\nb\n", Scratch.SEALER::digest).orElseThrow();
    assertEquals(done(), scratch.perform(edit("~/rc", remove, Expect.region(Scratch.SEALER.digest(region)))));
    assertEquals("b\n", scratch.text("rc"));
    assertInstanceOf(Performed.Moved.class, scratch.perform(edit("~/rc", new SetLine("x"), Expect.ABSENT)));
    assertInstanceOf(Performed.Moved.class, scratch.perform(edit("~/rc", new SetLine("x"), Expect.file("other"))));
    assertEquals(done(), scratch.perform(edit("~/rc", new SetLine("x"), Expect.file(Scratch.SEALER.digest("b\n")))));
    assertEquals("b\nx\n", scratch.text("rc"));
  }

  @Test
  void judges_each_edit_by_the_text_that_the_ones_before_it_leave() throws IOException {
    String region = new SetLine("a").region("a\n", Scratch.SEALER::digest).orElseThrow();
    var answers = scratch.host().perform(List.of(
        edit("~/rc", new SetLine("a"), Expect.ABSENT),
        edit("~/rc", new SetLine("a"), Expect.region(Scratch.SEALER.digest(region))),
        edit("~/rc", new SetLine("b"), Expect.NO_REGION)));
    assertEquals(List.of(created("~/rc"), done(), done()), answers);
    assertEquals("a\nb\n", scratch.text("rc"));
  }

  @Test
  void begins_a_structured_file_as_its_dialect_does() throws IOException {
    var set = new FileEdit.SetEntry(Dialect.JSONC, EntryKey.of("editor.fontSize"), Value.Number.of(14));
    assertEquals(created("~/settings.json"), scratch.perform(edit("~/settings.json", set)));
    assertEquals(Optional.of(Value.Number.of(14)), Dialect.JSONC.read(scratch.text("settings.json"), EntryKey.of("editor.fontSize")));
  }

  @Test
  void refuses_what_is_no_text() throws IOException, InterruptedException {
    Files.write(scratch.at("binary"), new byte[] {'a', 0, 'b'});
    Files.createDirectory(scratch.at("dir"));
    Files.createSymbolicLink(scratch.at("circle"), Path.of("circle"));
    Tools.run("mkfifo", scratch.at("pipe").toString());
    assertEquals(
        failed("cannot edit ~/binary: it holds zero bytes, so it is no text file."), scratch.perform(edit("~/binary", new SetLine("x"))));
    assertEquals(failed("cannot edit ~/dir: it is a directory."), scratch.perform(edit("~/dir", new SetLine("x"))));
    assertEquals(failed("cannot edit ~/circle: links lead in a circle."), scratch.perform(edit("~/circle", new SetLine("x"))));
    assertEquals(failed("cannot edit ~/pipe: it is a device, pipe or socket."), scratch.perform(edit("~/pipe", new SetLine("x"))));
    assertEquals(
        failed("cannot edit ~/binary/x: a part of its path is a file."), scratch.perform(edit("~/binary/x", new SetLine("x"))));
  }

  @Test
  void edits_different_files_side_by_side() throws Exception {
    var threads = new ArrayList<Thread>();
    for (int file = 0; file < 8; file++) {
      String name = "shared/folder/f" + file;
      threads.add(Thread.ofVirtual().start(() -> {
        for (int line = 0; line < 20; line++) {
          scratch.perform(edit("~/" + name, new SetLine("line " + line)));
        }
      }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
    for (int file = 0; file < 8; file++) {
      assertEquals(20, scratch.text("shared/folder/f" + file).lines().count());
    }
    assertEquals(10, scratch.names().size());
  }

  private static EditFile edit(String path, FileEdit edit) {
    return edit(path, edit, Expect.ANYTHING);
  }

  private static EditFile edit(String path, FileEdit edit, Expect expect) {
    return new EditFile(path(path), edit, Optional.empty(), expect);
  }

  /** How often this name came to be in the watched folder, up to the sentinel. */
  private static int arrivals(java.nio.file.WatchService watch, String name) throws InterruptedException {
    int arrivals = 0;
    while (true) {
      var key = watch.take();
      for (var event : key.pollEvents()) {
        String arrived = String.valueOf(event.context());
        if (arrived.equals("sentinel")) {
          return arrivals;
        }
        arrivals += arrived.equals(name) ? event.count() : 0;
      }
      key.reset();
    }
  }
}
