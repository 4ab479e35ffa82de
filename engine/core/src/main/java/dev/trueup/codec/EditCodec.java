package dev.trueup.codec;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.edit.FileEdit;
import dev.trueup.value.Sealer;
import dev.trueup.value.Value;

/**
 * An edit codec is what writes file edits as JSON and reads them back: {@code {"edit":"set-entry",…}}.
 *
 * @param sealer this user's own key
 */
public record EditCodec(Sealer sealer) {

  public Value encode(FileEdit edit) {
    Document document = switch (edit) {
      case FileEdit.SetEntry(Dialect dialect, EntryKey key, Value value) -> Document.of("edit", "set-entry")
          .with("dialect", dialect.word()).with("key", key.parts()).with("value", new EntryValueCodec(sealer).encode(value));
      case FileEdit.RemoveEntry(Dialect dialect, EntryKey key) -> Document.of("edit", "remove-entry")
          .with("dialect", dialect.word()).with("key", key.parts());
      case FileEdit.SetLine(String line) -> Document.of("edit", "set-line").with("line", line);
      case FileEdit.RemoveLine(String line) -> Document.of("edit", "remove-line").with("line", line);
      case FileEdit.SetBlock b -> Document.of("edit", "set-block")
          .with("name", b.name()).with("content", b.content()).with("comment", b.comment()).with("at_top", b.atTop());
      case FileEdit.RemoveBlock(String name, String comment) -> Document.of("edit", "remove-block")
          .with("name", name).with("comment", comment);
      case FileEdit.Splice s -> Document.of("edit", "splice")
          .with("offset", s.offset()).with("inserted_length", s.insertedLength()).with("inserted_digest", s.insertedDigest())
          .with("removed", s.removed()).with("line_before", s.lineBefore()).with("line_after", s.lineAfter());
    };
    return document.value();
  }

  /** @throws SecretChanged where a secret that was fetched again is another one */
  public FileEdit decode(Value encoded, SecretSource secrets) throws DecodeException {
    Fields fields = Fields.of(encoded);
    return switch (fields.text("edit")) {
      case "set-entry" ->
          new FileEdit.SetEntry(dialect(fields), key(fields), new EntryValueCodec(sealer).decode(fields.need("value"), secrets));
      case "remove-entry" -> new FileEdit.RemoveEntry(dialect(fields), key(fields));
      case "set-line" -> new FileEdit.SetLine(fields.text("line"));
      case "remove-line" -> new FileEdit.RemoveLine(fields.text("line"));
      case "set-block" ->
          new FileEdit.SetBlock(fields.text("name"), fields.text("content"), fields.text("comment"), fields.flag("at_top"));
      case "remove-block" -> new FileEdit.RemoveBlock(fields.text("name"), fields.text("comment"));
      case "splice" -> new FileEdit.Splice(
          Math.toIntExact(fields.number("offset")), Math.toIntExact(fields.number("inserted_length")),
          fields.text("inserted_digest"), fields.text("removed"), fields.text("line_before"), fields.text("line_after"));
      default -> throw new DecodeException("`edit` names no edit of ours");
    };
  }

  private static Dialect dialect(Fields fields) throws DecodeException {
    return Dialect.parse(fields.text("dialect"));
  }

  private static EntryKey key(Fields fields) throws DecodeException {
    return new EntryKey(fields.texts("key"));
  }
}
