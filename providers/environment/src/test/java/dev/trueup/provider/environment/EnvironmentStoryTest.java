package dev.trueup.provider.environment;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.provider.files.FilesProvider;
import dev.trueup.testkit.Story;
import org.junit.jupiter.api.Test;

class EnvironmentStoryTest {

  private static final String LIVED_IN = """
      == ~/.profile
        # ~/.profile: executed by the command interpreter for login shells.
        if [ -n "$BASH_VERSION" ]; then
            . "$HOME/.bashrc"
        fi
      == ~/.bashrc 0600
        case $- in
            *i*) ;;
              *) return;;
        esac
        alias ll='ls -l'
      """;

  private static Story story(String entries) {
    return Story.of(new EnvironmentProvider(), new FilesProvider()).manifest("trueup: 1\nname: payments-dev\n" + entries);
  }

  @Test
  void sets_variables_and_lets_the_profiles_read_them() {
    story("""
        env:
          variables:
            EDITOR: vim
            GREETING: "it's $5"
          path: [~/go/bin, { value: ~/bin, at: front }]
        """)
        .machine(LIVED_IN)
        .thenManifest("""
            trueup: 1
            name: payments-dev
            env:
              variables:
                EDITOR: emacs
            """)
        .thenManifest("trueup: 1\nname: payments-dev\n")
        .verify();
  }

  @Test
  void makes_the_one_profile_that_hides_no_other() {
    story("env: { variables: { EDITOR: vim } }\n").machine("shell: /usr/bin/zsh\n").verify();
  }

  @Test
  void rests_after_a_run_that_makes_profiles_itself() {
    story("""
        env: { variables: { EDITOR: vim } }
        files:
          - line: { in: ~/.bashrc, text: alias ll='ls -l' }
          - line: { in: ~/.zshrc, text: setopt autocd }
        """)
        .machine("== /usr/bin/zsh 0755\n  x\n")
        .verify();
  }

  @Test
  void writes_through_a_profile_that_is_a_link() {
    story("env: { variables: { EDITOR: vim } }\n")
        .machine("""
            == ~/.profile -> dotfiles/profile
            == ~/dotfiles/profile
              umask 022
            """)
        .verify();
  }

  @Test
  void says_what_wins_over_ours_and_what_is_stale() {
    story("""
        env:
          variables: { EDITOR: vim, PAGER: less }
          path: [~/bin]
        """)
        .machine("""
            env EDITOR=nano
            env PAGER=more
            == ~/.bash_profile
              PATH=/usr/bin:/bin
            == ~/.bashrc
              export EDITOR=nano
              export PAGER=less
            """)
        .thenMachine("""
            == ~/.bash_profile
              # >>> trueup:env >>>
              if [ -r "$HOME/.config/trueup/env.sh" ]; then . "$HOME/.config/trueup/env.sh"; fi # trueup
              # <<< trueup:env <<<
              PATH=/usr/bin:/bin
            """)
        .verify();
  }

  @Test
  void reaches_the_services_of_this_user_where_systemd_runs() {
    story("""
        env:
          variables:
            GOMAXPROCS: { value: 4, scope: [shell, services] }
            TZ: Asia/Shanghai
          path: [{ value: ~/bin, scope: services }]
        """)
        .machine("""
            systemd: yes
            == /run/user/1000/systemd/private special
            == ~/.config/environment.d/70-mine.conf
              TZ=UTC
            > systemctl --user daemon-reload
            """)
        .verify();
  }

  @Test
  void writes_for_services_that_nobody_starts_yet() {
    story("env: { variables: { GOMAXPROCS: { value: 4, scope: services } } }\n").verify();
  }

  @Test
  void says_which_file_cannot_be_read() {
    String told = story("env: { variables: { EDITOR: { value: vim, scope: shell } } }\n")
        .machine("== ~/.config/trueup/env.sh\n  export A='never closed\n")
        .text();
    assertTrue(told.contains("env-variable/EDITOR.shell"), told);
    assertTrue(told.contains("(`~/.config/trueup/env.sh`)."), told);
  }

  @Test
  void says_once_that_nothing_reads_the_variables_of_services() {
    String[] plans = story("env: { variables: { GOMAXPROCS: { value: 4, scope: services } } }\n").text().split("--- outcomes ---", 2);
    assertTrue(plans[0].contains("systemd does not run here"), plans[0]);
    assertFalse(plans[1].contains("systemd does not run here"), plans[1]);
  }

  @Test
  void keeps_a_secret_out_of_sight_and_its_file_closed() {
    Story story = story("""
        env:
          variables:
            API_TOKEN: { secret: { file: ~/token }, scope: shell }
        """)
        .machine("""
            == ~/token 0600
              s3cr3t
            == ~/.config/trueup/env.sh 0644
              export OTHER='1'
            """)
        .thenManifest("trueup: 1\nname: payments-dev\n");
    String told = story.text().split("--- machine afterwards ---")[0];
    assertFalse(told.substring(told.indexOf("--- plan ---")).contains("s3cr3t"));
    story.verify();
  }

  @Test
  void asks_a_command_for_a_secret_only_while_applying() {
    story("""
        env:
          variables:
            API_TOKEN: { secret: { command: [pass, api] }, scope: [shell, services] }
        """)
        .machine("""
            > pass api
              < s3cr3t
            """)
        .verify();
  }

  @Test
  void sets_variables_for_everybody_as_root() {
    story("env: { variables: { TZ: { value: UTC, scope: system } }, path: [{ value: /opt/tools/bin, scope: system }] }\n")
        .machine("""
            shell: /usr/bin/zsh
            == /etc/profile.d/
            """)
        .verify();
  }

  @Test
  void takes_away_what_is_to_be_absent() {
    story("""
        env:
          variables:
            EDITOR: { ensure: absent }
          path: [{ value: ~/bin, ensure: absent }]
        """)
        .machine("""
            == ~/.config/trueup/env.sh 0600
              export EDITOR='vim'
              export PAGER='less'
              case ":${PATH-}:" in *':/home/dev/bin:'*) ;; *) PATH='/home/dev/bin'"${PATH:+:$PATH}"; export PATH ;; esac
            """)
        .verify();
  }

  @Test
  void explains_every_mistake_at_its_place() {
    story("""
        env:
          variables:
            PATH: /usr/bin
            MY-VAR: x
            UID: 0
            GOROOT: /usr/local/go
            BIN: ~/bin
            CACHE: $HOME/.cache
            NOTHING: { scope: shell }
            BOTH: { value: x, secret: { file: /dev/null } }
            TOKEN: { secret: { file: ~/token }, scope: system }
            EMPTY: { value: "", scope: services }
            WHERE: { value: x, scope: everywhere }
            MANY: { value: x, scope: [shell, shell] }
            LIST: [a, b]
            VALU: { valu: x }
          path:
            - C:\\tools
            - ~/a:b
            - { at: middle, value: ~/bin }
          paths: [~/bin]
        """)
        .machine("== ~/token\n  x\n")
        .verify();
  }

  @Test
  void says_where_another_program_of_that_name_is_found_first() {
    story("""
        env:
          path: [{ value: ~/sdk/bin, at: front, scope: shell }]
        """)
        .machine("""
            == ~/sdk/bin/go 0755
              ours
            == /usr/local/go/bin/go 0755
              theirs
            == ~/.local/bin/k 0755
              something else
            == ~/.bashrc
              export PATH="/usr/local/go/bin:$HOME/.local/bin:${PATH}"
              PATH=~/.local/bin:$PATH
            """)
        .verify();
  }
}
