package dev.trueup.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.trueup.value.Attributes;
import dev.trueup.value.Json;
import dev.trueup.value.Sealer;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AttributesCodecTest {

  private static final Sealer SEALER = new Sealer(new byte[] {1});
  private static final AttributesCodec CODEC = new AttributesCodec(SEALER);

  @Test
  void every_sort_of_value_comes_back() throws Exception {
    var samples = new LinkedHashMap<String, Value>();
    for (Value value : List.of(
        Value.UNSET, Value.text("{\"unset\":true}"), Value.Number.of(Long.MIN_VALUE), Value.bool(false), new Value.Null(),
        Value.ListOf.texts(List.of("a", "")), Json.object("secret", Value.text("x"), "map", Value.UNSET), new Value.Blob("s", 3),
        new Value.Digest("d"))) {
      samples.put(value.getClass().getSimpleName(), value);
    }
    var attributes = new Attributes(samples);
    assertEquals(attributes, AttributesCodec.decode(Json.read(Json.write(CODEC.encode(attributes)))));
    assertEquals(
        Arrays.stream(Value.class.getPermittedSubclasses()).map(Class::getSimpleName).filter(n -> !n.equals("Hidden"))
            .collect(Collectors.toSet()),
        samples.keySet());
  }

  @Test
  void a_secret_comes_back_as_its_digest() throws Exception {
    var attributes = Attributes.of("token", Json.object("deep", new Value.Hidden(Secret.observed("s3cr3t"))));
    Value encoded = CODEC.encode(attributes);
    assertFalse(Json.write(encoded).contains("s3cr3t"));
    assertEquals(
        Attributes.of("token", Json.object("deep", new Value.Digest(SEALER.digest("s3cr3t")))), AttributesCodec.decode(encoded));
  }

  @Test
  void refuses_a_digest_without_its_size() {
    Value broken = new Value.MapOf(Map.of("content", Json.object("blob", Value.text("abc"))));
    assertThrows(DecodeException.class, () -> AttributesCodec.decode(broken));
  }
}
