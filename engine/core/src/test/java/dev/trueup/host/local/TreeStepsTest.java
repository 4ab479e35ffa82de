package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.created;
import static dev.trueup.host.local.Scratch.done;
import static dev.trueup.host.local.Scratch.failed;
import static dev.trueup.host.local.Scratch.moved;
import static dev.trueup.host.local.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.Step;
import dev.trueup.host.Step.Delete;
import dev.trueup.host.Step.MakeDirectory;
import dev.trueup.host.Step.MakeLink;
import dev.trueup.host.Step.Rename;
import dev.trueup.host.Step.SetMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links, directories, modes, removing and renaming. */
class TreeStepsTest {

  @TempDir private Path folder;
  private Scratch scratch;

  @BeforeEach
  void a_home() {
    scratch = Scratch.in(folder);
  }

  @Test
  void makes_a_link_with_the_home_written_out() throws IOException {
    assertEquals(created("~/bin", "~/bin/k"), scratch.perform(link("~/bin/k", "~/opt/kubectl")));
    assertEquals(scratch.at("opt/kubectl"), Files.readSymbolicLink(scratch.at("bin/k")));
    scratch.perform(link("~/relative", "bin/k"));
    assertEquals(Path.of("bin/k"), Files.readSymbolicLink(scratch.at("relative")));
  }

  @Test
  void points_a_link_elsewhere_in_one_move() throws IOException {
    scratch.perform(link("~/current", "go1.22"));
    assertEquals(done(), scratch.perform(link("~/current", "go1.26", Expect.link("go1.22"))));
    assertEquals(Path.of("go1.26"), Files.readSymbolicLink(scratch.at("current")));
    long before = scratch.inode("current");
    assertEquals(done(), scratch.perform(link("~/current", "go1.26")));
    assertEquals(before, scratch.inode("current"));
    assertEquals(Set.of("current"), scratch.names());
  }

  @Test
  void puts_a_link_in_the_place_of_a_file_only_where_the_plan_saw_that_file() throws IOException {
    scratch.write("k", "mine");
    assertEquals(failed("cannot make the link ~/k: a file stands there."), scratch.perform(link("~/k", "x")));
    assertEquals(
        moved("~/k has changed since the plan was made."), scratch.perform(link("~/k", "x", Expect.file(Scratch.SEALER.digest("other")))));
    assertEquals("mine", scratch.text("k"));
    assertEquals(done(), scratch.perform(link("~/k", "x", Expect.file(Scratch.SEALER.digest("mine")))));
    assertEquals(Path.of("x"), Files.readSymbolicLink(scratch.at("k")));
  }

  @Test
  void never_puts_a_link_in_the_place_of_a_directory() throws IOException {
    Files.createDirectory(scratch.at("d"));
    assertEquals(failed("cannot make the link ~/d: a directory stands there."), scratch.perform(link("~/d", "x", Expect.DIRECTORY)));
    assertEquals(Set.of("d"), scratch.names());
  }

  @Test
  void has_moved_where_a_link_leads_elsewhere_than_the_plan_saw() throws IOException {
    scratch.perform(link("~/l", "theirs"));
    assertEquals(moved("~/l has changed since the plan was made."), scratch.perform(link("~/l", "x", Expect.link("ours"))));
    assertEquals(
        moved("~/l was not there when the plan was made, and now a link is."), scratch.perform(link("~/l", "x", Expect.ABSENT)));
    assertEquals(Path.of("theirs"), Files.readSymbolicLink(scratch.at("l")));
  }

  @Test
  void makes_a_directory_with_its_parents_and_mode() throws IOException {
    assertEquals(created("~/a", "~/a/b"), scratch.perform(directory("~/a/b", Optional.of(new FileMode(0700)), Expect.ABSENT)));
    assertEquals("0700", scratch.mode("a/b"));
    assertEquals(done(), scratch.perform(directory("~/a/b", Optional.of(new FileMode(03775)), Expect.DIRECTORY)));
    assertEquals("3775", scratch.mode("a/b"));
    assertEquals(done(), scratch.perform(directory("~/a/b", Optional.empty(), Expect.ANYTHING)));
    assertEquals("3775", scratch.mode("a/b"));
  }

  @Test
  void takes_a_link_to_a_directory_for_a_directory() throws IOException {
    Files.createDirectory(scratch.at("real"));
    Files.createSymbolicLink(scratch.at("src"), Path.of("real"));
    assertEquals(done(), scratch.perform(directory("~/src", Optional.empty(), Expect.DIRECTORY)));
    assertEquals(created("~/real/sub"), scratch.perform(directory("~/src/sub", Optional.empty(), Expect.ANYTHING)));
  }

  @Test
  void makes_no_directory_where_a_file_stands() throws IOException {
    scratch.write("file", "");
    assertEquals(
        failed("cannot make the directory ~/file: a file stands there."),
        scratch.perform(directory("~/file", Optional.empty(), Expect.ANYTHING)));
    assertEquals(
        moved("~/file was not there when the plan was made, and now a file is."),
        scratch.perform(directory("~/file", Optional.empty(), Expect.ABSENT)));
    assertEquals(
        failed("cannot make the directory ~/file/a/b: a part of its path is a file."),
        scratch.perform(directory("~/file/a/b", Optional.empty(), Expect.ANYTHING)));
  }

