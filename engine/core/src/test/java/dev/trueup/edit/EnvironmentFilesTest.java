package dev.trueup.edit;

import static dev.trueup.edit.Dialect.ENVIRONMENT_D;
import static dev.trueup.edit.Dialect.SHELL_ENV;
import static dev.trueup.edit.Edits.edited;
import static dev.trueup.edit.Edits.edits;
import static dev.trueup.edit.Edits.read;
import static dev.trueup.edit.Edits.refused;
import static dev.trueup.edit.Edits.remove;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

/** Our own files of environment variables. */
class EnvironmentFilesTest {

  @Test
  void a_new_file_says_who_writes_and_who_reads_it() {
    String shells = edited(set(SHELL_ENV, "front", "PATH", "/home/dev/my bin"), edited(set(SHELL_ENV, "it's", "MOTTO"), ""));
    String services = edited(set(ENVIRONMENT_D, "end", "PATH", "/home/dev/my bin"), edited(set(ENVIRONMENT_D, "it's $5", "MOTTO"), ""));
    Approvals.verify("# env.sh\n" + shells + "\n# environment.d\n" + services);
  }

  @Test
  void a_value_over_several_lines_is_one_entry() {
    String text = edited(set(SHELL_ENV, "two\nexport B='3'", "A"), "export B='1'\n");
    assertEquals(List.of(EntryKey.of("B"), EntryKey.of("A")), SHELL_ENV.keys(text));
    edits(remove(SHELL_ENV, "A"), text, "export B='1'\n");
    edits(set(SHELL_ENV, "one", "A"), text, "export B='1'\nexport A='one'\n");
  }

  @Test
  void a_directory_moves_to_the_other_end() {
    String front = edited(set(SHELL_ENV, "front", "PATH", "/d"), "# mine\n");
    assertEquals(Optional.of("front"), read(SHELL_ENV, front, "PATH", "/d"));
    String end = edited(set(SHELL_ENV, "end", "PATH", "/d"), front);
    assertEquals(Optional.of("end"), read(SHELL_ENV, end, "PATH", "/d"));
    edits(remove(SHELL_ENV, "PATH", "/d"), end, "# mine\n");
    edits(set(ENVIRONMENT_D, "end", "PATH", "/d"), "PATH=/d:$PATH\n", "PATH=${PATH}:/d\n");
  }

  @Test
  void a_value_that_its_reader_computes_is_no_text() {
    Value computed = SHELL_ENV.read("export A=\"$HOME/x\"\n", EntryKey.of("A")).orElseThrow();
    assertNotEquals(Value.text("$HOME/x"), computed);
    assertEquals("export A=\"$HOME/x\"\n", edited(new FileEdit.SetEntry(SHELL_ENV, EntryKey.of("A"), computed), "export A='y'\n"));
    Value service = ENVIRONMENT_D.read("A=$HOME/x\n", EntryKey.of("A")).orElseThrow();
    edits(set(ENVIRONMENT_D, "$HOME/x", "A"), "A=$HOME/x\n", "A=\"$$HOME/x\"\n");
    assertEquals("A=$HOME/x\n", edited(new FileEdit.SetEntry(ENVIRONMENT_D, EntryKey.of("A"), service), "A=y\n"));
  }

  @Test
  void quotes_that_are_never_closed_are_a_problem() {
    assertEquals("line 2: the quote is never closed", refused(set(SHELL_ENV, "x", "B"), "# don't\nexport A='x\n"));
    assertEquals("line 2: the value goes on behind the last line", refused(set(ENVIRONMENT_D, "x", "B"), "# don't\nA=\"x\n"));
    assertEquals("line 1: the value goes on behind the last line", refused(remove(ENVIRONMENT_D, "A"), "A=x\\"));
  }

  @Test
  void what_the_reader_would_refuse_is_refused() {
    assertEquals("`A` cannot be set: systemd refuses an empty value, remove the entry instead", refused(set(ENVIRONMENT_D, "", "A"), ""));
    assertEquals("`A` cannot be set: a line end cannot be spelt there", refused(set(ENVIRONMENT_D, "a\nb", "A"), ""));
    assertEquals("`A-B` cannot be set: a variable's name holds letters, digits and `_` alone", refused(set(SHELL_ENV, "x", "A-B"), ""));
    assertEquals("`PATH./a:b` cannot be set: a directory on PATH has a name without a colon", refused(set(SHELL_ENV, "end", "PATH", "/a:b"), ""));
    assertEquals("`PATH./a` cannot be set: a directory stands at the `front` or at the `end` of PATH",
        refused(set(ENVIRONMENT_D, "middle", "PATH", "/a"), ""));
  }
}
