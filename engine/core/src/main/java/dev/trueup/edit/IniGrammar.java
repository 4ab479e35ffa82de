package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The grammar of INI files: {@code key = value} below {@code [section]}, comments on lines of their own behind {@code #} or {@code ;}.
 *
 * <p>Names compare as they are spelt, a value is the rest of its line without blanks at its ends. Lines without {@code =} stay.
 */
final class IniGrammar implements SectionedGrammar {

  @Override
  public Optional<String> problem(String text) {
    for (Line line : Line.of(text)) {
      int content = Blanks.after(text, line.start(), line.contentEnd());
      if (content < line.contentEnd() && text.charAt(content) == '[' && closing(text, line) < 0) {
        return Optional.of("line " + Line.numberOf(text, line.start()) + ": the heading is never closed");
      }
    }
    return Optional.empty();
  }

  private static int closing(String text, Line line) {
    int closing = text.indexOf(']', line.start());
    return closing < line.contentEnd() ? closing : -1;
  }

  @Override
  public Sections sections(String text) {
    var blocks = new ArrayList<Sections.Block>();
    var entries = new ArrayList<Sections.Entry>();
    var open = new Sections.Block("", 0, 0, 0, false);
    for (Line line : Line.of(text)) {
      int content = Blanks.after(text, line.start(), line.contentEnd());
      char first = content < line.contentEnd() ? text.charAt(content) : '#';
      int equals = text.indexOf('=', content);
      if (first == '[') {
        int closing = closing(text, line);
        int nameEnd = closing < 0 ? line.contentEnd() : closing;
        blocks.add(new Sections.Block(open.name(), open.start(), open.bodyStart(), line.start(), open.bare()));
        boolean bare = closing >= 0 && Blanks.after(text, closing + 1, line.contentEnd()) == line.contentEnd();
        open = new Sections.Block(Blanks.trim(text.substring(content + 1, nameEnd)), line.start(), line.end(), 0, bare);
      } else if (first != '#' && first != ';' && equals > content && equals < line.contentEnd()) {
        int keyEnd = Blanks.before(text, content, equals);
        int valueStart = Blanks.after(text, equals + 1, line.contentEnd());
        int valueEnd = Blanks.before(text, valueStart, line.contentEnd());
        EntryKey key = EntryKey.of(open.name(), text.substring(content, keyEnd));
        entries.add(new Sections.Entry(key, text.substring(valueStart, valueEnd), blocks.size(),
            line.start(), content, keyEnd, valueStart, valueEnd, line.end()));
      }
    }
    blocks.add(new Sections.Block(open.name(), open.start(), open.bodyStart(), text.length(), open.bare()));
    return new Sections(blocks, entries);
  }

  @Override
  public EntryKey compared(EntryKey key) {
    return key.parts().size() == 1 ? EntryKey.of("", key.last()) : key;
  }

  @Override
  public String block(EntryKey key) {
    return compared(key).parts().getFirst();
  }

  @Override
  public String spellHeading(EntryKey key) {
    return "[" + block(key) + "]";
  }

  @Override
  public String spellValue(String value) {
    return value;
  }

  @Override
  public String indent() {
    return "";
  }

  @Override
  public boolean airy() {
    return true;
  }

  @Override
  public String blank() {
    return "";
  }

  @Override
  public Optional<String> unspeakable(EntryKey key, Value value) {
    List<String> parts = compared(key).parts();
    if (parts.size() != 2) {
      return Optional.of("a key has a section and a name");
    }
    if (!isName(parts.getFirst(), "]") && !parts.getFirst().isEmpty()) {
      return Optional.of("a section's name holds no `]`, no line end and no blank at its ends");
    }
    if (!isName(key.last(), "=") || "[#;".indexOf(key.last().charAt(0)) >= 0) {
      return Optional.of("a key's name holds no `=`, no line end and no blank at its ends, and does not begin with `[`, `#` or `;`");
    }
    Optional<String> text = Spelling.text(value);
    if (text.isEmpty()) {
      return Optional.of(Spelling.whyNoText(value));
    }
    return Blanks.trim(text.get()).equals(text.get())
        ? Spelling.breaksLine(text.get())
        : Optional.of("blanks at the ends of a value are not read back");
  }

  private static boolean isName(String name, String forbidden) {
    return !name.isEmpty() && Blanks.trim(name).equals(name) && !name.contains(forbidden) && Spelling.breaksLine(name).isEmpty();
  }
}