  @Test
  void leaves_no_directory_whose_owner_it_does_not_know() throws IOException {
    assertEquals(
        failed("cannot make the directory ~/a/b: this machine knows no group `no-such-group`."),
        scratch.perform(new MakeDirectory(path("~/a/b"), Optional.empty(), Optional.of("0:no-such-group"), Expect.ANYTHING)));
    assertEquals(Set.of(), scratch.names());
  }

  @Test
  void sets_the_mode_of_what_a_link_leads_to() throws IOException {
    scratch.write("file", "");
    Files.createSymbolicLink(scratch.at("link"), Path.of("file"));
    assertEquals(done(), scratch.perform(new SetMode(path("~/link"), Optional.of(new FileMode(0640)), Optional.empty())));
    assertEquals("0640", scratch.mode("file"));
    assertEquals(
        failed("cannot set mode and owner of ~/none: it is not there."),
        scratch.perform(new SetMode(path("~/none"), Optional.of(new FileMode(0640)), Optional.empty())));
  }

  @Test
  void removes_files_links_and_empty_directories() throws IOException {
    scratch.write("file", "");
    Files.createDirectory(scratch.at("dir"));
    Files.createSymbolicLink(scratch.at("link"), Path.of("file"));
    assertEquals(done(), scratch.perform(Step.delete(path("~/link"))));
    assertEquals(Set.of("file", "dir"), scratch.names());
    assertEquals(done(), scratch.perform(Step.delete(path("~/file"))));
    assertEquals(done(), scratch.perform(Step.delete(path("~/dir"))));
    assertEquals(Set.of(), scratch.names());
  }

  @Test
  void has_removed_already_what_is_not_there() {
    assertEquals(done(), scratch.perform(new Delete(path("~/none/below"), List.of(), Expect.file("whatever"))));
  }

  @Test
  void removes_nothing_that_is_used_or_changed_or_special() throws IOException, InterruptedException {
    scratch.write("dir/file", "theirs");
    Tools.run("mkfifo", scratch.at("pipe").toString());
    Set<String> before = scratch.names();
    assertEquals(failed("cannot remove ~/dir: the directory is not empty."), scratch.perform(Step.delete(path("~/dir"))));
    assertEquals(
        moved("~/dir/file has changed since the plan was made."),
        scratch.perform(new Delete(path("~/dir/file"), List.of(path("~/dir")), Expect.file(Scratch.SEALER.digest("ours")))));
    assertEquals(failed("cannot remove ~/pipe: it is a device, pipe or socket."), scratch.perform(Step.delete(path("~/pipe"))));
    assertEquals(before, scratch.names());
  }

  @Test
  void prunes_the_folders_that_became_empty_and_stops_at_the_first_that_is_used() throws IOException {
    scratch.write("a/b/c/file", "");
    scratch.write("a/other", "");
    assertEquals(
        done(),
        scratch.perform(new Delete(path("~/a/b/c/file"), List.of(path("~/a/b/c"), path("~/a/b"), path("~/a")), Expect.ANYTHING)));
    assertEquals(Set.of("a", "a/other"), scratch.names());
  }

  @Test
  void renames_files_and_whole_trees() throws IOException {
    scratch.write("go/bin/go", "x");
    assertEquals(created("~/aside"), scratch.perform(new Rename(path("~/go"), path("~/aside/go"), Expect.DIRECTORY)));
    assertEquals("x", scratch.text("aside/go/bin/go"));
    assertEquals(Set.of("aside", "aside/go", "aside/go/bin", "aside/go/bin/go"), scratch.names());
  }

  @Test
  void renames_nothing_onto_something_nor_what_is_not_what_the_plan_saw() throws IOException {
    scratch.write("from", "x");
    Files.createSymbolicLink(scratch.at("to"), Path.of("nowhere"));
    assertEquals(
        failed("cannot move ~/from: something stands at ~/to already."),
        scratch.perform(new Rename(path("~/from"), path("~/to"), Expect.ANYTHING)));
    assertEquals(
        moved("~/from was a directory when the plan was made, and is a file now."),
        scratch.perform(new Rename(path("~/from"), path("~/free"), Expect.DIRECTORY)));
    assertEquals(
        failed("cannot move ~/none: it is not there."), scratch.perform(new Rename(path("~/none"), path("~/free"), Expect.ANYTHING)));
    assertEquals(Set.of("from", "to"), scratch.names());
  }

  @Test
  void stops_at_the_first_step_that_does_not_succeed() throws IOException {
    var answers = scratch.host().perform(List.of(
        directory("~/a", Optional.empty(), Expect.ABSENT),
        directory("~/a", Optional.empty(), Expect.ABSENT),
        directory("~/b", Optional.empty(), Expect.ABSENT)));
    assertEquals(List.of(created("~/a"), moved("~/a was not there when the plan was made, and now a directory is.")), answers);
    assertEquals(Set.of("a"), scratch.names());
  }

  @Test
  void refuses_a_name_that_cannot_be() {
    assertEquals(
        failed("cannot change ~/a\0b: its name cannot be spelt in the language settings that trueup runs under."),
        scratch.perform(Step.delete(path("~/a\0b"))));
  }

  private static MakeLink link(String path, String target) {
    return link(path, target, Expect.ANYTHING);
  }

  private static MakeLink link(String path, String target, Expect expect) {
    return new MakeLink(path(path), target, expect);
  }

  private static MakeDirectory directory(String path, Optional<FileMode> mode, Expect expect) {
    return new MakeDirectory(path(path), mode, Optional.empty(), expect);
  }
}
