package dev.trueup.provider.files;

import dev.trueup.host.FileStat;
import dev.trueup.value.Attributes;
import dev.trueup.value.Value;
import java.util.Optional;

/**
 * An owner is the user, and where it was said the group, that a file belongs to.
 *
 * @param user a name, or a number where it has none
 * @param group likewise; absent: not managed
 */
public record Owner(String user, Optional<String> group) {

  /** Reads {@code user} or {@code user:group}. */
  public static Owner parse(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? new Owner(text, Optional.empty())
        : new Owner(text.substring(0, colon), Optional.of(text.substring(colon + 1)));
  }

  static Owner of(FileStat stat) {
    return new Owner(stat.owner(), Optional.of(stat.group()));
  }

  static Optional<Owner> recorded(Attributes recorded) {
    return recorded.textIfSet("owner").map(user -> new Owner(user, recorded.textIfSet("group")));
  }

  /** User and group as attributes of their own, so that a declaration of the user alone leaves the group alone. */
  static Attributes record(Optional<Owner> owner, Attributes attributes) {
    return attributes
        .with("owner", owner.map(o -> Value.text(o.user())))
        .with("group", owner.flatMap(Owner::group).map(Value::text));
  }

  @Override
  public String toString() {
    return user + group.map(g -> ":" + g).orElse("");
  }
}
