package dev.trueup.provider.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.testkit.Story;
import org.junit.jupiter.api.Test;

class FilesStoryTest {

  private static Story story(String files) {
    return Story.of(new FilesProvider()).manifest("trueup: 1\nname: example\nfiles:\n" + files.indent(2));
  }

  @Test
  void gives_back_what_it_took_away_once_that_is_no_longer_asked_for() {
    Story.of(new FilesProvider())
        .manifest(
            """
            trueup: 1
            name: payments-dev
            files:
              - { path: ~/old.conf, ensure: absent }
            """)
        .machine(
            """
            == ~/old.conf 0640
              precious
            """)
        .thenManifest(
            """
            trueup: 1
            name: payments-dev
            """)
        .verify();
  }

  @Test
  void makes_everything_on_a_bare_machine_and_takes_it_back() {
    story("""
        - directory: ~/src
          mode: "0750"
        - path: ~/src/app/app.conf
          content: |
            port = 8080
          mode: "0600"
        - link: ~/app.conf
          to: ~/src/app/app.conf
        - line: { in: ~/.bashrc, text: source ~/.aliases }
        - block: { in: ~/.bashrc, name: aliases, content: "alias k=kubectl\\nalias g=git" }
        - ini: { in: ~/.config/app.ini, set: { core.editor: vim, ui.dark: true, name: first } }
        - json: { in: ~/.config/app.json, set: { go.useLanguageServer: true, /editor/tabs: [1, 2] } }
        """).verify();
  }

  @Test
  void changes_what_is_there_and_gives_every_byte_back() {
    story("""
        - path: ~/.config/app.conf
          content: |
            port = 8080
        - link: ~/bin/k
          to: /usr/bin/kubectl
        - line: { in: ~/.bashrc, text: export GOROOT=/usr/local/go, ensure: absent }
        - block: { in: ~/.bashrc, name: aliases, content: alias k=kubectl, at: top }
        - ini: { in: ~/.config/app.ini, set: { core.editor: vim }, unset: [core.pager] }
        - json: { in: ~/.config/app.json, set: { editor.fontSize: 14 }, unset: [/telemetry/level] }
        """).machine("""
        == ~/.config/app.conf 0640
          port = 3000
        == ~/bin/k -> /opt/kubectl
        == ~/.bashrc crlf
          #!/bin/bash
          export GOROOT=/usr/local/go
          set -o vi
        == ~/.config/app.ini no-newline
          ; mine
          [core]
          editor=nano
          pager = less
        == ~/.config/app.json
          {
            // mine
            "editor.fontSize": 12, // pt
            "telemetry": { "level": "all", "region": "eu" },
          }
        """).verify();
  }

  @Test
  void goes_back_key_by_key_and_file_by_file_when_things_leave_the_manifest() {
    story("""
        - path: ~/.config/app.conf
          content: a
        - directory: ~/data
        - path: ~/data/x
          content: b
        - ini: { in: ~/.config/app.ini, set: { core.editor: vim, core.pager: less } }
        """).thenManifest("""
        trueup: 1
        name: example
        files:
          - ini: { in: ~/.config/app.ini, set: { core.pager: less } }
        """).verify();
  }

  @Test
  void leaves_alone_what_somebody_changed_meanwhile() {
    story("""
        - path: ~/notes.md
          content: "# Notes\\n"
          create_only: true
        - path: ~/app.conf
          content: "port = 8080\\n"
        """).thenMachine("""
        == ~/notes.md
          # Notes
          and many of mine
        == ~/app.conf
          port = 9999
        """).thenManifest("""
        trueup: 1
        name: example
        """).verify();
  }

  @Test
  void says_what_stands_in_the_way() {
    story("""
        - path: ~/a
          content: x
        - link: ~/b
          to: ~/c
        - directory: ~/d
        - directory: ~/e
          ensure: absent
        - path: ~/f
          ensure: absent
        - path: ~/g
          mode: "0600"
        - block: { in: ~/h, name: aliases, content: x }
        - json: { in: ~/i.json, set: { a: 1 } }
        - path: ~/a/below
          content: x
        """).machine("""
        == ~/a/
        == ~/b
          a file
        == ~/d
          a file
        == ~/e/kept
        == ~/f -> ~/other
        == ~/other
          x
        == ~/h
          # >>> trueup:aliases >>>
        == ~/i.json
          { "a": [1 }
        """).verify();
  }

