package dev.trueup.codec;

import dev.trueup.value.Attributes;
import dev.trueup.value.Json;
import dev.trueup.value.Sealer;
import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * An attributes codec is what writes attributes as JSON and reads them back; secrets leave as keyed digests and come back as such.
 *
 * @param sealer this user's own key
 */
public record AttributesCodec(Sealer sealer) {

  public Value encode(Attributes attributes) {
    var encoded = new LinkedHashMap<String, Value>();
    sealer.seal(attributes).values().forEach((name, value) -> encoded.put(name, Json.encode(value)));
    return new Value.MapOf(encoded);
  }

  /** Needs no key. */
  public static Attributes decode(Value encoded) throws DecodeException {
    var decoded = new TreeMap<String, Value>();
    for (Map.Entry<String, Value> entry : Fields.of(encoded).entries().entrySet()) {
      decoded.put(entry.getKey(), plain(entry.getValue()));
    }
    return new Attributes(decoded);
  }

  static Value plain(Value encoded) throws DecodeException {
    try {
      return Json.decode(encoded);
    } catch (ClassCastException | NullPointerException | ArithmeticException odd) {
      throw new DecodeException("a value has an unknown form", odd);
    }
  }
}
