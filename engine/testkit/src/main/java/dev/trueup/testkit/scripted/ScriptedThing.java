package dev.trueup.testkit.scripted;

import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.Optional;

/**
 * The state of one scripted thing.
 *
 * @param value what it holds
 * @param address follows the machine
 * @param ready whether it is ready for use; takes a while
 * @param announce whether a change is announced to the daemon of all things
 * @param afterSystemd whether it can be made only where systemd runs
 */
public record ScriptedThing(
    String name, Keeper kept, Optional<String> value, Optional<String> address, Optional<Boolean> ready, boolean announce,
    boolean afterSystemd) implements State {

  @Override
  public Attributes attributes() {
    return Attributes.of("name", Value.text(name))
        .with("kept", kept.word())
        .with("value", value.map(Value::text))
        .with("address", address.map(Value::text))
        .with("ready", ready.map(Value::bool))
        .with("announce", Optional.of(Value.bool(true)).filter(yes -> announce))
        .with("after_systemd", Optional.of(Value.bool(true)).filter(yes -> afterSystemd));
  }

  /** The inverse of {@link #attributes}. */
  static ScriptedThing parse(Attributes recorded) {
    return new ScriptedThing(
        recorded.text("name"), Keeper.parse(recorded.text("kept")), recorded.textIfSet("value"), recorded.textIfSet("address"),
        recorded.textIfSet("ready").map(Boolean::valueOf), recorded.get("announce").isPresent(),
        recorded.get("after_systemd").isPresent());
  }

  /** Its lines in a file: {@code value=red}. */
  String text() {
    return value.map(v -> "value=" + v + "\n").orElse("") + address.map(a -> "address=" + a + "\n").orElse("");
  }

  /** This thing as a file or the store shows it: words or lines like {@code value=red}. */
  ScriptedThing shownBy(String text) {
    var found = new ScriptedThing(name, kept, Optional.empty(), Optional.empty(), Optional.empty(), false, false);
    for (String word : text.strip().split("\\s+")) {
      found = switch (word.substring(0, word.indexOf('=') + 1)) {
        case "value=" -> found.withValue(word.substring(6));
        case "address=" -> found.withAddress(word.substring(8));
        case "ready=" -> found.withReady(word.endsWith("yes"));
        default -> found;
      };
    }
    return found;
  }

  private ScriptedThing withValue(String found) {
    return new ScriptedThing(name, kept, Optional.of(found), address, ready, announce, afterSystemd);
  }

  private ScriptedThing withAddress(String found) {
    return new ScriptedThing(name, kept, value, Optional.of(found), ready, announce, afterSystemd);
  }

  private ScriptedThing withReady(boolean found) {
    return new ScriptedThing(name, kept, value, address, Optional.of(found), announce, afterSystemd);
  }
}
