package dev.trueup.provider.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.Machine;
import dev.trueup.testkit.ScriptedHost;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      /bin/bash    |                                   | ~/.profile ~/.bashrc
      /bin/dash    |                                   | ~/.profile
      /bin/dash    | bin/bash bin/zsh                  | ~/.profile ~/.bashrc ~/.zshenv
      /bin/dash    | .bashrc .zshrc                    | ~/.profile
      /bin/bash    | .profile .bashrc                  | ~/.profile ~/.bashrc
      /bin/bash    | .profile .bash_profile            | ~/.profile ~/.bash_profile ~/.bashrc
      /bin/bash    | .bash_profile .bash_login         | ~/.profile ~/.bash_profile ~/.bashrc
      /bin/bash    | .bash_login                       | ~/.profile ~/.bash_login ~/.bashrc
      /usr/bin/zsh |                                   | ~/.profile ~/.zshenv
      """)
  void our_block_goes_where_shells_look_and_nothing_is_hidden(String shell, String present, String readers) {
    var text = new StringBuilder("shell: " + shell + "\n");
    for (String name : (present == null ? "" : present).split(" ")) {
      text.append(name.isEmpty() ? "" : "== " + (name.startsWith("bin/") ? "/usr/" : "~/") + name + " 0755\n  true\n");
    }
    Machine machine = ScriptedHost.of(text.toString()).machine();
    var found = machine.fact(Profiles.FOUND).readers(machine).stream().map(reader -> reader.path().text()).toList();
    assertEquals(readers, String.join(" ", found));
  }

  @org.junit.jupiter.api.Test
  void takes_a_folder_and_a_dangling_link_for_nothing_as_bash_does() {
    Machine machine = ScriptedHost.of("""
        == ~/.bash_profile/
        == ~/.bash_login -> ~/gone
        == ~/.bashrc -> ~/dotfiles/bashrc
        == ~/dotfiles/bashrc
          true
        """).machine();
    var found = machine.fact(Profiles.FOUND).readers(machine).stream().map(reader -> reader.path().text()).toList();
    assertEquals("~/.profile ~/.bashrc", String.join(" ", found));
  }
}
