package dev.trueup.value;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A sealer turns secrets into keyed digests, so that what is written down can be compared but not read.
 *
 * @param key 32 bytes that only this user has ({@code secret.key} in the state directory)
 */
public record Sealer(byte[] key) {

  /** HMAC-SHA-256 of the text, 64 hexadecimal digits. */
  public String digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  public String digest(byte[] bytes) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(bytes));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every JDK has HmacSHA256", impossible);
    }
  }

  /** The value with every known secret replaced by its digest; a deferred one becomes the digest of where it comes from. */
  public Value seal(Value value) {
    return switch (value) {
      case Value.Hidden(Secret secret) ->
          new Value.Digest(secret.reveal().map(this::digest).orElseGet(() -> "deferred:" + digest(secret.source().toString())));
      case Value.ListOf list -> {
        var sealed = new ArrayList<Value>();
        list.items().forEach(item -> sealed.add(seal(item)));
        yield new Value.ListOf(sealed);
      }
      case Value.MapOf map -> {
        var sealed = new LinkedHashMap<String, Value>();
        map.entries().forEach((name, inner) -> sealed.put(name, seal(inner)));
        yield new Value.MapOf(sealed);
      }
      case Value.Unset v -> v;
      case Value.Text v -> v;
      case Value.Number v -> v;
      case Value.Bool v -> v;
      case Value.Null v -> v;
      case Value.Blob v -> v;
      case Value.Digest v -> v;
    };
  }

  public Attributes seal(Attributes attributes) {
    var sealed = new TreeMap<String, Value>();
    attributes.values().forEach((name, value) -> sealed.put(name, seal(value)));
    return new Attributes(sealed);
  }

  @Override
  public String toString() {
    return "(sealer)";
  }
}
