package dev.trueup.edit;

import static dev.trueup.edit.Dialect.GO_ENV;
import static dev.trueup.edit.Edits.edits;
import static dev.trueup.edit.Edits.read;
import static dev.trueup.edit.Edits.refused;
import static dev.trueup.edit.Edits.remove;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GoEnvGrammarTest {

  @Test
  void a_new_key_stands_at_the_end() {
    edits(set(GO_ENV, "https://goproxy.cn,direct", "GOPROXY"), "", "GOPROXY=https://goproxy.cn,direct\n");
    edits(set(GO_ENV, "0", "CGO_ENABLED"), "GOOS=js", "GOOS=js\nCGO_ENABLED=0\n");
  }

  @Test
  void values_are_verbatim_with_the_carriage_return_that_go_reads() {
    assertEquals(Optional.of(" x \r"), read(GO_ENV, "GOX= x \r\n", "GOX"));
    edits(set(GO_ENV, "y", "GOY"), "GOX=x\r\n", "GOX=x\r\nGOY=y\n");
    edits(set(GO_ENV, "y", "GOX"), "GOX=x\r\nGOZ=z\r\n", "GOX=y\nGOZ=z\r\n");
  }

  @Test
  void a_carriage_return_stays_in_the_value_before_the_last_line() {
    edits(remove(GO_ENV, "GOY"), "GOX=x\r\nGOY=y", "GOX=x\r");
  }

  @Test
  void the_last_duplicate_counts_and_set_takes_out_the_others() {
    assertEquals(Optional.of("2"), read(GO_ENV, "GOX=1\nGOX=2\n", "GOX"));
    edits(set(GO_ENV, "3", "GOX"), "GOX=1\n# c\nGOX=2\n", "# c\nGOX=3\n");
    edits(remove(GO_ENV, "GOX"), "GOX=1\n# c\nGOX=2", "# c");
    assertEquals(Optional.of("GOX=1\nGOX=2"), set(GO_ENV, "3", "GOX").region("GOX=1\n# c\nGOX=2", Edits.DIGESTER));
  }

  @Test
  void lines_that_go_ignores_are_no_entries() {
    assertEquals(List.of(EntryKey.of("A B"), EntryKey.of("Z")), GO_ENV.keys("#A=1\na=2\n A=3\n=4\nA B=5\nZ=\nQ\n\u00c4=1\n"));
  }

  @Test
  void what_go_would_refuse_is_refused() {
    assertEquals("`GOX` cannot be set: Go takes an empty value for a setting of its own, remove the entry instead", refused(set(GO_ENV, "", "GOX"), ""));
    assertEquals("`GOX` cannot be set: a line end cannot be spelt there", refused(set(GO_ENV, "a\rb", "GOX"), ""));
    assertEquals("`GOX` cannot be set: Go refuses a vertical tab", refused(set(GO_ENV, "a\u000bb", "GOX"), ""));
    assertEquals("`gox` cannot be set: Go reads names that begin with a capital letter and hold letters, digits and `_`",
        refused(set(GO_ENV, "a", "gox"), ""));
  }

  @Test
  void a_secret_is_written_and_never_told() {
    var source = new Secret.Source.Environment("TOKEN");
    edits(new FileEdit.SetEntry(GO_ENV, EntryKey.of("GOX"), new Value.Hidden(Secret.of(source, "s3"))), "", "GOX=s3\n");
    assertEquals("`GOX` cannot be set: the secret is not known yet",
        refused(new FileEdit.SetEntry(GO_ENV, EntryKey.of("GOX"), new Value.Hidden(Secret.deferred(source))), ""));
  }
}
