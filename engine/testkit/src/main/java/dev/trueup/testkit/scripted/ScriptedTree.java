package dev.trueup.testkit.scripted;

import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;

/**
 * The state of a tree that comes from elsewhere.
 *
 * @param path where it stands
 * @param holds what its file {@code VERSION} says
 * @param whole whether every file of it is as it was unpacked
 */
public record ScriptedTree(HostPath path, String holds, boolean whole) implements State {

  @Override
  public Attributes attributes() {
    return Attributes.of("path", Value.text(path.text())).with("holds", Value.text(holds)).with("whole", Value.bool(whole));
  }

  /** The inverse of {@link #attributes}. */
  static ScriptedTree parse(Attributes recorded) {
    return new ScriptedTree(HostPath.linux(recorded.text("path")), recorded.text("holds"), Boolean.parseBoolean(recorded.text("whole")));
  }
}
