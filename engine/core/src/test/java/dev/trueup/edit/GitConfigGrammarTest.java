package dev.trueup.edit;

import static dev.trueup.edit.Dialect.GIT_CONFIG;
import static dev.trueup.edit.Edits.edits;
import static dev.trueup.edit.Edits.read;
import static dev.trueup.edit.Edits.refused;
import static dev.trueup.edit.Edits.remove;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class GitConfigGrammarTest {

  @Test
  void a_missing_file_gets_section_and_key() {
    edits(set(GIT_CONFIG, "input", "core", "autocrlf"), "", "[core]\n\tautocrlf = input\n");
    edits(set(GIT_CONFIG, "git@x:", "url", "git@x:\"y\"", "insteadOf"), "", "[url \"git@x:\\\"y\\\"\"]\n\tinsteadOf = git@x:\n");
  }

  @Test
  void names_compare_in_any_case_and_subsections_as_spelt() {
    String text = "[Core]\n\tAutoCRLF = true\n[remote \"Origin\"]\n\turl = x\n";
    assertEquals(Optional.of("true"), read(GIT_CONFIG, text, "core", "autocrlf"));
    assertEquals(Optional.empty(), read(GIT_CONFIG, text, "remote", "origin", "url"));
    edits(set(GIT_CONFIG, "input", "core", "autocrlf"), text, "[Core]\n\tAutoCRLF = input\n[remote \"Origin\"]\n\turl = x\n");
  }

  @Test
  void a_value_keeps_its_spacing_and_the_comment_behind_it() {
    edits(set(GIT_CONFIG, "vim", "core", "editor"), "[core]\n  editor=nano # mine\n", "[core]\n  editor=vim # mine\n");
    edits(set(GIT_CONFIG, "b", "a", "k"), "[a]\n\tk = one \\\n  two ; c\n", "[a]\n\tk = b ; c\n");
  }

  @Test
  void a_key_without_value_is_true_and_stays_so() {
    edits(set(GIT_CONFIG, "true", "a", "k"), "[a]\n\tk\n", "[a]\n\tk\n");
    edits(set(GIT_CONFIG, "false", "a", "k"), "[a]\n\tk\n", "[a]\n\tk = false\n");
  }

  @Test
  void set_changes_the_last_of_several_values_and_remove_takes_all() {
    String text = "[safe]\n\tdirectory = /a\n\tdirectory = /b\n[core]\n\tx = 1\n";
    edits(set(GIT_CONFIG, "/c", "safe", "directory"), text, "[safe]\n\tdirectory = /a\n\tdirectory = /c\n[core]\n\tx = 1\n");
    edits(remove(GIT_CONFIG, "safe", "directory"), text, "[core]\n\tx = 1\n");
  }

  @Test
  void a_key_beside_its_heading_goes_alone() {
    edits(remove(GIT_CONFIG, "core", "x"), "[core] x = 1\n\ty = 2\n", "[core]\n\ty = 2\n");
  }

  @Test
  void keeps_carriage_returns_and_ends_what_it_appends() {
    edits(set(GIT_CONFIG, "1", "b", "k"), "[a]\r\n\tx = 1", "[a]\r\n\tx = 1\r\n[b]\r\n\tk = 1\r\n");
    edits(set(GIT_CONFIG, "2", "a", "x"), "[a]\r\n\tx = 1\r\n", "[a]\r\n\tx = 2\r\n");
  }

  @Test
  void what_git_refuses_is_a_problem_with_its_line() {
    assertEquals(Optional.of("line 2: the quote is never closed on its line"), GIT_CONFIG.problem("[a]\nk = \"x\n"));
    assertEquals(Optional.of("line 2: git knows no such escape"), GIT_CONFIG.problem("[a]\nk = \\x\n"));
    assertEquals(Optional.of("line 1: the heading is never closed"), GIT_CONFIG.problem("[a\nk = 1\n"));
    assertEquals(Optional.of("line 1: the subsection is not quoted"), GIT_CONFIG.problem("[a b]\n"));
    assertEquals(Optional.of("line 2: git wants `=` or nothing behind a key"), GIT_CONFIG.problem("[a]\nk # c\n"));
    assertEquals(Optional.of("line 2: git finds neither a heading nor a key there"), GIT_CONFIG.problem("[a]\n1 = 2\n"));
    assertEquals(Optional.of("line 2: the last line goes on behind its backslash"), GIT_CONFIG.problem("[a]\nk = 1\\"));
  }

  @Test
  void a_place_that_git_would_read_otherwise_is_refused() {
    assertEquals("it is written in a way that trueup cannot edit safely", refused(set(GIT_CONFIG, "1", "a", "k"), "[a][b]\n"));
    assertEquals("`core` cannot be set: a key has a section, perhaps a subsection, and a name", refused(set(GIT_CONFIG, "1", "core"), ""));
    assertEquals("`a_b.k` cannot be set: a section's name holds letters, digits and `-` alone", refused(set(GIT_CONFIG, "1", "a_b", "k"), ""));
  }
}
