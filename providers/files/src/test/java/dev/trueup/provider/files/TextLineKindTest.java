package dev.trueup.provider.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.host.HostPath;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Nothing;
import dev.trueup.provider.Past;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextLineKindTest {

  private static final TextLineState GOROOT = new TextLineState(HostPath.linux("~/.bashrc"), "export GOROOT=/usr/local/go");

  private static Meeting<TextLineState, Nothing> on(String machine) {
    return Meeting.of(new TextLineKind(), machine);
  }

  @Test
  void adds_a_line_at_the_end_and_makes_the_file_where_it_is_missing() {
    assertEquals("== ~/.bashrc\n  export GOROOT=/usr/local/go\n", on("").converged(GOROOT));
    assertEquals("== ~/.bashrc\n  alias k=kubectl\n  export GOROOT=/usr/local/go\n",
        on("== ~/.bashrc\n  alias k=kubectl\n").converged(GOROOT));
  }

  @Test
  void finds_a_line_whatever_stands_at_its_end() {
    assertEquals(List.of(), List.copyOf(on("== ~/.bashrc crlf\n  export GOROOT=/usr/local/go\n").different(GOROOT)));
    assertEquals(List.of(), List.copyOf(on("== ~/.bashrc escaped\n  export GOROOT=/usr/local/go \\t\n").different(GOROOT)));
    assertInstanceOf(Finding.Absent.class, on("== ~/.bashrc\n    export GOROOT=/usr/local/go\n").finding(GOROOT));
    assertInstanceOf(Finding.Absent.class, on("== ~/.bashrc\n  export GOROOT=/usr/local/go1\n").finding(GOROOT));
  }

  @Test
  void removes_every_such_line_and_no_other() {
    assertEquals("== ~/.bashrc\n  a\n  b\n",
        on("== ~/.bashrc\n  export GOROOT=/usr/local/go\n  a\n  export GOROOT=/usr/local/go\n  b\n").removed(GOROOT, Past.UNKNOWN));
  }

  @Test
  void does_not_read_what_is_no_text() {
    assertEquals("it is encoded in UTF-16", on("== ~/.bashrc hex\n  ff fe 61 00\n").unreadable(GOROOT));
    assertEquals("it is a directory", on("== ~/.bashrc/\n").unreadable(GOROOT));
  }

  @Test
  void looks_into_each_file_once() {
    var meeting = on("== ~/.bashrc\n  a\n  b\n");
    var states = List.of(
        new TextLineState(GOROOT.file(), "a"), new TextLineState(GOROOT.file(), "c"), new TextLineState(GOROOT.file(), "b  "));
    assertEquals(List.of("Present", "Absent", "Present"), meeting.kind().probe(states, meeting.host()).stream()
        .map(seen -> seen.finding().getClass().getSimpleName()).toList());
  }

  @Test
  void is_the_line_in_the_real_file() {
    var meeting = on("== ~/.bashrc -> dotfiles/bashrc\n== ~/dotfiles/bashrc\n");
    assertEquals("linux:~/dotfiles/bashrc#line:export GOROOT=/usr/local/go",
        meeting.kind().identity(GOROOT, meeting.host().machine()).toString());
  }
}
