package dev.trueup.provider.proxy;

import dev.trueup.edit.Dialect;
import dev.trueup.edit.EntryKey;
import dev.trueup.value.Value;
import java.util.Optional;

/** Rivals in Maven's settings: it takes the first active proxy of a protocol. */
final class MavenRivals {

  private MavenRivals() {}

  /** The id of an active proxy for the same protocol that stands before this one. */
  static Optional<String> before(MavenProxyState ours, String text) {
    String protocol = ours.elements().getOrDefault("protocol", Value.text("http")).toString();
    return Dialect.MAVEN_SETTINGS.keys(text).stream()
        .map(key -> key.parts().getFirst())
        .distinct()
        .takeWhile(id -> !id.equals(ours.id()))
        .filter(id -> element(text, id, "active", "true").equals("true") && element(text, id, "protocol", "http").equals(protocol))
        .findFirst();
  }

  private static String element(String text, String id, String name, String otherwise) {
    return Dialect.MAVEN_SETTINGS.read(text, EntryKey.of(id, name)).map(Value::toString).orElse(otherwise);
  }
}
