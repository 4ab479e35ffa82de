package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The grammar of Go's own {@code go/env}: {@code KEY=value} where KEY begins with A–Z and the value is verbatim to the line feed.
 *
 * <p>Go takes a carriage return before the line feed for a part of the value, so that is what {@link #read} gives, and what is written ends
 * with LF alone (cmd/go, {@code readEnvFile}).
 */
final class GoEnvGrammar implements FlatGrammar {

  @Override
  public Optional<String> problem(String text) {
    return Optional.empty();
  }

  @Override
  public List<Found> find(String text) {
    var found = new ArrayList<Found>();
    for (Line line : Line.of(text)) {
      int valueEnd = line.end() > line.contentEnd() ? line.end() - 1 : line.end();
      int equals = text.indexOf('=', line.start());
      char first = text.charAt(line.start());
      if (equals >= 0 && equals < valueEnd && first >= 'A' && first <= 'Z') {
        EntryKey key = EntryKey.of(text.substring(line.start(), equals));
        found.add(new Found(key, Value.text(text.substring(equals + 1, valueEnd)), line.start(), line.end()));
      }
    }
    return found;
  }

  @Override
  public String spell(EntryKey key, Value value) {
    return key.last() + "=" + Spelling.text(value).orElse("");
  }

  @Override
  public LineEnds lineEnds() {
    return LineEnds.LINE_FEED;
  }

  @Override
  public String blank() {
    return "";
  }

  @Override
  public Optional<String> unspeakable(EntryKey key, Value value) {
    if (key.parts().size() != 1 || !key.last().matches("[A-Z][A-Za-z0-9_]*")) {
      return Optional.of("Go reads names that begin with a capital letter and hold letters, digits and `_`");
    }
    Optional<String> text = Spelling.text(value);
    if (text.isEmpty()) {
      return Optional.of(Spelling.whyNoText(value));
    }
    if (text.get().isEmpty()) {
      return Optional.of("Go takes an empty value for a setting of its own, remove the entry instead");
    }
    return text.get().indexOf('\u000b') >= 0 ? Optional.of("Go refuses a vertical tab") : Spelling.breaksLine(text.get());
  }
}