  @Test
  void writes_for_root_has_it_judged_and_reloads() {
    story("""
        - path: /etc/apparmor.d/payments
          content: |
            profile payments { }
          validate: [apparmor_parser, -Q]
          after_change: [apparmor_parser, -r, /etc/apparmor.d/payments]
        """).machine("""
        == /usr/sbin/apparmor_parser 0755
        > apparmor_parser -Q /etc/apparmor.d/payments
        > apparmor_parser -r /etc/apparmor.d/payments
        """).verify();
  }

  @Test
  void explains_every_mistake() {
    story("""
        - path: ~/a
        - path: ~/b
          content: x
          source: b
        - path: ~/c
          create_only: true
        - path: ~/d
          mode: 644
          content: "#!/bin/sh\\r\\nexit\\r\\n"
        - path: ~/d2
          mode: "4777"
          content: "#!/bin/sh\\r\\nexit\\r\\n"
        - link: ~/e
        - link: ~/f
          to: ~/f
        - block: { in: ~/.bashrc, name: "two words", content: x }
        - block: { in: ~/.bashrc, name: aliases }
        - ini: { in: ~/.config/app.ini }
        - ini: { in: ~/.config/app.ini, set: { "a]b.c": 1, d.e: " x" } }
        - json: { in: ~/.config/app.json, set: { /a~b: 1, a: { b: 1 }, /a/b: 2 } }
        - line: { in: ~/.bashrc, text: "two\\nlines" }
        - file: ~/g
        - path: 'C:\\x'
          content: x
        - path: ~/.config/app.ini
          content: x
        """).verify();
  }

  /** The story sees to it that undo gives the very machine back. */
  @Test
  void an_empty_file_that_was_there_before_stays_when_our_entry_goes() {
    String told = story("- ini: { in: ~/app.ini, set: { core.editor: vim } }").machine("== ~/app.ini\n").thenManifest("trueup: 1\nname: example\n")
        .text();
    assertFalse(told.contains("delete"), told);
  }

  @Test
  void a_token_beside_our_entry_is_never_shown() {
    String told = story("- ini: { in: ~/app.ini, set: { mine: \"1\" } }").machine("== ~/app.ini no-newline\n  token = s3cret\n").text();
    assertEquals(1, told.split("s3cret", -1).length - 1, () -> "once in the machine, and nowhere else:\n" + told);
  }

  @Test
  void says_how_to_open_a_folder_that_is_ours_and_closed() {
    String told = Story.of(new FilesProvider())
        .manifest("trueup: 1\nname: x\nfiles:\n  - line: { in: ~/.config/go/env, text: A=1 }\n")
        .machine("== ~/.config/go/ 0555\n== ~/.config/go/env\n  B=2\n")
        .text();
    assertTrue(told.contains("~/.config/go/env cannot be written: its folder ~/.config/go is yours but not writable."), told);
    assertTrue(told.contains("chmod u+wx ~/.config/go"), told);
  }

  @Test
  void takes_a_line_and_a_block_away_that_are_only_named() {
    String told = story("- line: { in: ~/.bashrc, text: old, ensure: absent }\n- block: { in: ~/.bashrc, name: gone, ensure: absent }")
        .machine("== ~/.bashrc\n  old\n  kept\n").text();
    assertTrue(told.contains("1 changed, probed again and as declared"), told);
  }

  @Test
  void a_token_on_the_same_line_of_json_is_never_shown() {
    String told = story("- json: { in: ~/a.json, set: { mine: 1 } }").machine("== ~/a.json\n  { \"token\": \"s3cret\", \"mine\": 2 }\n").text();
    assertEquals(1, told.split("s3cret", -1).length - 1, () -> "once in the machine, and nowhere else:\n" + told);
  }

  @Test
  void sets_a_directory_aside_for_a_link_and_brings_it_back() {
    story("""
        - { link: /usr/local/go, to: ~/sdk/go1.26.8, replace: true }
        """).machine("""
        == /usr/local/go/VERSION
          go1.22.6
        == /usr/local/go.before-trueup/
        """).thenManifest("""
        trueup: 1
        name: example
        files:
          - link: /usr/local/go
            to: ~/sdk/go1.27.0
        """).verify();
  }
}
