package dev.trueup.edit;

import static dev.trueup.edit.Edits.DIGESTER;
import static dev.trueup.edit.Edits.edits;
import static dev.trueup.edit.Edits.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineEditsTest {
  private static final FileEdit SET = new FileEdit.SetLine(". ~/.env");
  private static final FileEdit REMOVE = new FileEdit.RemoveLine(". ~/.env");

  @Test
  void a_new_line_stands_at_the_end() {
    edits(SET, "", ". ~/.env\n");
    edits(SET, "a\n", "a\n. ~/.env\n");
    edits(SET, "a\r\nb\r\n", "a\r\nb\r\n. ~/.env\r\n");
    edits(SET, "foo", "foo\n. ~/.env\n");
    edits(SET, "foo\r\nbar", "foo\r\nbar\r\n. ~/.env\r\n");
  }

  @Test
  void a_line_is_found_in_spite_of_blanks_at_its_end() {
    edits(SET, "a\n. ~/.env \t\r\nb\n", "a\n. ~/.env \t\r\nb\n");
    edits(REMOVE, ". ~/.env\na\n. ~/.env \t\r\nb\n. ~/.env", "a\nb");
    edits(REMOVE, "# . ~/.env\n . ~/.env\n", "# . ~/.env\n . ~/.env\n");
  }

  @Test
  void the_region_is_every_such_line_with_its_line_end() {
    assertEquals(Optional.of(". ~/.env\r\n. ~/.env"), REMOVE.region(". ~/.env\r\na\r\n. ~/.env", DIGESTER));
    assertEquals(Optional.empty(), SET.region("a\n", DIGESTER));
  }

  @Test
  void a_line_with_a_line_end_is_refused() {
    assertEquals("a line holds no line end", refused(new FileEdit.SetLine("a\nb"), ""));
  }

  @Test
  void a_byte_order_mark_stays_before_the_first_line() {
    byte[] bytes = "\ufeffa\n. ~/.env\n".getBytes(StandardCharsets.UTF_8);
    FileText file = FileText.of(bytes);
    FileText edited = file.with(Edits.edited(new FileEdit.RemoveLine("a"), file.text())).orElseThrow();
    assertEquals("\ufeff. ~/.env\n", new String(edited.bytes(), StandardCharsets.UTF_8));
  }

  @Test
  void lines_that_came_go_in_any_order() {
    Rolls.many(2000, (rolls, seed) -> {
      String text = rolls.text("ab \n\n\r", 8).replace("\r", "\r\n");
      var lines = rolls.shuffled(java.util.List.of("one", "two", "three"));
      String full = text;
      for (String line : lines) {
        full = Edits.edited(new FileEdit.SetLine(line), full);
      }
      String back = full;
      for (String line : rolls.shuffled(lines)) {
        back = Edits.edited(new FileEdit.RemoveLine(line), back);
      }
      assertEquals(text.isEmpty() || text.endsWith("\n") ? text : text + LineEnds.OF_THE_FILE.of(text), back, full);
    });
  }
}
