package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of a file in {@code apt.conf.d} that holds one setting on each line: {@code Acquire::http::Proxy "http://proxy.example:3128";}.
 *
 * <p>apt also reads groups in braces and settings that go over several lines; a file that has them is none of ours, and is left alone. Names
 * compare without case, and {@code //}, {@code #} and {@code /* *}{@code /} are comments (apt.conf(5)).
 */
final class AptConfGrammar implements FlatGrammar {

  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_./+-]*(?:::[A-Za-z0-9_./+-]+)*");
  private static final Pattern ENTRY = Pattern.compile("[ \\t\\r]*(" + NAME + ")[ \\t]+\"([^\"]*)\";[ \\t\\r]*");
  private static final Pattern BARE = Pattern.compile("[ \\t\\r]*");

  /** A line without its comments, and whether one is still open behind it. */
  private record Read(String bare, boolean open) {}

  @Override
  public Optional<String> problem(String text) {
    boolean open = false;
    for (Line line : Line.of(text)) {
      Read read = read(line.content(text), open);
      open = read.open();
      if (!BARE.matcher(read.bare()).matches() && !ENTRY.matcher(read.bare()).matches()) {
        return Optional.of("line " + Line.numberOf(text, line.start()) + ": it is not one setting on a line of its own");
      }
    }
    return open ? Optional.of("a comment is never closed") : Optional.empty();
  }

  @Override
  public List<Found> find(String text) {
    var found = new ArrayList<Found>();
    boolean open = false;
    for (Line line : Line.of(text)) {
      Read read = read(line.content(text), open);
      Matcher entry = ENTRY.matcher(read.bare());
      if (!open && !read.open() && entry.matches()) {
        found.add(new Found(EntryKey.of(entry.group(1)), Value.text(entry.group(2)), line.start(), line.end()));
      }
      open = read.open();
    }
    return found;
  }

  private static Read read(String line, boolean commented) {
    var bare = new StringBuilder();
    boolean open = commented;
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      if (open) {
        if (line.startsWith("*/", at)) {
          open = false;
          at++;
        }
      } else if (!quoted && (line.startsWith("//", at) || line.charAt(at) == '#')) {
        break;
      } else if (!quoted && line.startsWith("/*", at)) {
        open = true;
        at++;
      } else {
        quoted = quoted != (line.charAt(at) == '"');
        bare.append(line.charAt(at));
      }
    }
    return new Read(bare.toString(), open);
  }

  @Override
  public List<Found> find(String text, EntryKey key) {
    return find(text).stream().filter(found -> found.key().last().equalsIgnoreCase(key.last())).toList();
  }

  @Override
  public String spell(EntryKey key, Value value) {
    return key.last() + " \"" + Spelling.text(value).orElse("") + "\";";
  }

  @Override
  public LineEnds lineEnds() {
    return LineEnds.OF_THE_FILE;
  }

  @Override
  public String blank() {
    return "";
  }

  @Override
  public Optional<String> unspeakable(EntryKey key, Value value) {
    if (key.parts().size() != 1 || !NAME.matcher(key.last()).matches()) {
      return Optional.of("a setting of apt has names joined by `::`");
    }
    Optional<String> text = Spelling.text(value);
    if (text.isEmpty()) {
      return Optional.of(Spelling.whyNoText(value));
    }
    return text.get().indexOf('"') >= 0 ? Optional.of("apt has no spelling for a quote in a value") : Spelling.breaksLine(text.get());
  }
}
