package dev.trueup.edit;

import static dev.trueup.edit.Edits.DIGESTER;
import static dev.trueup.edit.Edits.edited;
import static dev.trueup.edit.Edits.refused;
import static dev.trueup.edit.Edits.remove;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Inverses meet texts that others, or we, have written to since. */
class LaterEditsTest {
  private static final String GONE = "what trueup wrote there is not there any more";

  private static FileEdit.Splice inverse(FileEdit edit, String before) {
    return FileEdit.inverse(before, edited(edit, before), DIGESTER);
  }

  @Test
  void finds_its_line_where_lines_came_before_and_behind() {
    var inverse = inverse(set(Dialect.GO_ENV, "on", "GO111MODULE"), "# mine\nGOFLAGS=-v\n");
    assertEquals("# new\n# mine\nGOFLAGS=-v\n", edited(inverse, "# new\n# mine\nGOFLAGS=-v\nGO111MODULE=on\n"));
    assertEquals("# mine\nGOFLAGS=-x\nGOOS=js\n", edited(inverse, "# mine\nGOFLAGS=-x\nGO111MODULE=on\nGOOS=js\n"));
  }

  @Test
  void puts_a_value_back_where_its_line_moved() {
    var inverse = inverse(set(Dialect.INI, "vim", "core", "editor"), "[core]\neditor = nano\npager = less\n");
    assertEquals("# top\n[core]\npager = less\neditor = nano\n", edited(inverse, "# top\n[core]\npager = less\neditor = vim\n"));
  }

  @Test
  void puts_a_line_back_between_its_neighbours() {
    var inverse = inverse(remove(Dialect.GO_ENV, "B"), "A=1\nB=2\nC=3\n");
    assertEquals("Z=0\nA=1\nB=2\nC=3\n", edited(inverse, "Z=0\nA=1\nC=3\n"));
    assertEquals("A=1\nB=2\nX=9\nC=3\n", edited(inverse, "A=1\nX=9\nC=3\n"));
    assertEquals("A=9\nB=2\nC=3\n", edited(inverse, "A=9\nC=3\n"));
  }

  @Test
  void a_line_that_somebody_wrote_longer_is_not_ours() {
    var inverse = inverse(set(Dialect.GO_ENV, "2", "A"), "A=1");
    assertEquals(GONE, refused(inverse, "A=22"));
    assertEquals(GONE, refused(inverse, "XA=2"));
  }

  @Test
  void what_others_changed_is_refused() {
    var inverse = inverse(set(Dialect.INI, "2", "s", "k"), "[s]\nk = 1\n");
    assertEquals(GONE, refused(inverse, "[s]\nk = 3\nj = 1\n"));
    assertEquals(GONE, refused(inverse, ""));
  }

  @Test
  void a_heading_does_not_go_while_entries_of_others_stand_below_it() {
    var inverse = inverse(set(Dialect.INI, "1", "new", "k"), "[s]\na = 1\n");
    assertEquals(GONE, refused(inverse, "[s]\na = 1\n\n[new]\nk = 1\ntheirs = 2\n"));
    assertEquals("[s]\na = 1\n\n[t]\nb = 2\n", edited(inverse, "[s]\na = 1\n\n[new]\nk = 1\n\n[t]\nb = 2\n"));
  }

  @Test
  void a_heading_does_not_come_before_entries_of_others() {
    var inverse = inverse(remove(Dialect.INI, "s", "k"), "[a]\nx = 1\n\n[s]\nk = 1\n");
    assertEquals(GONE, refused(inverse, "[a]\nx = 1\ny = 2\n"));
  }

  @Test
  void a_line_of_a_shell_that_looks_like_a_heading_goes() {
    var inverse = inverse(new FileEdit.SetLine("[ -f ~/.aliases ] && . ~/.aliases"), "# mine\n");
    assertEquals("# mine\nalias k=kubectl\n", edited(inverse, "# mine\n[ -f ~/.aliases ] && . ~/.aliases\nalias k=kubectl\n"));
  }

  @Test
  void a_member_goes_from_between_members_that_came_later() {
    var inverse = inverse(set(Dialect.JSONC, "1", "b"), "{\n  \"a\": 1\n}\n");
    assertEquals("{\n  \"z\": 0,\n  \"a\": 15,\n  \"c\": 3\n}\n",
        edited(inverse, "{\n  \"z\": 0,\n  \"a\": 15,\n  \"b\": \"1\",\n  \"c\": 3\n}\n"));
    assertEquals(GONE, refused(inverse, "{\n  \"a\": 1,\n  \"b\": \"12\"\n}\n"));
  }

  @Test
  void an_inverse_never_breaks_json() {
    var inverse = inverse(set(Dialect.JSONC, "1", "b"), "{\n  \"a\": 1 // note\n}\n");
    assertEquals(GONE, refused(inverse, "{\n  \"a\": 1, // note\n  \"b\": \"1\",\n  \"c\": 3\n}\n"));
  }

  @Test
  void the_only_line_comes_back_beside_a_new_one() {
    var inverse = inverse(remove(Dialect.GO_ENV, "A"), "A=1");
    assertEquals("A=1\nB=2\n", edited(inverse, "B=2\n"));
  }

  @Test
  void a_carriage_return_that_is_text_stays_with_its_value() {
    var inverse = inverse(set(Dialect.GO_ENV, "2", "B"), "A=1\r");
    assertEquals("A=1\r", edited(inverse, "A=1\r\nB=2"));
    assertEquals("A=3\r\nC=4", edited(inverse, "A=3\r\nB=2\nC=4"));
    var back = inverse(remove(Dialect.GO_ENV, "B"), "A=1\r\nB=2");
    assertEquals("\nB=2", back.removed());
    assertEquals("A=1\r\nB=2\nC=4\n", edited(back, "A=1\r\nC=4\n"));
  }

