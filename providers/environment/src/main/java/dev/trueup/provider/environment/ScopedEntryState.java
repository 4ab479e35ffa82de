package dev.trueup.provider.environment;

import dev.trueup.provider.EntryState;
import dev.trueup.provider.State;
import dev.trueup.value.Attributes;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.Optional;

/**
 * The state of one variable, or one addition to PATH, in the file of a scope.
 *
 * @param entry the file, the key ({@code [EDITOR]}, {@code [PATH, /home/dev/bin]}) and the value (PATH: {@code front} or {@code end})
 */
public record ScopedEntryState(Scope scope, EntryState entry) implements State {

  /** The variable that it sets or adds to. */
  public String variable() {
    return entry.key().parts().getFirst();
  }

  public Value value() {
    return entry.value();
  }

  /** The value as a text, where it is known: a secret's too. */
  Optional<String> text() {
    return switch (entry.value()) {
      case Value.Text(String text) -> Optional.of(text);
      case Value.Hidden(Secret secret) -> secret.reveal();
      case Value.Number number -> Optional.of(number.toString());
      case Value.Bool truth -> Optional.of(truth.toString());
      case Value.Unset unset -> Optional.empty();
      case Value.Null none -> Optional.empty();
      case Value.ListOf list -> Optional.empty();
      case Value.MapOf map -> Optional.empty();
      case Value.Blob blob -> Optional.empty();
      case Value.Digest digest -> Optional.empty();
    };
  }

  @Override
  public Attributes attributes() {
    return entry.attributes().with("scope", scope.word());
  }

  /** The inverse of {@link #attributes}. */
  public static ScopedEntryState parse(Attributes recorded) {
    return new ScopedEntryState(Scope.parse(recorded.text("scope")), EntryState.parse(recorded));
  }
}
