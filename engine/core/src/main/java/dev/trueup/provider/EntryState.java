package dev.trueup.provider;

import dev.trueup.edit.EntryKey;
import dev.trueup.host.HostPath;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.List;

/**
 * The state of one entry in a structured file that others own too.
 *
 * @param file where it stands
 * @param key the way to it
 * @param value what it holds; {@link Value#UNSET} where only the name matters
 */
public record EntryState(HostPath file, EntryKey key, Value value) implements State {

  @Override
  public Attributes attributes() {
    return Attributes.of("file", new Value.Text(file.text()))
        .with("key", Value.ListOf.texts(key.parts()))
        .with("value", value);
  }

  /** The inverse of {@link #attributes}. */
  public static EntryState parse(Attributes recorded) {
    List<String> parts = ((Value.ListOf) recorded.need("key")).items().stream().map(Value::toString).toList();
    return new EntryState(HostPath.linux(recorded.text("file")), new EntryKey(parts), recorded.need("value"));
  }
}