  @Test
  void records_no_text_of_others() {
    var inverse = inverse(set(Dialect.GO_ENV, "2", "B"), "A=secret\nB=1\nC=secret\n");
    assertEquals("B=1\n", inverse.removed());
    assertEquals(4, inverse.insertedLength());
    assertEquals(false, inverse.toString().contains("secret"));
  }

  /** New entries of ours, in files that are not empty: each goes alone, in any order, and leaves the file as it was. */
  @ParameterizedTest
  @EnumSource
  void inverses_of_several_edits_lead_back_in_any_order(Dialect dialect) {
    Rolls.many(2000, (rolls, seed) -> {
      String text = start(dialect, rolls);
      String full = text;
      var inverses = new ArrayList<FileEdit>();
      for (EntryKey key : rolls.shuffled(keys(dialect))) {
        String next = edited(new FileEdit.SetEntry(dialect, key, value(dialect, rolls)), full);
        inverses.add(FileEdit.inverse(full, next, DIGESTER));
        full = next;
      }
      String back = full;
      for (FileEdit inverse : rolls.shuffled(inverses)) {
        back = edited(inverse, back);
      }
      boolean ended = !text.endsWith("\n") && (back.equals(text + "\n") || back.equals(text + "\r\n"));
      assertEquals(ended && dialect != Dialect.JSONC ? back : text, back, full);
    });
  }

  @ParameterizedTest
  @EnumSource
  void inverses_of_several_edits_lead_back_exactly_in_the_order_back(Dialect dialect) {
    Rolls.many(2000, (rolls, seed) -> {
      String text = start(dialect, rolls);
      String full = text;
      var inverses = new ArrayList<FileEdit>();
      for (EntryKey key : rolls.shuffled(keys(dialect))) {
        String next = edited(new FileEdit.SetEntry(dialect, key, value(dialect, rolls)), full);
        inverses.addFirst(FileEdit.inverse(full, next, DIGESTER));
        full = next;
      }
      String back = full;
      for (FileEdit inverse : inverses) {
        back = edited(inverse, back);
      }
      assertEquals(text, back, full);
    });
  }

  private static Value value(Dialect dialect, Rolls rolls) {
    return Value.text((dialect == Dialect.APT_AUTH ? "login u password v" : "v") + rolls.below(3));
  }

  private static List<EntryKey> keys(Dialect dialect) {
    return switch (dialect) {
      case INI, GIT_CONFIG -> List.of(EntryKey.of("s", "old"), EntryKey.of("s", "n1"), EntryKey.of("s", "n2"), EntryKey.of("t", "n3"), EntryKey.of("new", "n4"));
      case GO_ENV, SHELL_ENV, ENVIRONMENT_D -> List.of(EntryKey.of("OLD"), EntryKey.of("N1"), EntryKey.of("N2"), EntryKey.of("N3"));
      case JSONC -> List.of(EntryKey.of("old"), EntryKey.of("n1"), EntryKey.of("n2"), EntryKey.of("n3"));
      case APT_CONF, NPMRC -> List.of(EntryKey.of("old"), EntryKey.of("n1"), EntryKey.of("n2"), EntryKey.of("n3"));
      case APT_AUTH -> List.of(EntryKey.of("old"), EntryKey.of("n1"), EntryKey.of("n2"));
      case MAVEN_SETTINGS -> List.of(EntryKey.of("old", "host"), EntryKey.of("n1", "host"), EntryKey.of("n2", "host"));
    };
  }

  private static String start(Dialect dialect, Rolls rolls) {
    String text = switch (dialect) {
      case INI -> rolls.oneOf("[s]\nold = 1\n\n[t]\nb = 2\n", "# c\n[s]\nold=1\n[t]", "[t]\r\nx = 1\r\n\r\n[s]\r\nold = 1\r\n");
      case GIT_CONFIG -> rolls.oneOf("[s]\n\told = 1\n[t]\n\tb = 2\n", "# c\n[s]\nold=1\n[t]", "[t]\r\nx = 1\r\n\r\n[s]\r\nold = 1\r\n");
      case GO_ENV -> rolls.oneOf("OLD=1\n", "# c\nOLD=1\nB=2", "A=1\r\nOLD=x\r\n");
      case SHELL_ENV -> rolls.oneOf("export OLD='1'\n", "# c\nexport OLD='1'\nalias a=b", "export OLD='two\nlines'\n# end");
      case ENVIRONMENT_D -> rolls.oneOf("OLD=1\n", "# c\nOLD=1\nB=2", "A=1\r\nOLD=x\r\n");
      case JSONC -> rolls.oneOf("{\n  \"old\": 1,\n  \"b\": 2\n}\n", "{\"old\":1}", "{ \"b\": 2, \"old\": 1 }\n", "{\r\n\t\"b\": 1,\r\n\t\"old\": [1],\r\n}");
      case APT_CONF -> rolls.oneOf("old \"1\";\n", "// c\nold \"1\";\nB \"2\";", "A \"1\";\r\nold \"x\";\r\n");
      case APT_AUTH -> rolls.oneOf("machine old login a password b\n", "# c\nmachine old login a password b");
      case NPMRC -> rolls.oneOf("old=1\n", "# c\nold=1\nb=2", "a=1\r\nold=x\r\n");
      case MAVEN_SETTINGS -> rolls.oneOf("<settings>\n  <proxies>\n    <proxy>\n      <id>old</id>\n      <host>h</host>\n    </proxy>\n  </proxies>\n</settings>\n",
          "<settings>\r\n<proxies>\r\n</proxies></settings>");
    };
    return text;
  }
}
