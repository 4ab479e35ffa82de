package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of our own file that shells read: {@code export K='v'}, and additions to PATH that do nothing where the directory is there.
 *
 * <p>Written with LF alone, since a shell takes a carriage return for a part of the value. Anything else in the file stays as it is.
 */
final class ShellEnvGrammar implements FlatGrammar {

  private static final String HEADER =
      """
      # This file is written by trueup and read by your shells, through a line in their profiles.
      # `trueup plan` shows what is changed in it by hand, `trueup release` leaves it to you.
      """;
  private static final Pattern EXPORT = Pattern.compile("[ \\t]*export[ \\t]+([A-Za-z_][A-Za-z0-9_]*)=");
  private static final String GUARD = "case \":${PATH-}:\" in *";

  @Override
  public Optional<String> problem(String text) {
    for (Found found : everything(text)) {
      if (found.end() < 0) {
        return Optional.of("line " + Line.numberOf(text, found.start()) + ": the quote is never closed");
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Found> find(String text) {
    return everything(text).stream().filter(found -> found.end() >= 0).toList();
  }

  /** Entries whose quote is never closed end at -1. */
  private static List<Found> everything(String text) {
    var found = new ArrayList<Found>();
    Matcher export = EXPORT.matcher(text);
    int start = 0;
    while (start < text.length()) {
      Line line = Line.at(text, start);
      int next = line.end();
      if (text.startsWith(GUARD, start)) {
        addition(text, line).ifPresent(found::add);
      } else if (export.region(start, line.contentEnd()).lookingAt()) {
        ShellWord word = ShellWord.at(text, export.end());
        EntryKey key = EntryKey.of(export.group(1));
        Line last = Line.at(text, word.end());
        if (!word.closed()) {
          found.add(new Found(key, Value.UNSET, start, -1));
        } else if (Blanks.after(text, word.end(), last.contentEnd()) == last.contentEnd()) {
          String source = text.substring(export.end(), word.end());
          found.add(new Found(key, word.expands() ? Spelling.computed(source) : Value.text(word.value()), start, last.end()));
          next = last.end();
        }
      }
      start = next;
    }
    return found;
  }

  private static Optional<Found> addition(String text, Line line) {
    String guarded = ShellWord.at(text, line.start() + GUARD.length()).value();
    if (guarded.length() < 3) {
      return Optional.empty();
    }
    String directory = guarded.substring(1, guarded.length() - 1);
    for (String end : Spelling.ENDS_OF_PATH) {
      if (line.compared(text).equals(addition(directory, end))) {
        return Optional.of(new Found(EntryKey.of("PATH", directory), Value.text(end), line.start(), line.end()));
      }
    }
    return Optional.empty();
  }

  private static String addition(String directory, String end) {
    String quoted = ShellWord.quote(directory);
    String longer = end.equals("front") ? quoted + "\"${PATH:+:$PATH}\"" : "\"${PATH:+$PATH:}\"" + quoted;
    return GUARD + ShellWord.quote(":" + directory + ":") + "*) ;; *) PATH=" + longer + "; export PATH ;; esac";
  }

  @Override
  public String spell(EntryKey key, Value value) {
    if (Spelling.isAdditionToPath(key)) {
      return addition(key.last(), Spelling.text(value).orElse("front"));
    }
    return "export " + key.last() + "="
        + Spelling.source(value).orElseGet(() -> ShellWord.quote(Spelling.text(value).orElse("")));
  }

  @Override
  public LineEnds lineEnds() {
    return LineEnds.LINE_FEED;
  }

  @Override
  public String blank() {
    return HEADER;
  }

  @Override
  public Optional<String> unspeakable(EntryKey key, Value value) {
    if (Spelling.isAdditionToPath(key)) {
      return Spelling.unspeakableAddition(key, value);
    }
    if (Spelling.source(value).isPresent()) {
      return Spelling.unspeakableName(key);
    }
    Optional<String> text = Spelling.text(value);
    if (text.isEmpty()) {
      return Optional.of(Spelling.whyNoText(value));
    }
    return text.get().indexOf('\0') >= 0 ? Optional.of("a zero byte cannot be spelt there") : Spelling.unspeakableName(key);
  }
}
