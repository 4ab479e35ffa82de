package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.created;
import static dev.trueup.host.local.Scratch.done;
import static dev.trueup.host.local.Scratch.failed;
import static dev.trueup.host.local.Scratch.moved;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.Expect;
import dev.trueup.host.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees that go as a whole, or not at all. */
class TreeRemoverTest {

  @TempDir private Path home;
  private Shelf shelf;

  @BeforeEach
  void an_unpacked_tree() throws IOException {
    shelf = Shelf.in(home);
    assertEquals(
        created("~/sdk", "~/sdk/go"),
        shelf.unpack(new Pack().file("go/VERSION", "go1.26.8\n", 0644).file("go/bin/go", "x", 0755).link("go/latest", "VERSION").tarGz()));
  }

  @Test
  void removes_what_is_as_it_was_unpacked_and_the_folders_made_for_it() throws IOException {
    assertEquals(done(), shelf.delete());
    assertEquals(List.of(), shelf.names());
    assertEquals(done(), shelf.delete(), "what is not there is removed already");
  }

  @Test
  void removes_a_damaged_tree() throws IOException {
    Files.delete(home.resolve("sdk/go/bin/go"));
    assertEquals(done(), shelf.delete());
    assertEquals(List.of(), shelf.names());
  }

  @Test
  void removes_folders_that_are_read_only() throws IOException {
    Files.setPosixFilePermissions(home.resolve("sdk/go/bin"), PosixFilePermissions.fromString("r-xr-xr-x"));
    assertEquals(done(), shelf.delete());
    assertEquals(List.of(), shelf.names());
  }

  @Test
  void removes_nothing_where_something_was_added() throws IOException {
    shelf.scratch().write("sdk/go/src/mine.go", "package mine\n");
    assertEquals(moved("~/sdk/go holds src/mine.go, which was not unpacked there."), shelf.delete());
    assertEquals("x", shelf.scratch().text("sdk/go/bin/go"));
  }

  @Test
  void removes_nothing_where_something_was_changed() throws IOException {
    shelf.scratch().write("sdk/go/VERSION", "go1.26.8 and more\n");
    assertEquals(moved("~/sdk/go holds VERSION, which was changed since it was unpacked."), shelf.delete());
    shelf.scratch().write("sdk/go/VERSION", "go1.27.0\n");
    Files.setLastModifiedTime(home.resolve("sdk/go/VERSION"), FileTime.from(Instant.now().plus(Duration.ofSeconds(5))));
    assertEquals(moved("~/sdk/go holds VERSION, which was changed since it was unpacked."), shelf.delete(), "of the same size");
    assertEquals("go1.27.0\n", shelf.scratch().text("sdk/go/VERSION"));
  }

  /** Tools that keep times (tar, rsync) change files without making them younger. */
  @Test
  void removes_nothing_where_something_was_changed_and_looks_old() throws IOException {
    shelf.scratch().write("sdk/go/VERSION", "go1.26.8 and more\n");
    Files.setLastModifiedTime(home.resolve("sdk/go/VERSION"), FileTime.from(Instant.EPOCH));
    assertEquals(moved("~/sdk/go holds VERSION, which was changed since it was unpacked."), shelf.delete());
  }

  @Test
  void takes_no_list_from_elsewhere() throws IOException {
    Path list = home.resolve("sdk/go/.trueup-unpacked");
    Files.move(list, home.resolve("list"));
    Files.createSymbolicLink(list, home.resolve("list"));
    assertEquals(
        moved("~/sdk/go has no list of what was unpacked there (.trueup-unpacked), so nobody knows what in it is yours."), shelf.delete());
  }

  @Test
  void removes_nothing_where_a_link_leads_elsewhere() throws IOException {
    Files.delete(home.resolve("sdk/go/latest"));
    shelf.scratch().write("sdk/go/latest", "mine");
    assertEquals(moved("~/sdk/go holds latest, which was changed since it was unpacked."), shelf.delete());
  }

  @Test
  void removes_no_tree_of_others() throws IOException {
    Files.delete(home.resolve("sdk/go/.trueup-unpacked"));
    assertEquals(
        moved("~/sdk/go has no list of what was unpacked there (.trueup-unpacked), so nobody knows what in it is yours."), shelf.delete());
    Files.writeString(home.resolve("sdk/go/.trueup-unpacked"), "nonsense\n");
    assertEquals(
        moved("~/sdk/go has no list of what was unpacked there (.trueup-unpacked), so nobody knows what in it is yours."), shelf.delete());
  }

  @Test
  void follows_no_link_in_the_place_of_a_tree() throws IOException {
    Files.move(home.resolve("sdk/go"), home.resolve("real"));
    Files.createSymbolicLink(home.resolve("sdk/go"), home.resolve("real"));
    assertEquals(
        failed("cannot remove ~/sdk/go: it is a link."),
        shelf.scratch().perform(new Step.DeleteTree(Shelf.TREE, List.of(), Expect.ANYTHING)));
    assertEquals("x", shelf.scratch().text("real/bin/go"));
  }

  @Test
  void follows_no_link_inside() throws IOException {
    Path outside = shelf.scratch().write("outside/kept", "kept");
    Files.delete(home.resolve("sdk/go/bin/go"));
    Files.createSymbolicLink(home.resolve("sdk/go/bin/go"), outside.getParent());
    shelf.delete();
    assertEquals("kept", Files.readString(outside));
  }
}
