package dev.trueup.provider.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.host.Command;
import dev.trueup.host.Content;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FileKindTest {

  private static final HostPath PATH = HostPath.linux("~/.config/app.conf");
  private static final FileState NEW = FileState.of(PATH, Content.of("new\n"));

  private static Meeting<FileState, FileEvidence> on(String machine) {
    return Meeting.of(new FileKind(), machine);
  }

  private static FileState withMode(FileState state, int bits) {
    return new FileState(
        state.path(), state.content(), Optional.of(new FileMode(bits)), state.owner(), state.createOnly(), state.validate(),
        state.afterChange());
  }

  private static FileState scaffold(String content) {
    return new FileState(
        PATH, Optional.of(Content.of(content)), Optional.of(new FileMode(0600)), Optional.empty(), true, List.of(), List.of());
  }

  @Test
  void creates_what_is_missing_with_its_folders() {
    assertEquals("""
        == ~/.config/app.conf 0600
          new
        """, on("").converged(withMode(NEW, 0600)));
  }

  @Test
  void replaces_contents_and_leaves_an_undeclared_mode_alone() {
    assertEquals("""
        == ~/.config/app.conf 0640
          new
        """, on("== ~/.config/app.conf 0640\n  old\n").converged(NEW));
  }

  @Test
  void changes_a_mode_without_writing_the_contents() {
    var meeting = on("== ~/.config/app.conf 0644\n  new\n");
    assertEquals(new TreeSet<>(List.of("mode")), meeting.different(withMode(NEW, 0600)));
    meeting.converged(withMode(NEW, 0600));
    assertEquals(List.of(new Step.SetMode(PATH, Optional.of(new FileMode(0600)), Optional.empty())),
        meeting.host().deeds().stream().map(deed -> deed.step()).toList());
  }

  @Test
  void leaves_the_group_alone_where_only_the_user_is_declared() {
    var owned = new FileState(PATH, NEW.content(), Optional.empty(), Optional.of(Owner.parse("dev")), false, List.of(), List.of());
    assertEquals(List.of(), List.copyOf(on("== ~/.config/app.conf dev:www-data\n  new\n").different(owned)));
    var grouped = new FileState(PATH, NEW.content(), Optional.empty(), Optional.of(Owner.parse("dev:users")), false, List.of(), List.of());
    assertEquals(List.of("group"), List.copyOf(on("== ~/.config/app.conf dev:www-data\n  new\n").different(grouped)));
  }

  @Test
  void writes_through_a_link_and_leaves_it_a_link() {
    assertEquals("""
        == ~/.config/app.conf -> ../dotfiles/app.conf
        == ~/dotfiles/app.conf
          new
        """, on("== ~/.config/app.conf -> ../dotfiles/app.conf\n== ~/dotfiles/app.conf\n  old\n").converged(NEW));
  }

  @Test
  void is_the_file_behind_a_link() {
    var meeting = on("== ~/.config -> dotfiles\n== ~/dotfiles/app.conf\n  old\n");
    assertEquals("linux:~/dotfiles/app.conf", meeting.kind().identity(NEW, meeting.host().machine()).toString());
  }

  @Test
  void names_what_stands_in_its_place() {
    assertEquals("it is a directory", on("== ~/.config/app.conf/\n").unreadable(NEW));
    assertEquals("it is a device, pipe or socket", on("== ~/.config/app.conf special\n").unreadable(NEW));
    assertEquals("it is a link to `~/.config/gone`, and nothing is there", on("== ~/.config/app.conf -> gone\n").unreadable(NEW));
    assertEquals("it is a link to `~/src`, which is a directory", on("== ~/.config/app.conf -> ~/src\n== ~/src/\n").unreadable(NEW));
    assertEquals("it is a link that leads in a circle", on("== ~/.config/app.conf -> app.conf\n").unreadable(NEW));
    assertEquals("`~/.config`, which it should be below, is a file", on("== ~/.config\n  x\n").unreadable(NEW));
    var broken = on("== ~/.config/app.conf unreadable\n");
    assertEquals(new FileRead.Unreadable(broken.unreadable(NEW)), broken.host().read(PATH));
  }

  @Test
  void is_hidden_where_only_root_may_look() {
    var sudoers = FileState.of(HostPath.linux("/etc/sudoers.d/dev"), Content.of("x\n"));
    var closed = on("== /etc/sudoers.d/dev 0440 root:root\n  x\n");
    assertEquals(new Finding.Hidden<FileState>(Privilege.ROOT), closed.finding(sudoers));
    var closedFolder = on("== /etc/sudoers.d/ 0700 root:root\n== /etc/sudoers.d/dev 0440 root:root\n  x\n");
    assertEquals(new Finding.Hidden<FileState>(Privilege.ROOT), closedFolder.finding(sudoers));
    assertInstanceOf(Finding.Present.class, new Meeting<>(closed.kind(), closed.host().asRoot()).finding(sudoers));
  }

  @Test
  void makes_a_scaffold_once_and_never_looks_at_it_again() {
    assertEquals("""
        == ~/.config/app.conf 0600
          first
        """, on("").converged(scaffold("first\n")));
    assertEquals(List.of(), List.copyOf(on("== ~/.config/app.conf 0644\n  mine by now\n").different(scaffold("first\n"))));
  }

  @Test
  void knows_the_contents_of_a_scaffold_so_that_nobody_elses_words_are_taken_back() {
    var found = on("== ~/.config/app.conf 0644\n  mine by now\n").finding(scaffold("first\n"));
    var actual = ((Finding.Present<FileState>) found).actual();
    assertEquals(Content.of("mine by now\n").blob(), actual.attributes().need("content"));
  }

  @Test
  void runs_a_command_after_a_change_with_the_rights_of_the_change() {
    var home = new FileState(PATH, NEW.content(), Optional.empty(), Optional.empty(), false, List.of(), List.of("~/bin/reload", "~"));
    assertEquals(new Step.Run(Command.of("/home/dev/bin/reload", "~"), Privilege.USER, false), last(on("").remedy(home, Past.UNKNOWN)));
    var system = new FileState(
        HostPath.linux("/etc/app.conf"), NEW.content(), Optional.empty(), Optional.empty(), false, List.of(), List.of("reload"));
    assertEquals(new Step.Run(Command.of("reload"), Privilege.ROOT, false), last(on("").remedy(system, Past.UNKNOWN)));
  }

  private static Step last(Remedy remedy) {
    return assertInstanceOf(Remedy.Steps.class, remedy).steps().getLast();
  }

  @Test
  void has_new_contents_judged_before_they_are_written() {
    var judged = new FileState(PATH, NEW.content(), Optional.empty(), Optional.empty(), false, List.of("app", "--check"), List.of());
    var write = (Step.WriteFile) last(on("").remedy(judged, Past.UNKNOWN));
    assertEquals(Optional.of(Command.of("app", "--check")), write.validate());
  }

  @Test
  void cannot_make_a_file_of_a_mode_alone() {
    var mode = new FileState(PATH, Optional.empty(), Optional.of(new FileMode(0600)), Optional.empty(), false, List.of(), List.of());
    assertEquals("files/nothing-to-write", Meeting.why(on("").remedy(mode, Past.UNKNOWN)));
    on("== ~/.config/app.conf 0644\n  any\n").converged(mode);
  }

  @Test
  void removes_a_file_but_never_what_is_behind_a_link() {
    assertEquals("== ~/.config/\n", on("== ~/.config/app.conf\n  x\n").removed(NEW, Past.UNKNOWN));
    assertEquals("files/behind-a-link",
        Meeting.why(on("== ~/.config/app.conf -> ~/x\n== ~/x\n  x\n").removal(NEW, Past.UNKNOWN)));
  }

  @Test
  void reads_back_what_it_records() {
    var full = new FileState(
        PATH, NEW.content(), Optional.of(new FileMode(0640)), Optional.of(Owner.parse("dev:users")), false, List.of("check"),
        List.of("reload", "now"));
    for (FileState state : List.of(full, NEW, scaffold("x"), new FileState(
        PATH, Optional.empty(), Optional.empty(), Optional.of(Owner.parse("dev")), false, List.of(), List.of()))) {
      assertEquals(state, FileState.parse(state.attributes()));
    }
  }
}
