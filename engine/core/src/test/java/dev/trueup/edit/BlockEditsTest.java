package dev.trueup.edit;

import static dev.trueup.edit.Edits.DIGESTER;
import static dev.trueup.edit.Edits.edited;
import static dev.trueup.edit.Edits.edits;
import static dev.trueup.edit.Edits.refused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class BlockEditsTest {
  private static final FileEdit SET = new FileEdit.SetBlock("env", "one\ntwo\n", "#", false);
  private static final FileEdit REMOVE = new FileEdit.RemoveBlock("env", "#");
  private static final String BLOCK = "# >>> trueup:env >>>\none\ntwo\n# <<< trueup:env <<<\n";

  @Test
  void a_new_block_stands_at_the_end() {
    edits(SET, "", BLOCK);
    edits(SET, "a\n", "a\n" + BLOCK);
    edits(SET, "a", "a\n" + BLOCK);
    edits(SET, "a\r\n", "a\r\n" + BLOCK.replace("\n", "\r\n"));
  }

  @Test
  void a_new_block_stands_at_the_top_behind_a_shebang() {
    var top = new FileEdit.SetBlock("env", "one\ntwo", "#", true);
    edits(top, "a\n", BLOCK + "a\n");
    edits(top, "#!/bin/sh\na\n", "#!/bin/sh\n" + BLOCK + "a\n");
    edits(top, "#!/bin/sh", "#!/bin/sh\n" + BLOCK);
  }

  @Test
  void a_block_is_rewritten_where_it_stands() {
    edits(SET, "a\n# >>> trueup:env >>>\nold\n# <<< trueup:env <<<\nb\n", "a\n" + BLOCK + "b\n");
    edits(SET, "# >>> trueup:env >>>\n# <<< trueup:env <<<", BLOCK.stripTrailing());
    edits(new FileEdit.SetBlock("env", "", "#", false), BLOCK, "# >>> trueup:env >>>\n# <<< trueup:env <<<\n");
  }

  @Test
  void what_an_installer_appends_stays_out_of_a_block_at_the_end() {
    String file = edited(SET, "a") + "export X=1\n";
    assertEquals(file, edited(SET, file));
    assertEquals("a\nexport X=1\n", edited(REMOVE, file));
    assertEquals("a\nexport X=1\n", edited(FileEdit.inverse("a", edited(SET, "a"), DIGESTER), file));
    assertEquals("a", edited(FileEdit.inverse("a", edited(SET, "a"), DIGESTER), edited(SET, "a")));
    assertEquals("a", edited(FileEdit.inverse("a", edited(SET, "a"), DIGESTER), edited(SET, "a").stripTrailing()));
  }

  @Test
  void a_blank_line_behind_a_block_stays_when_the_block_goes() {
    assertEquals("a\n\nb\n", edited(FileEdit.inverse("a", edited(SET, "a"), DIGESTER), edited(SET, "a") + "\nb\n"));
  }

  @Test
  void says_that_something_is_glued_to_the_end_marker() {
    assertEquals(
        "line 4: something was appended to the end marker of block `env`; put it on a line of its own",
        refused(SET, BLOCK.stripTrailing() + "export X=1\n"));
  }

  @Test
  void content_compares_without_line_ends() {
    String windows = BLOCK.replace("\n", "\r\n");
    edits(SET, windows, windows);
  }

  @Test
  void other_blocks_and_comments_of_other_sorts_stay() {
    String others = "# >>> trueup:environment >>>\nx\n# <<< trueup:environment <<<\n// >>> trueup:env >>>\n# >>> conda initialize >>>\n";
    edits(SET, others, others + BLOCK);
    edits(REMOVE, others + BLOCK, others);
  }

  @Test
  void a_removed_block_takes_its_line_ends_along() {
    edits(REMOVE, "a\n" + BLOCK + "b\n", "a\nb\n");
    edits(REMOVE, "a\r\n" + BLOCK.replace("\n", "\r\n").stripTrailing(), "a");
    edits(REMOVE, "a\n", "a\n");
    assertEquals(Optional.of(BLOCK), REMOVE.region("a\n" + BLOCK + "b\n", DIGESTER));
  }

  @Test
  void markers_that_tell_no_block_are_refused_with_their_lines() {
    String begin = "# >>> trueup:env >>>\n";
    String end = "# <<< trueup:env <<< \r\n";
    assertEquals("line 2: the block `env` is never ended", refused(SET, "a\n" + begin));
    assertEquals("line 1: the block `env` ends before it begins", refused(REMOVE, end));
    assertEquals("line 1: the block `env` ends before it begins", refused(REMOVE, end + begin));
    assertEquals("line 2: the block `env` begins again before it ends (it began in line 1)", refused(SET, begin + begin + end));
    assertEquals("line 3: there is a second block `env` (the first is in line 1)", refused(REMOVE, begin + end + begin + end));
    assertEquals("line 3: there is a second block `env` (the first is in line 2)", refused(REMOVE, begin + end + end));
    assertEquals("line 2: another marker stands in the block `env`", refused(SET, begin + "# >>> trueup:x >>>\n" + end));
    assertEquals("the block's content holds a marker line", refused(new FileEdit.SetBlock("env", "a\n" + begin, "#", false), ""));
  }
}
