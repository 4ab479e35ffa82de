package dev.trueup.edit;

import static dev.trueup.edit.Dialect.INI;
import static dev.trueup.edit.Edits.edits;
import static dev.trueup.edit.Edits.read;
import static dev.trueup.edit.Edits.refused;
import static dev.trueup.edit.Edits.remove;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IniGrammarTest {

  @Test
  void a_missing_file_gets_section_and_key() {
    edits(set(INI, "vim", "core", "editor"), "", "[core]\neditor = vim\n");
    edits(set(INI, "1", "", "top"), "", "top = 1\n");
  }

  @Test
  void a_new_key_stands_at_the_end_of_its_section_before_blank_lines() {
    edits(set(INI, "3", "a", "z"), "[a]\nx=1\n\n# about b\n[b]\ny=2\n", "[a]\nx=1\nz=3\n\n# about b\n[b]\ny=2\n");
  }

  @Test
  void a_new_section_is_set_off_by_a_blank_line() {
    edits(set(INI, "1", "b", "k"), "[a]\nx=1\n", "[a]\nx=1\n\n[b]\nk=1\n");
  }

  @Test
  void a_key_without_section_stands_before_the_first_heading() {
    edits(set(INI, "1", "", "k"), "# mine\n\n[a]\nx = 1\n", "# mine\nk = 1\n\n[a]\nx = 1\n");
  }

  @Test
  void a_value_is_rewritten_in_place_with_its_spacing() {
    edits(set(INI, "9", "a", "x"), "[a]\n  x   =  1  \ny=2\n", "[a]\n  x   =  9  \ny=2\n");
    edits(set(INI, "9", "a", "x"), "[a]\nx =\n", "[a]\nx = 9\n");
  }

  @Test
  void the_last_duplicate_counts_and_is_the_one_that_is_set() {
    String text = "[a]\nx=1\n[b]\n[a]\nx=2\n";
    assertEquals(Optional.of("2"), read(INI, text, "a", "x"));
    edits(set(INI, "3", "a", "x"), text, "[a]\nx=1\n[b]\n[a]\nx=3\n");
    edits(remove(INI, "a", "x"), text, "[b]\n");
  }

  @Test
  void an_empty_section_goes_with_its_last_key_and_the_blank_line_before_it() {
    edits(remove(INI, "b", "k"), "[a]\nx=1\n\n[b]\nk=1\n\n[c]\n", "[a]\nx=1\n\n[c]\n");
    edits(remove(INI, "b", "k"), "[b]\nk=1\n\n[c]\n", "[c]\n");
  }

  @Test
  void a_section_with_a_comment_or_another_key_stays() {
    edits(remove(INI, "b", "k"), "[b]\n# why\nk=1\n", "[b]\n# why\n");
    edits(remove(INI, "b", "k"), "[b] ; why\nk=1\n", "[b] ; why\n");
    edits(remove(INI, "b", "k"), "[b]\nk=1\nj=2\n", "[b]\nj=2\n");
  }

  @Test
  void keeps_carriage_returns_and_ends_what_it_appends() {
    edits(set(INI, "2", "a", "y"), "[a]\r\nx=1", "[a]\r\nx=1\r\ny=2\r\n");
    edits(set(INI, "2", "b", "y"), "[a]\r\nx=1", "[a]\r\nx=1\r\n\r\n[b]\r\ny=2\r\n");
    edits(remove(INI, "a", "x"), "# c\r\n[a]\r\ny=1\r\nx=1", "# c\r\n[a]\r\ny=1");
  }

  @Test
  void comments_and_lines_of_others_are_no_entries() {
    assertEquals(List.of(EntryKey.of("", "a"), EntryKey.of("s", "b")), INI.keys("; x=1\n# y=2\na=1\njunk\n= 3\n[s]\nb=2\n"));
  }

  @Test
  void a_heading_that_is_never_closed_is_a_problem() {
    assertEquals("line 3: the heading is never closed", refused(set(INI, "1", "a", "k"), "[a]\nx=1\n[b\ny=2\n"));
  }

  @Test
  void what_would_be_read_otherwise_is_refused() {
    assertEquals("`a.k` cannot be set: a line end cannot be spelt there", refused(set(INI, "1\n2", "a", "k"), ""));
    assertEquals("`a.k` cannot be set: blanks at the ends of a value are not read back", refused(set(INI, " x", "a", "k"), ""));
    assertEquals("`a.#k` cannot be set: a key's name holds no `=`, no line end and no blank at its ends, and does not begin with `[`, `#` or `;`",
        refused(set(INI, "x", "a", "#k"), ""));
    assertEquals("`a].k` cannot be set: a section's name holds no `]`, no line end and no blank at its ends", refused(set(INI, "x", "a]", "k"), ""));
  }
}
