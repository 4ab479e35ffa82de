package dev.trueup.provider;

import dev.trueup.value.Attributes;
import java.util.List;
import java.util.Optional;

/**
 * A past is what our journal knows of one identity.
 *
 * @param left the attributes as we left them, secrets as digests; empty where we never changed the thing, took it away, or could not see it
 * @param origin the attributes before our first change; empty where nothing was there, it could not be seen, or we never changed it
 * @param receipts what only acts could tell, oldest first
 */
public record Past(Optional<Attributes> left, Optional<Attributes> origin, List<String> receipts) {

  public static final Past UNKNOWN = new Past(Optional.empty(), Optional.empty(), List.of());

  public Past {
    receipts = List.copyOf(receipts);
  }
}
