package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;

/** The grammar of files that are a sequence of entries, one or more whole lines each, of which the last duplicate counts. */
interface FlatGrammar extends Grammar {

  /** An entry from the beginning of its first line to the beginning of the next entry's line. */
  record Found(EntryKey key, Value value, int start, int end) {}

  List<Found> find(String text);

  /** The lines of an entry, without the last line end. */
  String spell(EntryKey key, Value value);

  LineEnds lineEnds();

  default List<Found> find(String text, EntryKey key) {
    return find(text).stream().filter(found -> found.key().equals(key)).toList();
  }

  @Override
  default Optional<Value> read(String text, EntryKey key) {
    return find(text, key).reversed().stream().findFirst().map(Found::value);
  }

  @Override
  default List<EntryKey> keys(String text) {
    return find(text).stream().map(Found::key).toList();
  }

  @Override
  default Optional<String> region(String text, EntryKey key) {
    return find(text, key).stream().map(found -> text.substring(found.start(), found.end())).reduce(String::concat);
  }

  @Override
  default String set(String text, EntryKey key, Value value) {
    List<Found> found = find(text, key);
    if (found.isEmpty()) {
      String before = text.isEmpty() ? blank() : text;
      return lineEnds().insert(before, before.length(), spell(key, value));
    }
    Found effective = found.getLast();
    if (Spelling.same(effective.value(), value)) {
      return text;
    }
    String lineEnd = lineEndAt(text, effective.end());
    String edited = text.substring(0, effective.start()) + spell(key, value) + lineEnd + text.substring(effective.end());
    for (Found earlier : found.subList(0, found.size() - 1).reversed()) {
      edited = lineEnds().cut(edited, earlier.start(), earlier.end());
    }
    return edited;
  }

  @Override
  default String remove(String text, EntryKey key) {
    String edited = text;
    for (Found found : find(text, key).reversed()) {
      edited = lineEnds().cut(edited, found.start(), found.end());
    }
    return edited;
  }

  private String lineEndAt(String text, int end) {
    if (end == 0 || text.charAt(end - 1) != '\n') {
      return "";
    }
    return lineEnds() == LineEnds.OF_THE_FILE && end > 1 && text.charAt(end - 2) == '\r' ? "\r\n" : "\n";
  }
}
