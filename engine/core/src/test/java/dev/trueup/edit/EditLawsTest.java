package dev.trueup.edit;

import static dev.trueup.edit.Edits.DIGESTER;
import static dev.trueup.edit.Edits.edited;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The laws of every edit, held against many files as other people leave them. */
class EditLawsTest {
  private static final int MANY = 3000;

  @ParameterizedTest
  @EnumSource
  void foreign_texts_have_no_problem(Dialect dialect) {
    Rolls.many(MANY, (rolls, seed) -> {
      String text = ForeignText.of(dialect, rolls);
      assertEquals(Optional.empty(), dialect.problem(text), text);
    });
  }

  @ParameterizedTest
  @EnumSource
  void set_is_idempotent_and_what_is_set_is_read(Dialect dialect) {
    Rolls.many(MANY, (rolls, seed) -> {
      String text = ForeignText.of(dialect, rolls);
      var set = someSet(dialect, rolls, true);
      if (set.apply(text, DIGESTER) instanceof FileEdit.Result.Edited(String once)) {
        assertEquals(Optional.of(set.value()), dialect.read(once, set.key()), () -> set + " on\n" + text + "\ngives\n" + once);
        assertEquals(once, edited(set, once), () -> set + " twice on\n" + text);
      } else {
        assertTrue(dialect == Dialect.JSONC || dialect == Dialect.MAVEN_SETTINGS, () -> set + " is refused on\n" + text);
      }
    });
  }

  @ParameterizedTest
  @EnumSource
  void what_is_removed_is_not_read(Dialect dialect) {
    Rolls.many(MANY, (rolls, seed) -> {
      String text = ForeignText.of(dialect, rolls);
      EntryKey key = someKey(dialect, text, rolls);
      if (text.contains("</proxy></proxies>")) {
        assertEquals("it is written in a way that trueup cannot edit safely", Edits.refused(new FileEdit.RemoveEntry(dialect, EntryKey.of("p")), text));
        return;
      }
      String once = edited(new FileEdit.RemoveEntry(dialect, key), text);
      if (key.last().equals("0")) {
        return;
      }
      assertEquals(Optional.empty(), dialect.read(once, key), () -> key + " removed from\n" + text + "\ngives\n" + once);
      assertEquals(Optional.empty(), dialect.problem(once), () -> key + " removed from\n" + text + "\ngives\n" + once);
    });
  }

  @ParameterizedTest
  @EnumSource
  void other_entries_are_read_as_before(Dialect dialect) {
    Rolls.many(MANY, (rolls, seed) -> {
      String text = ForeignText.of(dialect, rolls);
      FileEdit edit = someEdit(dialect, text, rolls);
      if (edit.apply(text, DIGESTER) instanceof FileEdit.Result.Edited(String after)) {
        EntryKey key = edit instanceof FileEdit.SetEntry set ? set.key() : ((FileEdit.RemoveEntry) edit).key();
        for (EntryKey other : dialect.keys(text)) {
          if (!isRelated(dialect, key, other)) {
            assertEquals(dialect.read(text, other), dialect.read(after, other), () -> other + " after " + edit + " on\n" + text + "\ngives\n" + after);
          }
        }
      }
    });
  }

  @ParameterizedTest
  @EnumSource
  void every_edit_is_taken_back_exactly(Dialect dialect) {
    Rolls.many(MANY, (rolls, seed) -> {
      String text = ForeignText.of(dialect, rolls);
      FileEdit edit = someEdit(dialect, text, rolls);
      if (edit.apply(text, DIGESTER) instanceof FileEdit.Result.Edited(String after)) {
        var inverse = FileEdit.inverse(text, after, DIGESTER);
        assertEquals(text, edited(inverse, after), () -> edit + " on\n" + text + "\ngives\n" + after + "\ntaken back by " + inverse);
        assertEquals(text, edited(inverse, text), () -> inverse + " a second time on\n" + text);
      }
    });
  }

