package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;

/** The grammar of files whose entries stand below headings, of which the last duplicate counts. */
interface SectionedGrammar extends Grammar {

  /** What can be read of a text; of one with a {@link #problem}, what stands before it. */
  Sections sections(String text);

  /** A key as keys are compared: its parts may be spelt in other cases. */
  EntryKey compared(EntryKey key);

  /** The name of the block that holds a key, as {@link Sections.Block#name} has it. */
  String block(EntryKey key);

  String spellHeading(EntryKey key);

  /** A value as it is spelt behind the separator. */
  String spellValue(String value);

  /** What stands before and behind the key where no entry of the file shows it. */
  String indent();

  /** Whether a new section is set off by a blank line. */
  boolean airy();

  default List<Sections.Entry> find(Sections sections, EntryKey key) {
    EntryKey wanted = compared(key);
    return sections.entries().stream().filter(entry -> compared(entry.key()).equals(wanted)).toList();
  }

  @Override
  default Optional<Value> read(String text, EntryKey key) {
    return find(sections(text), key).reversed().stream().findFirst().map(entry -> Value.text(entry.value()));
  }

  @Override
  default List<EntryKey> keys(String text) {
    return sections(text).entries().stream().map(Sections.Entry::key).toList();
  }

  @Override
  default Optional<String> region(String text, EntryKey key) {
    return find(sections(text), key).stream().map(entry -> text.substring(entry.start(), entry.end())).reduce(String::concat);
  }

  @Override
  default String set(String text, EntryKey key, Value wanted) {
    String value = Spelling.text(wanted).orElse("");
    Sections sections = sections(text);
    List<Sections.Entry> found = find(sections, key);
    if (!found.isEmpty()) {
      return replace(text, found.getLast(), value);
    }
    LineEnds ends = LineEnds.OF_THE_FILE;
    Optional<Integer> into = sections.block(block(key));
    Optional<Sections.Entry> model = sections.model(into.orElse(-1));
    String indent = model.filter(entry -> entry.hasLineForItself(text))
        .map(entry -> text.substring(entry.start(), entry.keyStart())).orElse(indent());
    String line = indent + key.last() + model.map(entry -> entry.separator(text)).orElse(" = ") + spellValue(value);
    if (into.isPresent()) {
      return ends.insert(text, sections.place(text, into.get()), line);
    }
    String end = ends.of(text);
    String gap = text.isEmpty() || !airy() ? "" : end;
    return ends.insert(text, text.length(), gap + spellHeading(key) + end + line);
  }

  private String replace(String text, Sections.Entry entry, String value) {
    boolean valueless = entry.valueStart() == entry.keyEnd();
    if (entry.value().equals(value)) {
      return text;
    }
    String separator = valueless ? " = " : entry.separator(text);
    return text.substring(0, entry.keyEnd()) + separator + spellValue(value) + text.substring(entry.valueEnd());
  }

  @Override
  default String remove(String text, EntryKey key) {
    String edited = text;
    List<Sections.Entry> found = find(sections(text), key);
    for (Sections.Entry entry : found.reversed()) {
      edited = cut(edited, entry);
      Sections left = sections(edited);
      if (entry.block() > 0 && left.isBare(edited, entry.block())) {
        edited = cutHeading(edited, left.blocks().get(entry.block()));
      }
    }
    return edited;
  }

  private static String cut(String text, Sections.Entry entry) {
    if (entry.hasLineForItself(text)) {
      return LineEnds.OF_THE_FILE.cut(text, entry.start(), entry.end());
    }
    Line last = Line.at(text, Math.max(entry.start(), entry.end() - 1));
    return text.substring(0, Blanks.before(text, 0, entry.start())) + text.substring(last.contentEnd());
  }

  private String cutHeading(String text, Sections.Block block) {
    int start = block.start();
    int end = block.bodyStart();
    if (airy() && start > 0 && Line.at(text, start - 1).isBlank(text)) {
      start = Line.startOf(text, start - 1);
    } else if (airy() && start == 0 && end < text.length() && Line.at(text, end).isBlank(text)) {
      end = Line.at(text, end).end();
    }
    return LineEnds.OF_THE_FILE.cut(text, start, end);
  }
}
