package dev.trueup.provider.files;

import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;

/**
 * The state of one line that stands in a file that others own too.
 *
 * @param file where it stands
 * @param text the line, without blanks at its end
 */
public record TextLineState(HostPath file, String text) implements State {

  public TextLineState {
    text = text.stripTrailing();
  }

  @Override
  public Attributes attributes() {
    return Attributes.of("file", new Value.Text(file.text())).with("text", text);
  }

  /** The inverse of {@link #attributes}. */
  public static TextLineState parse(Attributes recorded) {
    return new TextLineState(HostPath.linux(recorded.text("file")), recorded.text("text"));
  }
}
