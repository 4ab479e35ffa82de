package dev.trueup.provider.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.HostPath;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Past;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextBlockKindTest {

  private static final HostPath BASHRC = HostPath.linux("~/.bashrc");
  private static final TextBlockState ALIASES = TextBlockState.of(BASHRC, "aliases", "alias k=kubectl\nalias g=git\n");

  private static Meeting<TextBlockState, Nothing> on(String machine) {
    return Meeting.of(new TextBlockKind(), machine);
  }

  @Test
  void adds_a_block_at_the_end() {
    assertEquals("""
        == ~/.bashrc
          set -o vi
          # >>> trueup:aliases >>>
          alias k=kubectl
          alias g=git
          # <<< trueup:aliases <<<
        """, on("== ~/.bashrc\n  set -o vi\n").converged(ALIASES));
  }

  @Test
  void adds_a_block_at_the_top_where_asked() {
    assertEquals("""
        == ~/.vimrc
          " >>> trueup:early >>>
          set nocompatible
          " <<< trueup:early <<<
          syntax on
        """, on("== ~/.vimrc\n  syntax on\n").converged(
            new TextBlockState(HostPath.linux("~/.vimrc"), "early", "set nocompatible", "\"", true)));
  }

  @Test
  void replaces_what_is_between_the_markers_where_they_are() {
    assertEquals("""
        == ~/.bashrc
          # >>> trueup:aliases >>>
          alias k=kubectl
          alias g=git
          # <<< trueup:aliases <<<
          set -o vi
        """, on("== ~/.bashrc\n  # >>> trueup:aliases >>>\n  old\n  # <<< trueup:aliases <<<\n  set -o vi\n").converged(ALIASES));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "a", "a\n", "a\n\n", "\na", "a\r\nb\r\n", "  a  ", "a\n\n\nb"})
  void reads_back_what_it_wrote(String content) {
    for (String machine : List.of("", "== ~/.bashrc\n  x\n", "== ~/.bashrc no-newline\n  x\n", "== ~/.bashrc crlf\n  x\n")) {
      on(machine).converged(TextBlockState.of(BASHRC, "aliases", content));
    }
  }

  @Test
  void removes_the_block_with_its_markers() {
    var meeting = on("== ~/.bashrc\n  set -o vi\n");
    meeting.converged(ALIASES);
    assertEquals("== ~/.bashrc\n  set -o vi\n", meeting.removed(ALIASES, Past.UNKNOWN));
  }

  @Test
  void does_not_guess_where_markers_do_not_match() {
    assertEquals("line 2: the block `aliases` is never ended", on("== ~/.bashrc\n  x\n  # >>> trueup:aliases >>>\n").unreadable(ALIASES));
  }

  @ParameterizedTest
  @CsvSource({
      "~/.bashrc,#", "~/.vimrc,\"", "~/x.lua,--", "/srv/main.go,//", "~/.emacs.d/init.el,;", "/etc/hosts,#",
      "~/x.d/profile,#", "~/go,#", "/etc/vim/vimrc,\"",
  })
  void knows_the_comments_of_a_file_by_its_name(String file, String comment) {
    assertEquals(comment, TextBlockState.of(HostPath.linux(file), "x", "").comment());
  }

  @Test
  void tells_blocks_of_two_files_and_two_names_apart() {
    var meeting = on("");
    assertEquals("linux:~/.bashrc#block:aliases", meeting.kind().identity(ALIASES, meeting.host().machine()).toString());
  }
}
