package dev.trueup.edit;

import java.util.List;
import java.util.Optional;

/**
 * The sections of a text whose entries stand below headings.
 *
 * @param blocks in order; the first holds what stands before any heading
 * @param entries in order
 */
record Sections(List<Block> blocks, List<Entry> entries) {

  /**
   * @param name as sections are compared
   * @param start where the heading's line begins
   * @param bodyStart where the line behind the heading begins
   * @param end where the next heading's line begins
   * @param bare whether the heading has its line for itself, without a comment
   */
  record Block(String name, int start, int bodyStart, int end, boolean bare) {}

  /**
   * @param block its index
   * @param start where its line begins, or its key where a heading stands before it
   * @param keyEnd behind the key
   * @param valueStart where the value begins as it is spelt; the key's end for an entry without {@code =}
   * @param valueEnd behind the value as it is spelt, before blanks and comments
   * @param end where the next line begins
   */
  record Entry(EntryKey key, String value, int block, int start, int keyStart, int keyEnd, int valueStart, int valueEnd, int end) {

    /** What stands between key and value, or what would where the value is empty. */
    String separator(String text) {
      String separator = text.substring(keyEnd, valueStart);
      boolean airy = !separator.isEmpty() && Blanks.isBlank(separator.charAt(0));
      return separator.endsWith("=") && airy ? separator + " " : separator;
    }

    boolean hasLineForItself(String text) {
      return start == Line.startOf(text, start);
    }
  }

  Sections {
    blocks = List.copyOf(blocks);
    entries = List.copyOf(entries);
  }

  /** The last block of this name, the one whose entries count. */
  Optional<Integer> block(String name) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (blocks.get(i).name().equals(name)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The last entry of a block that shows how entries are spelt here, or else of the whole text. */
  Optional<Entry> model(int block) {
    Optional<Entry> near = entries.reversed().stream().filter(e -> e.block() == block && isModel(e)).findFirst();
    return near.or(() -> entries.reversed().stream().filter(Sections::isModel).findFirst());
  }

  private static boolean isModel(Entry entry) {
    return entry.valueStart() > entry.keyEnd();
  }

  /** Where a new entry of a block goes: behind what is there, before blank lines and before a comment about the next heading. */
  int place(String text, int block) {
    Block into = blocks.get(block);
    int floor = floor(block);
    int at = into.end();
    while (block + 1 < blocks.size() && at > floor && isComment(text, Line.at(text, at - 1))) {
      at = Line.startOf(text, at - 1);
    }
    while (at > floor && Line.at(text, at - 1).isBlank(text)) {
      at = Line.startOf(text, at - 1);
    }
    return Math.max(at, floor);
  }

  /** Whether a block holds nothing but blank lines, and its heading nothing but its name. */
  boolean isBare(String text, int block) {
    Block bare = blocks.get(block);
    return bare.bare() && floor(block) == bare.bodyStart()
        && text.substring(bare.bodyStart(), Math.max(bare.bodyStart(), bare.end())).isBlank();
  }

  private int floor(int block) {
    return entries.reversed().stream().filter(e -> e.block() == block).findFirst().map(Entry::end)
        .orElse(blocks.get(block).bodyStart());
  }

  private static boolean isComment(String text, Line line) {
    int content = Blanks.after(text, line.start(), line.contentEnd());
    return content < line.contentEnd() && (text.charAt(content) == '#' || text.charAt(content) == ';');
  }
}
