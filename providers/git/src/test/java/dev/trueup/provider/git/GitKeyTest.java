package dev.trueup.provider.git;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.edit.EntryKey;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitKeyTest {

  @Test
  void ignores_case_in_section_and_variable() {
    assertEquals(EntryKey.of("core", "autocrlf"), GitKey.folded(entry("Core.AutoCRLF")));
    assertEquals(EntryKey.of("url", "https://Mirror.example/", "insteadof"), GitKey.folded(entry("URL.https://Mirror.example/.insteadOf")));
  }

  @Test
  void keeps_the_subsection_between_the_first_dot_and_the_last() {
    assertEquals(EntryKey.of("url", "https://Mirror.example/a.b/", "insteadOf"), entry("url.https://Mirror.example/a.b/.insteadOf"));
  }

  @Test
  void tells_an_empty_subsection_from_none() {
    assertEquals(EntryKey.of("a", "", "b"), entry("a..b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"autocrlf", "core.", ".autocrlf", "core.1st", "core.auto_crlf", "co re.x", "a.b\nc.d"})
  void refuses_what_git_refuses(String text) {
    assertEquals(Optional.empty(), GitKey.parse(text));
  }

  private static EntryKey entry(String text) {
    return GitKey.parse(text).orElseThrow().entry();
  }
}
