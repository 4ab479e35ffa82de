package dev.trueup.edit;

import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How values become text in files whose values are all text. */
final class Spelling {
  private static final String AS_SPELT = "as-spelt";

  private Spelling() {}

  /** The characters that the consumer shall read; empty for values that are no text. */
  static Optional<String> text(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Optional.of(text);
      case Value.Number n -> Optional.of(n.toString());
      case Value.Bool b -> Optional.of(b.toString());
      case Value.Hidden(var secret) -> secret.reveal();
      case Value.Unset u -> Optional.empty();
      case Value.Null n -> Optional.empty();
      case Value.ListOf l -> Optional.empty();
      case Value.MapOf m -> Optional.empty();
      case Value.Blob b -> Optional.empty();
      case Value.Digest d -> Optional.empty();
    };
  }

  /** Why there is no such text, where {@link #text} is empty. */
  static String whyNoText(Value value) {
    return switch (value) {
      case Value.Unset u -> "it has no value, remove the entry instead";
      case Value.ListOf l -> "a list has no spelling there";
      case Value.MapOf m -> "a mapping has no spelling there";
      case Value.Null n -> "null has no spelling there, remove the entry instead";
      case Value.Hidden h -> "the secret is not known yet";
      case Value.Digest d -> "only the digest of the secret is known";
      case Value.Blob b -> "only the digest of the content is known";
      case Value.Text t -> "";
      case Value.Number n -> "";
      case Value.Bool b -> "";
    };
  }

  /** The value with its secrets as texts, as the one file that it is meant for holds it. */
  static Value revealed(Value value) {
    return switch (value) {
      case Value.Hidden(var secret) when !secret.isDeferred() -> Value.text(secret.reveal().orElseThrow());
      case Value.ListOf(List<Value> items) -> new Value.ListOf(items.stream().map(Spelling::revealed).toList());
      case Value.MapOf(Map<String, Value> entries) -> {
        var revealed = new LinkedHashMap<String, Value>();
        entries.forEach((key, inner) -> revealed.put(key, revealed(inner)));
        yield new Value.MapOf(revealed);
      }
      case Value.Hidden h -> h;
      case Value.Text t -> t;
      case Value.Number n -> n;
      case Value.Bool b -> b;
      case Value.Null n -> n;
      case Value.Unset u -> u;
      case Value.Blob b -> b;
      case Value.Digest d -> d;
    };
  }

  /** Why a text cannot stand on one line, or empty. */
  static Optional<String> breaksLine(String text) {
    if (text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0) {
      return Optional.of("a line end cannot be spelt there");
    }
    return text.indexOf('\0') >= 0 ? Optional.of("a zero byte cannot be spelt there") : Optional.empty();
  }

  /** What a value is that its consumer computes ({@code $HOME/bin}): never equal to a text, and spelt as it was found. */
  static Value computed(String source) {
    return new Value.MapOf(Map.of(AS_SPELT, new Value.Text(source)));
  }

  static Optional<String> source(Value value) {
    return value instanceof Value.MapOf(var entries) && entries.size() == 1 && entries.get(AS_SPELT) instanceof Value.Text(String source)
        ? Optional.of(source)
        : Optional.empty();
  }

  /** Whether an entry that reads so is what setting the wanted value would make of it. */
  static boolean same(Value found, Value wanted) {
    return found.equals(wanted) || text(wanted).equals(text(found)) && text(found).isPresent();
  }

  /** What a guarded addition to PATH is where it stands: {@code front} or {@code end}. */
  static final List<String> ENDS_OF_PATH = List.of("front", "end");

  static boolean isAdditionToPath(EntryKey key) {
    return key.parts().size() == 2 && key.parts().getFirst().equals("PATH");
  }

  /** Why such an addition cannot be spelt, or empty. */
  static Optional<String> unspeakableAddition(EntryKey key, Value value) {
    if (!(value instanceof Value.Text(String end)) || !ENDS_OF_PATH.contains(end)) {
      return Optional.of("a directory stands at the `front` or at the `end` of PATH");
    }
    if (key.last().isEmpty() || key.last().indexOf(':') >= 0) {
      return Optional.of("a directory on PATH has a name without a colon");
    }
    return breaksLine(key.last());
  }

  /** Why an environment variable cannot have this name, or empty. */
  static Optional<String> unspeakableName(EntryKey key) {
    return key.parts().size() == 1 && key.last().matches("[A-Za-z_][A-Za-z0-9_]*")
        ? Optional.empty()
        : Optional.of("a variable's name holds letters, digits and `_` alone");
  }
}
