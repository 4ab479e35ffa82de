package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The grammar of a file in apt's {@code auth.conf.d}: {@code machine http://proxy.example:3128 login NAME password WORD}, one machine a line.
 *
 * <p>The value of an entry is what follows the machine. apt takes the first entry of a machine (apt_auth.conf(5)); a file with two is not
 * edited.
 */
final class AptAuthGrammar implements FlatGrammar {

  private static final Pattern ENTRY = Pattern.compile("[ \\t]*machine[ \\t]+(\\S+)[ \\t]+(\\S.*?)[ \\t\\r]*");
  private static final Pattern VALUE = Pattern.compile("login \\S+ password \\S+");

  @Override
  public Optional<String> problem(String text) {
    Set<EntryKey> seen = new HashSet<>();
    for (Found found : find(text)) {
      if (!seen.add(found.key())) {
        return Optional.of("line " + Line.numberOf(text, found.start()) + ": a second entry of one machine");
      }
    }
    return Optional.empty();
  }

  @Override
  public List<Found> find(String text) {
    var found = new ArrayList<Found>();
    for (Line line : Line.of(text)) {
      Matcher entry = ENTRY.matcher(line.content(text));
      if (entry.matches()) {
        found.add(new Found(EntryKey.of(entry.group(1)), Value.text(entry.group(2)), line.start(), line.end()));
      }
    }
    return found;
  }

  @Override
  public String spell(EntryKey key, Value value) {
    return "machine " + key.last() + " " + Spelling.text(value).orElse("");
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
    if (key.parts().size() != 1 || !key.last().matches("\\S+")) {
      return Optional.of("a machine is one word");
    }
    Optional<String> text = Spelling.text(value);
    if (text.isEmpty()) {
      return Optional.of(Spelling.whyNoText(value));
    }
    return VALUE.matcher(text.get()).matches() ? Optional.empty() : Optional.of("name and password are one word each there");
  }
}
