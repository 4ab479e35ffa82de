package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A grammar is how one sort of file spells its entries: how they are found, written and taken out, without touching anything else.
 *
 * <p>All methods are pure and total on texts without {@link #problem}. Texts come without a byte order mark; line ends are whatever the file
 * has, and what is written takes the file's own (that of its first line; LF in a new file). What goes behind a last line without line end
 * ends with one ({@link LineEnds}).
 */
interface Grammar {

  /** Why this text cannot be edited safely, with its line: {@code line 3: "{" is never closed}. Empty for text that can. */
  Optional<String> problem(String text);

  /** The effective value of an entry: where a file has duplicates, the one that its consumer takes. */
  Optional<Value> read(String text, EntryKey key);

  /** Every entry that the file holds, in its order, duplicates included. */
  List<EntryKey> keys(String text);

  /** The characters that belong to the entry, its whole line or lines for line-based files; empty when it is not there. */
  Optional<String> region(String text, EntryKey key);

  /** Why this text has no place for the entry, though both are well: a clause about what stands in its way. Empty where it has. */
  default Optional<String> noPlace(String text, EntryKey key) {
    return Optional.empty();
  }

  /** The text with the entry set; the same text when the entry is spelt so already. */
  String set(String text, EntryKey key, Value value);

  /** The text without the entry, duplicates included, and without a section of ours that became empty. */
  String remove(String text, EntryKey key);

  /** What a file holds before its first entry of ours, when we create it: empty, or {@code {}}, or a header comment. */
  String blank();

  /** True where nothing of anybody's is left in the text but what {@link #blank} would hold. */
  default boolean isBlank(String text) {
    return text.isBlank() || text.equals(blank());
  }

  /** Why this value cannot be spelt in such a file (a newline in go/env), or empty. */
  Optional<String> unspeakable(EntryKey key, Value value);
}
