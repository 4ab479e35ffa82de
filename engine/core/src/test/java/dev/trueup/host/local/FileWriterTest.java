package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.created;
import static dev.trueup.host.local.Scratch.done;
import static dev.trueup.host.local.Scratch.failed;
import static dev.trueup.host.local.Scratch.moved;
import static dev.trueup.host.local.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Command;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.Step.Links;
import dev.trueup.host.Step.WriteFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWriterTest {

  @TempDir private Path folder;
  private Scratch scratch;

  @BeforeEach
  void a_home() {
    scratch = Scratch.in(folder);
  }

  @Test
  void creates_a_file_with_its_folders_and_says_which_outermost_first() throws IOException {
    assertEquals(created("~/a", "~/a/b", "~/a/b/file"), scratch.perform(write("~/a/b/file", "text")));
    assertEquals("text", scratch.text("a/b/file"));
    assertEquals(Set.of("a", "a/b", "a/b/file"), scratch.names());
  }

  @Test
  void replaces_a_file_in_one_move_and_leaves_nothing_beside_it() throws IOException {
    scratch.write("file", "old");
    long before = scratch.inode("file");
    assertEquals(done(), scratch.perform(write("~/file", "new")));
    assertEquals("new", scratch.text("file"));
    assertNotEquals(before, scratch.inode("file"));
    assertEquals(Set.of("file"), scratch.names());
  }

  @Test
  void keeps_the_mode_of_what_it_replaces_also_of_a_read_only_file() throws IOException {
    for (int mode : new int[] {0444, 0600, 04755, 01644}) {
      Files.setAttribute(scratch.write("file", "old"), "unix:mode", mode);
      scratch.perform(write("~/file", "new " + mode));
      assertEquals("%04o".formatted(mode), scratch.mode("file"));
      Files.delete(scratch.at("file"));
    }
  }

  @Test
  void gives_the_mode_it_is_told() throws IOException {
    scratch.write("file", "same");
    scratch.perform(write("~/file", "same", Optional.of(new FileMode(0640)), Optional.empty()));
    assertEquals("0640", scratch.mode("file"));
    scratch.perform(write("~/new", "", Optional.of(new FileMode(0666)), Optional.empty()));
    assertEquals("0666", scratch.mode("new"));
  }

  @Test
  void does_not_write_what_is_there_already() throws IOException {
    scratch.write("file", "same");
    long before = scratch.inode("file");
    assertEquals(done(), scratch.perform(write("~/file", "same")));
    assertEquals(before, scratch.inode("file"));
  }

  @Test
  void keeps_owner_and_group_of_what_it_replaces() throws IOException {
    Tools.needRoot();
    Path file = scratch.write("file", "old");
    Files.setAttribute(file, "unix:uid", 65534);
    Files.setAttribute(file, "unix:gid", 12345);
    Files.setAttribute(file, "unix:mode", 04751);
    scratch.perform(write("~/file", "new"));
    UnixStat now = UnixStat.of(file);
    assertEquals(List.of(65534, 12345, 04751), List.of(now.uid(), now.gid(), now.mode()));
  }

  @Test
  void gives_the_owner_it_is_told_by_name_or_number() throws IOException {
    Tools.needRoot();
    scratch.perform(write("~/file", "new", Optional.empty(), Optional.of("nobody:4242")));
    UnixStat now = UnixStat.of(scratch.at("file"));
    assertEquals(List.of(65534, 4242), List.of(now.uid(), now.gid()));
    scratch.perform(write("~/file", "newer", Optional.empty(), Optional.of("7")));
    now = UnixStat.of(scratch.at("file"));
    assertEquals(List.of(7, 4242), List.of(now.uid(), now.gid()));
  }

  @Test
  void refuses_an_owner_that_this_machine_does_not_know_and_leaves_nothing() throws IOException {
    assertEquals(
        failed("cannot write ~/a/file: this machine knows no user `nobody-like-this`."),
        scratch.perform(write("~/a/file", "new", Optional.empty(), Optional.of("nobody-like-this"))));
    assertEquals(Set.of(), scratch.names());
  }

  @Test
  void keeps_extended_attributes() throws IOException {
    Path file = scratch.write("file", "old");
    try {
      Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).write("origin", ByteBuffer.wrap(new byte[] {1, 0, 2}));
    } catch (IOException unsupported) {
      Assumptions.abort("no extended attributes on this file system");
    }
    scratch.perform(write("~/file", "new"));
    byte[] kept = new byte[3];
    Files.getFileAttributeView(file, UserDefinedFileAttributeView.class).read("origin", ByteBuffer.wrap(kept));
    assertArrayEquals(new byte[] {1, 0, 2}, kept);
  }

  @Test
  void writes_through_a_link_or_takes_its_place() throws IOException {
    Files.setAttribute(scratch.write("dotfiles/rc", "old"), "unix:mode", 0600);
    Files.createSymbolicLink(scratch.at("rc"), Path.of("dotfiles/rc"));
    assertEquals(done(), scratch.perform(write("~/rc", "through", Links.FOLLOW, Expect.ANYTHING)));
    assertTrue(Files.isSymbolicLink(scratch.at("rc")));
    assertEquals("through", scratch.text("dotfiles/rc"));
    assertEquals("0600", scratch.mode("dotfiles/rc"));

    assertEquals(done(), scratch.perform(write("~/rc", "instead", Links.REPLACE, Expect.ANYTHING)));
    assertFalse(Files.isSymbolicLink(scratch.at("rc")));
    assertEquals("instead", scratch.text("rc"));
    assertEquals("0644", scratch.mode("rc"));
    assertEquals("through", scratch.text("dotfiles/rc"));
  }

  @Test
  void creates_what_a_link_leads_to() throws IOException {
    Files.createSymbolicLink(scratch.at("rc"), Path.of("dotfiles/rc"));
    assertEquals(created("~/dotfiles", "~/dotfiles/rc"), scratch.perform(write("~/rc", "x", Links.FOLLOW, Expect.ANYTHING)));
    assertTrue(Files.isSymbolicLink(scratch.at("rc")));
    assertEquals("x", scratch.text("dotfiles/rc"));
  }

  @Test
  void refuses_circles_directories_and_pipes() throws IOException, InterruptedException {
    Files.createSymbolicLink(scratch.at("circle"), Path.of("circle"));
    Files.createDirectory(scratch.at("dir"));
    Tools.run("mkfifo", scratch.at("pipe").toString());
    scratch.write("file", "");
    Set<String> before = scratch.names();
    assertEquals(
        failed("cannot write ~/circle: links lead in a circle."), scratch.perform(write("~/circle", "x", Links.FOLLOW, Expect.ANYTHING)));
    assertEquals(failed("cannot write ~/dir: it is a directory."), scratch.perform(write("~/dir", "x")));
    assertEquals(failed("cannot write ~/pipe: it is a device, pipe or socket."), scratch.perform(write("~/pipe", "x")));
    assertEquals(failed("cannot write ~/file/x: a part of its path is a file."), scratch.perform(write("~/file/x", "x")));
    assertEquals(before, scratch.names());
  }

  @Test
  void has_moved_where_something_else_is_there_than_the_plan_saw() throws IOException {
    Expect old = Expect.file(Scratch.SEALER.digest("old"));
    assertEquals(moved("~/file is gone; it was a file when the plan was made."), scratch.perform(write("~/file", "new", old)));
    scratch.write("file", "other");
    assertEquals(moved("~/file has changed since the plan was made."), scratch.perform(write("~/file", "new", old)));
    assertEquals(
        moved("~/file was not there when the plan was made, and now a file is."), scratch.perform(write("~/file", "new", Expect.ABSENT)));
    assertEquals(
        moved("~/file was a link when the plan was made, and is a file now."),
        scratch.perform(write("~/file", "new", Expect.link("x"))));
    assertEquals("other", scratch.text("file"));
    assertEquals(Set.of("file"), scratch.names());
  }

  @Test
  void acts_where_it_finds_what_the_plan_saw() throws IOException {
    assertInstanceOf(Performed.Done.class, scratch.perform(write("~/file", "old", Expect.ABSENT)));
    assertEquals(done(), scratch.perform(write("~/file", "new", Expect.file(Scratch.SEALER.digest("old")))));
    Files.createSymbolicLink(scratch.at("link"), scratch.at("file"));
    assertEquals(done(), scratch.perform(write("~/link", "newer", Links.REPLACE, Expect.link("~/file"))));
    assertEquals("new", scratch.text("file"));
    assertEquals("newer", scratch.text("link"));
  }

  @Test
  void lets_a_command_refuse_the_new_contents_before_anything_is_replaced() throws IOException {
    scratch.write("file", "old");
    var refused = scratch.perform(validated(
        "~/file", "new", Command.of("sh", "-c", "echo \"$1: bad $(cat \"$1\")\" >&2; exit 3", "check")));
    assertEquals(
        failed("cannot write ~/file: `sh -c 'echo \"$1: bad $(cat \"$1\")\" >&2; exit 3' check` does not accept the new contents; "
            + "it ended with code 3: ~/file: bad new."),
        refused);
    assertEquals("old", scratch.text("file"));
    assertEquals(Set.of("file"), scratch.names());
  }

  @Test
  void replaces_what_a_command_accepts_and_shows_it_the_final_mode() throws IOException {
    scratch.write("tool", "old");
    assertEquals(
        created(),
        scratch.perform(new WriteFile(
            path("~/tool"), Content.of("#!/bin/sh\nexit 0\n"), Optional.of(new FileMode(0755)), Optional.empty(), Links.REPLACE,
            Optional.of(Command.of("sh", "-c", "\"$1\"", "run")), Expect.ANYTHING)));
    assertEquals("#!/bin/sh\nexit 0\n", scratch.text("tool"));
  }

  @Test
  void leaves_no_folders_behind_where_a_command_refuses() throws IOException {
    assertInstanceOf(Performed.Failed.class, scratch.perform(validated("~/a/b/file", "new", Command.of("false"))));
    assertEquals(
        failed("cannot write ~/a: `no-such-check` does not accept the new contents; there is no program `no-such-check` on this machine."),
        scratch.perform(validated("~/a", "new", Command.of("no-such-check"))));
    assertEquals(Set.of(), scratch.names());
  }

  @Test
  void sees_that_a_file_changed_while_it_was_being_validated() throws IOException {
    scratch.write("file", "old");
    assertEquals(
        moved("~/file changed while it was being written."),
        scratch.perform(validated("~/file", "new", Command.of("sh", "-c", "echo theirs > " + scratch.at("file")))));
    assertEquals("theirs\n", scratch.text("file"));
    assertEquals(Set.of("file"), scratch.names());
  }

  @Test
  void removes_what_a_killed_process_left_for_this_file_and_nothing_else() throws IOException, InterruptedException {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path left = TemporaryName.beside(scratch.at("file"));
    String mine = Long.toString(ProcessHandle.current().pid());
    Path dying = left.resolveSibling(left.getFileName().toString().replace("-" + mine + "-", "-" + dead.pid() + "-"));
    Files.writeString(left, "a living process writes this");
    Files.writeString(dying, "half");
    scratch.perform(write("~/file", "new"));
    assertEquals(Set.of("file", left.getFileName().toString()), scratch.names());
  }

  @Test
  void writes_any_bytes() throws IOException {
    byte[] bytes = new byte[300_000];
    new java.util.Random(7).nextBytes(bytes);
    scratch.perform(new WriteFile(
        path("~/blob"), Content.of(bytes), Optional.empty(), Optional.empty(), Links.REPLACE, Optional.empty(), Expect.ANYTHING));
    assertArrayEquals(bytes, Files.readAllBytes(scratch.at("blob")));
  }

  private static WriteFile write(String path, String text) {
    return write(path, text, Expect.ANYTHING);
  }

  private static WriteFile write(String path, String text, Expect expect) {
    return write(path, text, Links.REPLACE, expect);
  }

  private static WriteFile write(String path, String text, Links links, Expect expect) {
    return new WriteFile(path(path), Content.of(text), Optional.empty(), Optional.empty(), links, Optional.empty(), expect);
  }

  private static WriteFile write(String path, String text, Optional<FileMode> mode, Optional<String> owner) {
    return new WriteFile(path(path), Content.of(text), mode, owner, Links.REPLACE, Optional.empty(), Expect.ANYTHING);
  }

  private static WriteFile validated(String path, String text, Command command) {
    return new WriteFile(
        path(path), Content.of(text), Optional.empty(), Optional.empty(), Links.REPLACE, Optional.of(command), Expect.ANYTHING);
  }
}
