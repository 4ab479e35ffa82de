package dev.trueup.provider.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.FileMode;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoryKindTest {

  private static final HostPath PATH = HostPath.linux("~/src");
  private static final DirectoryState ANY = DirectoryState.of(PATH);
  private static final DirectoryState PRIVATE = new DirectoryState(PATH, Optional.of(new FileMode(0700)), Optional.empty());

  private static Meeting<DirectoryState, DirectoryEvidence> on(String machine) {
    return Meeting.of(new DirectoryKind(), machine);
  }

  @Test
  void makes_what_is_missing() {
    assertEquals("== ~/src/ 0700\n", on("").converged(PRIVATE));
  }

  @Test
  void changes_the_mode_and_nothing_inside() {
    assertEquals("== ~/src/ 0700\n== ~/src/a\n  x\n", on("== ~/src/a\n  x\n").converged(PRIVATE));
  }

  @Test
  void takes_a_link_to_a_directory_for_one() {
    assertEquals(List.of(), List.copyOf(on("== ~/src -> /mnt/src\n== /mnt/src/\n").different(ANY)));
    assertEquals("== ~/src -> /mnt/src\n== /mnt/src/ 0700 dev\n",
        on("== ~/src -> /mnt/src\n== /mnt/src/ 0755 dev:dev\n").converged(PRIVATE));
  }

  @Test
  void names_what_stands_in_its_place() {
    assertEquals("it is a file", on("== ~/src\n  x\n").unreadable(ANY));
    assertEquals("it is a link to `~/gone`, and nothing is there", on("== ~/src -> gone\n").unreadable(ANY));
  }

  @Test
  void removes_an_empty_directory_only() {
    assertEquals("", on("== ~/src/\n").removed(ANY, Past.UNKNOWN));
    assertEquals("files/directory-not-empty", Meeting.why(on("== ~/src/a\n").removal(ANY, Past.UNKNOWN)));
    assertEquals("files/behind-a-link", Meeting.why(on("== ~/src -> /mnt/src\n== /mnt/src/\n").removal(ANY, Past.UNKNOWN)));
  }

  @Test
  void tries_to_remove_what_it_made_because_its_contents_may_go_in_the_same_run() {
    var ours = new Past(Optional.of(ANY.attributes()), Optional.empty(), List.of());
    var meeting = on("== ~/src/a\n");
    var remedy = meeting.removal(ANY, ours);
    meeting.host().change("-- ~/src/a\n");
    meeting.host().perform(((Remedy.Steps) remedy).steps());
    assertEquals("", meeting.host().snapshot());
  }

  @Test
  void reads_back_what_it_records() {
    var full = new DirectoryState(PATH, Optional.of(new FileMode(02775)), Optional.of(Owner.parse("dev:users")));
    assertEquals(full, DirectoryState.parse(full.attributes()));
    assertEquals(ANY, DirectoryState.parse(ANY.attributes()));
  }
}
