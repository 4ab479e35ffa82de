package dev.trueup.testkit.scripted;

import dev.trueup.host.HostPath;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;

/**
 * The state of a check: whether something stands at a path.
 *
 * @param exists where
 */
public record ScriptedCheck(HostPath exists, boolean there) implements State {

  @Override
  public Attributes attributes() {
    return Attributes.of("exists", Value.text(exists.text())).with("there", Value.bool(there));
  }

  /** The inverse of {@link #attributes}. */
  static ScriptedCheck parse(Attributes recorded) {
    return new ScriptedCheck(HostPath.linux(recorded.text("exists")), Boolean.parseBoolean(recorded.text("there")));
  }
}