  @ParameterizedTest
  @EnumSource
  void new_entries_go_as_they_came_in_any_order(Dialect dialect) {
    Rolls.many(MANY, (rolls, seed) -> {
      String text = ForeignText.of(dialect, rolls);
      String full = text;
      var removals = new ArrayList<FileEdit>();
      for (EntryKey key : newKeys(dialect, rolls)) {
        if (isUnexpected(dialect, text, key)) {
          return;
        }
        if (new FileEdit.SetEntry(dialect, key, someValue(dialect, key, rolls, false)).apply(full, DIGESTER)
            instanceof FileEdit.Result.Edited(String next)) {
          full = next;
          removals.add(new FileEdit.RemoveEntry(dialect, key));
        }
      }
      String back = full;
      for (FileEdit removal : rolls.shuffled(removals)) {
        back = edited(removal, back);
      }
      String filled = full;
      boolean made = text.isEmpty() || dialect == Dialect.JSONC && text.indexOf('{') < 0
          || dialect == Dialect.MAVEN_SETTINGS && text.indexOf('<') < 0;
      String expected = isEndedOnly(text, back) ? back : text;
      assertEquals(made ? back : expected, back, () -> filled + "\nwent to");
      assertTrue(!text.isEmpty() || dialect.isBlank(back), filled);
    });
  }

  @ParameterizedTest
  @EnumSource
  void what_is_appended_ends_its_line_and_other_ends_stay(Dialect dialect) {
    Rolls.many(MANY, (rolls, seed) -> {
      String text = ForeignText.of(dialect, rolls);
      FileEdit edit = someSet(dialect, rolls, false);
      if (!text.isEmpty() && edit.apply(text, DIGESTER) instanceof FileEdit.Result.Edited(String after)) {
        boolean appends = dialect != Dialect.JSONC && (after.startsWith(text + "\n") || after.startsWith(text + "\r\n"));
        assertEquals(text.endsWith("\n") || appends, after.endsWith("\n"), () -> edit + " on\n" + text + "\ngives\n" + after);
      }
    });
  }

  @ParameterizedTest
  @EnumSource
  void lines_that_an_edit_does_not_concern_stay(Dialect dialect) {
    Rolls.many(MANY, (rolls, seed) -> {
      String text = ForeignText.of(dialect, rolls);
      FileEdit edit = someEdit(dialect, text, rolls);
      if (edit.apply(text, DIGESTER) instanceof FileEdit.Result.Edited(String after)) {
        int comments = count(text, "note") + count(text, "don't") + count(text, "own line") + count(text, "head") + count(text, "/* n */");
        String gone = edit.region(text, DIGESTER).orElse("");
        int left = count(after, "note") + count(after, "don't") + count(after, "own line") + count(after, "head") + count(after, "/* n */");
        int within = count(gone, "note") + count(gone, "own line") + count(gone, "/* n */");
        assertTrue(left >= comments - within, () -> edit + " on\n" + text + "\ngives\n" + after);
      }
    });
  }

  @ParameterizedTest
  @EnumSource(names = {"JSONC", "MAVEN_SETTINGS"}, mode = EnumSource.Mode.EXCLUDE)
  void an_edit_changes_no_byte_outside_of_its_region(Dialect dialect) {
    Rolls.many(MANY, (rolls, seed) -> {
      String text = ForeignText.of(dialect, rolls);
      FileEdit edit = someEdit(dialect, text, rolls);
      String region = edit.region(text, DIGESTER).orElse("");
      boolean inOnePiece = ("\n" + text).contains("\n" + region);
      boolean heading = edit instanceof FileEdit.RemoveEntry && dialect.grammar() instanceof SectionedGrammar;
      if (inOnePiece && !heading) {
        String after = edited(edit, text);
        String removed = FileEdit.inverse(text, after, DIGESTER).removed();
        assertTrue((region + "\r\n").length() >= removed.length(), () -> edit + " on\n" + text + "\ngives\n" + after);
        assertTrue(removed.isBlank() || region.contains(removed.strip()), () -> edit + " on\n" + text + "\ngives\n" + after);
      }
    });
  }

