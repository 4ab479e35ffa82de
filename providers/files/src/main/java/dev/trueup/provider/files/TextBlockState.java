package dev.trueup.provider.files;

import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;

/**
 * The state of a block of lines between two markers, in a file that others own too.
 *
 * @param file where it stands
 * @param name one of its kind in the file: letters, digits, {@code .}, {@code -}, {@code _}
 * @param content its lines, joined by line feeds; empty ones at its end do not count
 * @param comment what begins a comment in this file
 * @param atTop where a new block goes: before everything else, or at the end
 */
public record TextBlockState(HostPath file, String name, String content, String comment, boolean atTop) implements State {

  public TextBlockState {
    content = content.replace("\r\n", "\n").replaceFirst("\n+$", "");
  }

  /** A block at the end of a file whose comments are what its name says. */
  public static TextBlockState of(HostPath file, String name, String content) {
    return new TextBlockState(file, name, content, CommentSign.of(file), false);
  }

  @Override
  public Attributes attributes() {
    return Attributes.of("file", new Value.Text(file.text()))
        .with("name", name)
        .with("content", content)
        .with("comment", comment)
        .with("at", atTop ? "top" : "end");
  }

  /** The inverse of {@link #attributes}. */
  public static TextBlockState parse(Attributes recorded) {
    return new TextBlockState(
        HostPath.linux(recorded.text("file")), recorded.text("name"), recorded.text("content"), recorded.text("comment"),
        recorded.text("at").equals("top"));
  }
}
