package dev.trueup.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.value.Value;
import java.util.Optional;

/** Edits of texts as tests spell them. */
final class Edits {
  /** Differs from its text, as a keyed digest does. */
  static final FileEdit.Digester DIGESTER = text -> text.length() + ":" + Integer.toHexString(text.hashCode());

  private Edits() {}

  static FileEdit set(Dialect dialect, String value, String... key) {
    return new FileEdit.SetEntry(dialect, EntryKey.of(key), Value.text(value));
  }

  static FileEdit remove(Dialect dialect, String... key) {
    return new FileEdit.RemoveEntry(dialect, EntryKey.of(key));
  }

  static String edited(FileEdit edit, String text) {
    return assertInstanceOf(FileEdit.Result.Edited.class, edit.apply(text, DIGESTER), () -> edit + " on\n" + text).text();
  }

  static String refused(FileEdit edit, String text) {
    return assertInstanceOf(FileEdit.Result.Refused.class, edit.apply(text, DIGESTER), () -> edit + " on\n" + text).reason();
  }

  static Optional<String> read(Dialect dialect, String text, String... key) {
    return dialect.read(text, EntryKey.of(key)).map(Value::toString);
  }

  static String undone(String before, String after) {
    return edited(FileEdit.inverse(before, after, DIGESTER), after);
  }

  /** Applies the edit, and holds it to the laws of every edit: a second time changes nothing, and its inverse gives the text before. */
  static void edits(FileEdit edit, String before, String after) {
    assertEquals(after, edited(edit, before));
    assertEquals(after, edited(edit, after), "a second time");
    assertEquals(before, undone(before, after), "taken back");
  }
}
