package dev.trueup.provider.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.HostPath;
import dev.trueup.testkit.ScriptedHost;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileScanTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
      EDITOR=nano                        | nano
      export EDITOR=nano                 | nano
      export EDITOR='nano -w'            | nano -w
      export EDITOR="nano -w"            | nano -w
      export PAGER=less EDITOR=nano      | nano
      declare -x EDITOR=nano             | nano
      EDITOR=vim; EDITOR=nano            | nano
      EDITOR=nano; export EDITOR         | nano
      EDITOR=nano # my editor            | nano
      export EDITOR=$(which nano)        | ?
      export EDITOR=$VISUAL              | ?
      export EDITOR=~/bin/ed             | ?
      unset EDITOR                       | ^^
      EDITOR=nano git commit             |
      true && export EDITOR=nano         |
      [ -x /usr/bin/nano ] && EDITOR=nano |
      # export EDITOR=nano               |
      export MYEDITOR=nano               |
      export EDITOR                      |
      echo "export EDITOR=nano"          |
      if true; then EDITOR=nano; fi      |
      """)
  void sees_what_is_assigned_whatever_happens(String line, String value) {
    var found = ProfileScan.assignments("EDITOR", ScriptedHost.of("== ~/.bashrc\n  " + line + "\n"));
    if (value == null) {
      assertEquals(List.of(), found);
    } else {
      assertEquals(value.equals("?") ? Optional.empty() : Optional.of(value), found.getFirst().value());
      assertEquals("line 1 of `~/.bashrc`", found.getFirst().place());
    }
  }

  @Test
  void does_not_look_into_conditions_and_here_documents() {
    var host = ScriptedHost.of("""
        == ~/.profile
          if [ -n "$SSH_TTY" ]; then
            export EDITOR=nano
          fi
          cat <<'END'
          export EDITOR=nano
          END
        """.replace("  END\n", "  END\n"));
    assertEquals(List.of(), ProfileScan.assignments("EDITOR", host));
  }

  @Test
  void counts_only_what_stands_behind_our_block() {
    var host = ScriptedHost.of("""
        == ~/.bashrc
          export EDITOR=nano
          # >>> trueup:env >>>
          if [ -r "$HOME/.config/trueup/env.sh" ]; then . "$HOME/.config/trueup/env.sh"; fi # trueup
          # <<< trueup:env <<<
          export PAGER=more
        """);
    var bashrc = new Profiles.Reader(HostPath.linux("~/.bashrc"), true, "");
    assertEquals(List.of(), ProfileScan.after(bashrc, "EDITOR", host));
    assertEquals(5, ProfileScan.after(bashrc, "PAGER", host).getFirst().line());
  }

  @Test
  void expects_a_new_block_at_the_top_or_at_the_end() {
    var host = ScriptedHost.of("== ~/.bashrc\n  export EDITOR=nano\n== ~/.profile\n  export EDITOR=nano\n");
    assertEquals(1, ProfileScan.after(new Profiles.Reader(HostPath.linux("~/.bashrc"), true, ""), "EDITOR", host).size());
    assertEquals(0, ProfileScan.after(new Profiles.Reader(HostPath.linux("~/.profile"), false, ""), "EDITOR", host).size());
  }
}
