package dev.trueup.provider.git;

import dev.trueup.testkit.Story;
import org.junit.jupiter.api.Test;

class GitStoryTest {

  private static final String REPOSITORY = """
      == ~/project/.git/
      $ (in ~/project) git rev-parse --git-common-dir --git-path hooks
        .git
        .git/hooks
      """;

  private static Story story(String git) {
    return Story.of(new GitProvider()).manifest("trueup: 1\nname: example\ngit:\n" + git.indent(2));
  }

  @Test
  void sets_and_unsets_in_the_file_that_git_would_write() {
    story("""
        config:
          core.autocrlf: input
          init.defaultBranch: main
          url.https://Mirror.example/.insteadOf: https://github.com/
          user.name: { ensure: absent }
        unset: [http.proxy]
        """).machine("""
        == ~/.config/git/config
          [Core]
          \tautoCRLF = true ; mine
          [user]
          \tname = Somebody
          \temail = somebody@example.com
          [http]
          \tproxy = http://old.example:3128
        """).verify();
  }

  @Test
  void makes_the_usual_file_where_there_is_none() {
    story("config: { core.autocrlf: input, core.compression: 9, pull.rebase: true }").verify();
  }

  @Test
  void puts_a_hook_and_takes_it_away_when_it_leaves_the_manifest() {
    story("hooks: { pre-commit: [trueup, check, --only, go], pre-push: { run: [~/go/bin/lint, it's], arguments: true } }")
        .machine(REPOSITORY)
        .thenManifest("""
            trueup: 1
            name: example
            git:
              hooks: { pre-push: { ensure: absent } }
            """)
        .verify();
  }

  @Test
  void chains_a_foreign_hook_and_brings_it_back() {
    story("hooks: { pre-commit: { run: [trueup, check], chain: true }, commit-msg: [trueup, check] }")
        .machine(REPOSITORY + """
            == ~/project/.git/hooks/pre-commit 0755
              #!/bin/sh
              make lint
            == ~/project/.git/hooks/commit-msg 0755
              #!/bin/sh
              make words
            """)
        .verify();
  }

  @Test
  void repairs_a_hook_that_somebody_changed() {
    story("hooks: { pre-commit: [trueup, check] }")
        .machine(REPOSITORY)
        .thenMachine("""
            == ~/project/.git/hooks/pre-commit 0644
              #!/bin/sh
              # trueup:hook, from `git.hooks` in a manifest; change it there.
              exec 'trueup' 'check'
            """)
        .verify();
  }

  @Test
  void puts_its_hook_back_where_somebody_wrote_another_over_it() {
    story("hooks: { pre-commit: [trueup, check], pre-push: [trueup, check] }")
        .machine(REPOSITORY)
        .thenMachine("""
            == ~/project/.git/hooks/pre-commit 0755
              #!/bin/sh
              make lint
            -- ~/project/.git/hooks/pre-push
            == ~/project/.git/hooks/pre-push -> /opt/hooks/pre-push
            """)
        .verify();
  }

  @Test
  void warns_of_bad_advice_and_of_settings_with_several_values() {
    story("""
        config:
          core.autocrlf: true
          safe.directory: "*"
          http.sslVerify: false
          http.https://git.corp.example/.sslVerify: no
          credential.helper: store
          http.postBuffer: 524288000
        """).machine("""
        == ~/.gitconfig
          [safe]
          \tdirectory = /srv/a
          \tdirectory = /srv/b
        """).verify();
  }

  @Test
  void explains_what_is_not_of_the_language() {
    story("""
        config:
          core.pager: [less]
        hooks:
          precommit: [trueup, check]
          pre-push: { run: [trueup, check], chained: true }
          post-merge: trueup check
        """).verify();
  }

  @Test
  void explains_what_git_would_refuse() {
    story("""
        config:
          autocrlf: input
          core.auto_crlf: input
          core.editor: {}
        unset: [proxy]
        hooks:
          pre-push: { chain: true }
        """).verify();
  }
}
