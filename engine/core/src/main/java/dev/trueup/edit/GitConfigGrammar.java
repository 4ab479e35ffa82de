package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The grammar of git's configuration: names of sections and keys in any case, subsections as spelt, values with quotes, escapes,
 * continuation lines and comments behind them; a key without a value is true (git-config(1), "Syntax").
 */
final class GitConfigGrammar implements SectionedGrammar {

  @Override
  public Optional<String> problem(String text) {
    return GitConfigText.of(text).problem();
  }

  @Override
  public Sections sections(String text) {
    return GitConfigText.of(text).sections();
  }

  @Override
  public EntryKey compared(EntryKey key) {
    var parts = new ArrayList<>(key.parts());
    parts.set(0, parts.getFirst().toLowerCase(Locale.ROOT));
    parts.set(parts.size() - 1, key.last().toLowerCase(Locale.ROOT));
    return new EntryKey(parts);
  }

  @Override
  public String block(EntryKey key) {
    List<String> parts = compared(key).parts();
    return switch (parts.size()) {
      case 1 -> "";
      case 2 -> parts.getFirst();
      default -> parts.getFirst() + "." + parts.get(1);
    };
  }

  @Override
  public String spellHeading(EntryKey key) {
    String section = key.parts().getFirst();
    return key.parts().size() == 2
        ? "[" + section + "]"
        : "[" + section + " \"" + key.parts().get(1).replace("\\", "\\\\").replace("\"", "\\\"") + "\"]";
  }

  @Override
  public String spellValue(String value) {
    String escaped = value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t").replace("\b", "\\b");
    boolean quoted = value.isEmpty() || !Blanks.trim(value).equals(value)
        || value.indexOf('#') >= 0 || value.indexOf(';') >= 0 || value.indexOf('\r') >= 0;
    return quoted ? '"' + escaped + '"' : escaped;
  }

  @Override
  public String indent() {
    return "\t";
  }

  @Override
  public boolean airy() {
    return false;
  }

  @Override
  public String blank() {
    return "";
  }

  @Override
  public Optional<String> unspeakable(EntryKey key, Value value) {
    List<String> parts = key.parts();
    if (parts.size() < 2 || parts.size() > 3) {
      return Optional.of("a key has a section, perhaps a subsection, and a name");
    }
    if (!parts.getFirst().matches("[A-Za-z0-9-]+")) {
      return Optional.of("a section's name holds letters, digits and `-` alone");
    }
    if (!key.last().matches("[A-Za-z][A-Za-z0-9-]*")) {
      return Optional.of("a key's name begins with a letter and holds letters, digits and `-` alone");
    }
    if (parts.size() == 3 && (parts.get(1).indexOf('\n') >= 0 || parts.get(1).indexOf('\0') >= 0)) {
      return Optional.of("a subsection's name holds no line end");
    }
    Optional<String> text = Spelling.text(value);
    if (text.isEmpty()) {
      return Optional.of(Spelling.whyNoText(value));
    }
    return text.get().indexOf('\0') >= 0 ? Optional.of("a zero byte cannot be spelt there") : Optional.empty();
  }
}
