package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.Optional;

/**
 * A file edit is one change inside a text file, as a value: what should be there or not, never where.
 *
 * <p>The same edit applied twice is applied once. What it concerns ({@link #region}) is what a plan expects to replace and what an inverse
 * puts back.
 */
public sealed interface FileEdit {

  /** One entry of a structured file gets this value. The value may be a secret. */
  record SetEntry(Dialect dialect, EntryKey key, Value value) implements FileEdit {}

  record RemoveEntry(Dialect dialect, EntryKey key) implements FileEdit {}

  /** The line stands in the file, at its end where it did not before; compared without trailing blanks and carriage return. */
  record SetLine(String line) implements FileEdit {}

  /** No such line stands in the file. */
  record RemoveLine(String line) implements FileEdit {}

  /**
   * The lines between our two markers, {@code # >>> trueup:NAME >>>} and {@code # <<< trueup:NAME <<<}.
   *
   * @param name letters, digits, {@code .}, {@code -}, {@code _}
   * @param content without the markers; a final newline is implied
   * @param comment what begins a comment in this file: {@code #}, {@code //}, {@code ;}, {@code "}, {@code --}
   * @param atTop before everything else (behind a {@code #!} line) instead of at the end, where the block is new
   */
  record SetBlock(String name, String content, String comment, boolean atTop) implements FileEdit {}

  record RemoveBlock(String name, String comment) implements FileEdit {}

  /**
   * The inverse of an edit: takes out what it put in, and puts back what was there.
   *
   * @param offset where, in characters, the inserted text began when we left the file
   * @param insertedLength in characters
   * @param insertedDigest keyed digest of the inserted text, which may be a secret
   * @param removed the text that stood there before
   * @param lineBefore keyed digest of the line before the place, empty at the beginning of the file
   * @param lineAfter keyed digest of the line behind the place, empty at the end
   */
  record Splice(
      int offset, int insertedLength, String insertedDigest, String removed, String lineBefore, String lineAfter) implements FileEdit {}

  /** What an edit makes of a text. */
  sealed interface Result {
    record Edited(String text) implements Result {}

    /** Nothing can be edited safely; the reason is a clause that follows "cannot edit FILE: ". */
    record Refused(String reason) implements Result {}
  }

  /** Applies this edit to a text without byte order mark. */
  default Result apply(String text, Digester digester) {
    return FileEdits.apply(this, text, digester);
  }

  /** The characters of the text that this edit concerns, or empty where there are none. */
  default Optional<String> region(String text, Digester digester) {
    return FileEdits.region(this, text, digester);
  }

  /** The edit that leads from {@code after} back to {@code before}, for one region that differs; offsets are of {@code after}. */
  static Splice inverse(String before, String after, Digester digester) {
    return FileEdits.inverse(before, after, digester);
  }

  /** A digester makes the keyed digest of a text; the engine's has this user's own key. */
  @FunctionalInterface
  interface Digester {
    String digest(String text);
  }
}
