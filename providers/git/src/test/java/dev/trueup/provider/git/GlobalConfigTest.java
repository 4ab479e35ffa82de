package dev.trueup.provider.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.testkit.ScriptedHost;
import org.junit.jupiter.api.Test;

class GlobalConfigTest {

  private static String chosen(String machine) {
    return ScriptedHost.of(machine).machine().fact(GlobalConfig.FILE).text();
  }

  @Test
  void is_in_the_home_where_nothing_is() {
    assertEquals("~/.gitconfig", chosen(""));
  }

  @Test
  void is_the_other_file_only_where_that_is_the_only_one() {
    assertEquals("~/.config/git/config", chosen("== ~/.config/git/config\n"));
    assertEquals("~/.gitconfig", chosen("== ~/.config/git/config\n== ~/.gitconfig\n"));
    assertEquals("~/.gitconfig", chosen("== ~/.config/git/config\n== ~/.gitconfig -> dotfiles/gitconfig\n== ~/dotfiles/gitconfig\n"));
    assertEquals("~/.config/git/config", chosen("== ~/.config/git/config\n== ~/.gitconfig -> gone\n"));
    assertEquals("/srv/x/git/config", chosen("env XDG_CONFIG_HOME=/srv/x\n== /srv/x/git/config\n"));
  }

  @Test
  void is_what_the_environment_names() {
    assertEquals("~/mine", chosen("env GIT_CONFIG_GLOBAL=/home/dev/mine\n== ~/.gitconfig\n"));
  }
}