  @ParameterizedTest
  @EnumSource
  void any_text_at_all_is_answered(Dialect dialect) {
    String alphabet = "[]{}\"'\\=:,;#/* \t\r\n$`ab1.KG\u00e9\u0000\ud83d-_()!<>";
    Rolls.many(MANY * 3, (rolls, seed) -> {
      String text = rolls.oneIn(2) ? rolls.text(alphabet, 40) : mangled(ForeignText.of(dialect, rolls), alphabet, rolls);
      FileEdit edit = someEdit(dialect, text, rolls);
      dialect.problem(text);
      dialect.isBlank(text);
      List<EntryKey> keys = dialect.keys(text);
      keys.forEach(key -> dialect.read(text, key));
      edit.region(text, DIGESTER);
      if (edit.apply(text, DIGESTER) instanceof FileEdit.Result.Edited(String after)) {
        assertEquals(text, edited(FileEdit.inverse(text, after, DIGESTER), after), () -> edit + " on\n" + text);
      }
      if (!keys.isEmpty()) {
        new FileEdit.RemoveEntry(dialect, keys.getLast()).apply(text, DIGESTER);
      }
    });
  }

  private static String mangled(String text, String alphabet, Rolls rolls) {
    int at = rolls.below(text.length() + 1);
    int end = Math.min(text.length(), at + rolls.below(3));
    return text.substring(0, at) + rolls.text(alphabet, 3) + text.substring(end);
  }

