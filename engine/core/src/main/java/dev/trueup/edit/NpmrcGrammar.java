package dev.trueup.edit;

import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The grammar of npm's {@code .npmrc}: an INI file whose settings stand above all headings. Keys have one part.
 *
 * <p>Beyond INI an unescaped {@code ;} or {@code #} ends a value, quotes round it are not part of it, and {@code ${NAME}} in it is replaced by a
 * variable (npm's {@code ini} and {@code @npmcli/config}).
 */
final class NpmrcGrammar implements SectionedGrammar {

  private static final Pattern REPLACED = Pattern.compile("\\$\\{[^${}]+\\}");

  private final IniGrammar ini = new IniGrammar();

  @Override
  public Optional<String> problem(String text) {
    return ini.problem(text);
  }

  @Override
  public Sections sections(String text) {
    Sections plain = ini.sections(text);
    return new Sections(plain.blocks(), plain.entries().stream().map(entry -> decoded(text, entry)).toList());
  }

  private static Sections.Entry decoded(String text, Sections.Entry entry) {
    int end = entry.valueEnd();
    String raw = text.substring(entry.valueStart(), end);
    boolean quoted = isQuoted(raw);
    var value = new StringBuilder();
    if (quoted) {
      value.append(unquoted(raw));
    } else {
      int at = 0;
      while (at < raw.length() && raw.charAt(at) != ';' && raw.charAt(at) != '#') {
        boolean escape = raw.charAt(at) == '\\' && at + 1 < raw.length() && "\\;#".indexOf(raw.charAt(at + 1)) >= 0;
        value.append(raw.charAt(escape ? at + 1 : at));
        at += escape ? 2 : 1;
      }
      end = Blanks.before(text, entry.valueStart(), entry.valueStart() + at);
    }
    String read = quoted ? value.toString() : Blanks.trim(value.toString());
    return new Sections.Entry(entry.key(), read, entry.block(), entry.start(), entry.keyStart(), entry.keyEnd(), entry.valueStart(), end,
        entry.end());
  }

  private static boolean isQuoted(String raw) {
    return raw.length() > 1 && (raw.startsWith("\"") && raw.endsWith("\"") || raw.startsWith("'") && raw.endsWith("'"));
  }

  private static String unquoted(String raw) {
    String inner = raw.startsWith("'") ? raw.substring(1, raw.length() - 1) : raw;
    try {
      return Json.read(inner) instanceof Value.Text(String text) ? text : inner;
    } catch (Json.Broken asItStands) {
      return inner;
    }
  }

  @Override
  public EntryKey compared(EntryKey key) {
    return ini.compared(key);
  }

  @Override
  public String block(EntryKey key) {
    return ini.block(key);
  }

  @Override
  public String spellHeading(EntryKey key) {
    return ini.spellHeading(key);
  }

  @Override
  public String spellValue(String value) {
    return value.replaceAll("[\\\\;#]", "\\\\$0");
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
    if (parts.size() != 2 || !parts.getFirst().isEmpty()) {
      return Optional.of("npm reads settings above all headings alone");
    }
    Optional<String> text = Spelling.text(value);
    if (text.isEmpty()) {
      return ini.unspeakable(key, value);
    }
    if (REPLACED.matcher(text.get()).find()) {
      return Optional.of("npm puts a variable in place of `${…}`");
    }
    return isQuoted(text.get()) ? Optional.of("npm takes the quotes round a value away") : ini.unspeakable(key, value);
  }
}
