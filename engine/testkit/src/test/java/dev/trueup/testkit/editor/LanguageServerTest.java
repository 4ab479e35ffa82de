package dev.trueup.testkit.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.manifest.SchemaComposer;
import dev.trueup.provider.Catalog;
import dev.trueup.testkit.scripted.ScriptedProvider;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an editor shows while somebody writes a manifest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageServerTest {

  private LanguageServer server;

  @BeforeAll
  void start(@TempDir Path folder) {
    switch (Installation.in(Path.of("target", "yaml-language-server").toAbsolutePath())) {
      case Installation.Absent(String reason) -> Assumptions.abort(reason);
      case Installation.Ready ready ->
          server = new LanguageServer(ready, folder, SchemaComposer.compose(Catalog.of(List.of(new ScriptedProvider()))));
    }
  }

  @AfterAll
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void a_sound_manifest_has_no_complaints() {
    assertEquals(List.of(), server.complaints("""
        trueup: 1
        name: demo
        vars: { ready: true, list: [a, b] }
        scripted:
          things:
            - { name: a, value: x, ready: true, after: [thing/b], only_on: wsl }
            - { name: b, ensure: absent, when_removed: keep }
          checks: [{ exists: ~/x }]
        """));
  }

  @Test
  void a_reference_may_stand_wherever_a_value_stands() {
    assertEquals(List.of(), server.complaints("""
        trueup: 1
        scripted:
          things:
            - { name: "${vars.name}", kept: "${vars.kept}", value: "a ${vars.b} c", ready: "${vars.ready}" }
          checks: ${vars.list}
        """));
  }

  @Test
  void each_mistake_is_reported_at_its_place() {
    assertEquals(List.of(
        "1:9 Value must be 1.",
        "2:1 Property scirpted is not allowed.",
        "5:7 Missing property \"name\".",
        "5:7 Property nam is not allowed.",
        "6:13 String does not match the pattern of \"(?:^[a-z][a-z0-9-]*$)|\\$\\{\".",
        "8:13 Value is not accepted. Valid values: \"user\", \"store\", \"vault\".",
        "9:14 Wanted `true` or `false`, or a reference such as `${vars.name}`.",
        "10:15 Value is not accepted. Valid values: \"present\", \"absent\".",
        "11:7 Property only_no is not allowed."),
        server.complaints("""
            trueup: 2
            scirpted: {}
            scripted:
              things:
                - nam: a
                - name: A
                - name: b
                  kept: valut
                  ready: soon
                  ensure: gone
                  only_no: wsl
            """));
  }

  @Test
  void completion_offers_the_sections() {
    assertEquals(List.of("$schema", "a new manifest", "include", "name", "omit", "reads_env", "scripted", "vars"),
        server.completions("trueup: 1\n§"));
  }

  @Test
  void completion_in_a_section_offers_its_keys_and_the_terms() {
    assertEquals(
        List.of("after", "checks", "ensure", "only_on", "things", "trees", "when_removed"),
        server.completions("trueup: 1\nscripted:\n  §"));
    assertEquals(
        List.of("address", "after", "after_systemd", "announce", "ensure", "kept", "only_on", "ready", "value", "when_removed"),
        server.completions("trueup: 1\nscripted:\n  things:\n    - name: a\n      §"));
  }

  @Test
  void completion_behind_a_key_offers_its_values() {
    assertEquals(List.of("store", "user", "vault"), server.completions("trueup: 1\nscripted:\n  things:\n    - name: a\n      kept: §"));
    assertEquals(List.of("absent", "present"), server.completions("trueup: 1\nscripted:\n  things:\n    - name: a\n      ensure: §"));
  }

  @Test
  void hover_shows_the_description() {
    assertTrue(server.hover("trueup: 1\nscripted:\n  thi§ngs: []\n").orElse("").contains("Things to have."));
    String term = server.hover("trueup: 1\nscripted:\n  things: [{ name: a, ensu§re: absent }]\n").orElse("");
    assertTrue(term.contains("takes the thing off the machine"));
  }
}