  /** Whether all that is left of what came and went is a line end behind the last line, which had none. */
  private static boolean isEndedOnly(String before, String after) {
    return !before.endsWith("\n") && (after.equals(before + "\n") || after.equals(before + "\r\n"));
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  private static FileEdit someEdit(Dialect dialect, String text, Rolls rolls) {
    return rolls.oneIn(2) ? someSet(dialect, rolls, true) : new FileEdit.RemoveEntry(dialect, someKey(dialect, text, rolls));
  }

  private static FileEdit.SetEntry someSet(Dialect dialect, Rolls rolls, boolean any) {
    EntryKey key = switch (dialect) {
      case INI -> EntryKey.of(rolls.oneOf("", "s", "t", "new"), rolls.oneOf("a", "b", "c", "k", "n"));
      case JSONC -> rolls.oneOf(EntryKey.of(rolls.oneOf("a", "b", "c.d", "n")), EntryKey.of(rolls.oneOf("a", "x", "n"), rolls.oneOf("a", "0", "n")),
          EntryKey.of("x", "e", "n"));
      case GO_ENV -> EntryKey.of(rolls.oneOf("GOA", "GOB", "GOK", "GONEW"));
      case GIT_CONFIG -> rolls.oneOf(EntryKey.of(rolls.oneOf("s", "T", "new"), rolls.oneOf("a", "B", "k", "n")),
          EntryKey.of(rolls.oneOf("s", "S"), rolls.oneOf("Sub", "a\"b", "low", "x\\y"), rolls.oneOf("a", "K", "n")));
      case SHELL_ENV, ENVIRONMENT_D -> rolls.oneOf(EntryKey.of(rolls.oneOf("A", "B", "C", "D", "N")), EntryKey.of("PATH", rolls.oneOf("/p", "/o p", "/d'$x\"\\*")));
      case APT_CONF -> EntryKey.of(rolls.oneOf("A", "B::c", "C", "N::m"));
      case APT_AUTH -> EntryKey.of(rolls.oneOf("aa", "bb", "http://n:1"));
      case NPMRC -> EntryKey.of(rolls.oneOf("a", "b", "c", "k", "n"));
      case MAVEN_SETTINGS -> EntryKey.of(rolls.oneOf("p", "q", "n"), rolls.oneOf("host", "port", "n"));
    };
    return new FileEdit.SetEntry(dialect, key, someValue(dialect, key, rolls, any));
  }

  private static Value someValue(Dialect dialect, EntryKey key, Rolls rolls, boolean any) {
    if (Spelling.isAdditionToPath(key) && (dialect == Dialect.SHELL_ENV || dialect == Dialect.ENVIRONMENT_D)) {
      return Value.text(rolls.oneOf("front", "end"));
    }
    String inner = rolls.text("ab '\"\\$`#;=[]{}*~é,:%", 8);
    return switch (dialect) {
      case JSONC -> rolls.oneOf(Value.text(inner), Value.Number.of(rolls.below(30)), Value.bool(true), new Value.Null(),
          Value.ListOf.texts(List.of("p", inner)), Json.object("y", Value.Number.of(1), "z", Value.ListOf.texts(List.of())), Json.object());
      case INI -> Value.text("x" + inner + "x");
      case GO_ENV, ENVIRONMENT_D -> Value.text(inner + "x");
      case APT_CONF -> Value.text(inner.replace("\"", ""));
      case APT_AUTH -> Value.text("login u password x" + inner.replace(" ", ""));
      case NPMRC -> Value.text("x" + inner.replace("$", "") + "x");
      case MAVEN_SETTINGS -> Value.text("x" + inner + "x&<>");
      case GIT_CONFIG, SHELL_ENV -> Value.text(any ? inner + rolls.oneOf("", "\n", "\t", " ") : inner);
    };
  }

  private static EntryKey someKey(Dialect dialect, String text, Rolls rolls) {
    List<EntryKey> keys = dialect.keys(text);
    return keys.isEmpty() || rolls.oneIn(8) ? someSet(dialect, rolls, false).key() : rolls.oneOf(keys);
  }

  private static List<EntryKey> newKeys(Dialect dialect, Rolls rolls) {
    List<EntryKey> keys = switch (dialect) {
      case INI -> List.of(EntryKey.of("s", "n1"), EntryKey.of("s", "n2"), EntryKey.of("new", "n"), EntryKey.of("new2", "n"), EntryKey.of("", "n"));
      case JSONC -> List.of(EntryKey.of("n1"), EntryKey.of("n2"), EntryKey.of("x", "n3"), EntryKey.of("n4", "n", "m"), EntryKey.of("n4", "n", "o"));
      case GO_ENV -> List.of(EntryKey.of("GON"), EntryKey.of("GOM"), EntryKey.of("GOO"));
      case GIT_CONFIG -> List.of(EntryKey.of("s", "n1"), EntryKey.of("s", "Sub", "n2"), EntryKey.of("new", "n"), EntryKey.of("new", "sub", "n"), EntryKey.of("new", "m"));
      case SHELL_ENV, ENVIRONMENT_D -> List.of(EntryKey.of("N"), EntryKey.of("M"), EntryKey.of("PATH", "/n"));
      case APT_CONF -> List.of(EntryKey.of("N"), EntryKey.of("N::m"), EntryKey.of("M"));
      case APT_AUTH -> List.of(EntryKey.of("n"), EntryKey.of("m:1"), EntryKey.of("http://n"));
      case NPMRC -> List.of(EntryKey.of("n1"), EntryKey.of("n2"), EntryKey.of("n3"));
      case MAVEN_SETTINGS -> List.of(EntryKey.of("n1", "host"), EntryKey.of("n1", "port"), EntryKey.of("n2", "host"), EntryKey.of("p", "n"));
    };
    return rolls.shuffled(keys).subList(0, 1 + rolls.below(keys.size()));
  }

  /** A section or parent that is there and empty goes with its only entry: then only the inverse is exact. */
  private static boolean isUnexpected(Dialect dialect, String text, EntryKey key) {
    return switch (dialect) {
      case JSONC -> key.parts().size() > 1 && dialect.read(text, EntryKey.of(key.parts().getFirst())).isPresent();
      case INI, GIT_CONFIG -> dialect.grammar() instanceof SectionedGrammar grammar
          && grammar.sections(text).block(grammar.block(key)).filter(block -> block > 0 && grammar.sections(text).isBare(text, block)).isPresent();
      case NPMRC -> text.isBlank();
      case MAVEN_SETTINGS -> key.parts().getFirst().equals("p") && dialect.read(text, EntryKey.of("p")).isEmpty();
      case GO_ENV, SHELL_ENV, ENVIRONMENT_D, APT_CONF, APT_AUTH -> false;
    };
  }

  private static boolean isRelated(Dialect dialect, EntryKey key, EntryKey other) {
    if (dialect.grammar() instanceof SectionedGrammar grammar) {
      return grammar.compared(key).equals(grammar.compared(other));
    }
    int shared = Math.min(key.parts().size(), other.parts().size());
    boolean flat = dialect != Dialect.JSONC;
    return flat ? key.equals(other) : key.parts().subList(0, shared).equals(other.parts().subList(0, shared));
  }
}
