package dev.trueup.value;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON in and out of {@link Value}s, by Jackson's streaming core alone (databind stays behind the schema validator: start-up).
 *
 * <p>Values that JSON does not have are objects with one telling key: {@code {"unset":true}}, {@code {"blob":…,"size":…}},
 * {@code {"secret":…}}. Plain documents never go through {@link #decode}, so their own keys are safe.
 */
public final class Json {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(500).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private Json() {}

  /** Signals text that is not JSON; carries the parser's reason without the text. */
  public static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;

    Broken(String reason) {
      super(reason);
    }
  }

  public static String write(Value value) {
    var out = new StringWriter();
    write(value, out);
    return out.toString();
  }

  public static void write(Value value, Writer out) {
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      generate(value, generator);
    }
  }

  /** Writes UTF-8 and leaves the stream open. */
  public static void write(Value value, OutputStream out) throws IOException {
    out.write(write(value).getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  public static Value read(String text) throws Broken {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() == null) {
        throw new Broken("nothing there");
      }
      Value value = parse(parser);
      if (parser.nextToken() != null) {
        throw new Broken("more than one document");
      }
      return value;
    } catch (JacksonException broken) {
      throw new Broken(broken.getOriginalMessage());
    }
  }

  /** Spells the values that JSON lacks; a {@link Value.Hidden} must have been sealed before. */
  public static Value encode(Value value) {
    return switch (value) {
      case Value.Unset() -> object("unset", new Value.Bool(true));
      case Value.Blob(String sha256, long size) -> object("blob", new Value.Text(sha256), "size", Value.Number.of(size));
      case Value.Digest(String hmac) -> object("secret", new Value.Text(hmac));
      case Value.Hidden hidden -> throw new IllegalStateException("a secret must be sealed before it is written");
      case Value.ListOf(List<Value> items) -> new Value.ListOf(items.stream().map(Json::encode).toList());
      case Value.MapOf(Map<String, Value> entries) -> object("map", encodedEntries(entries));
      case Value.Text t -> t;
      case Value.Number n -> n;
      case Value.Bool b -> b;
      case Value.Null n -> n;
    };
  }

  /** The inverse of {@link #encode}. */
  public static Value decode(Value encoded) {
    return switch (encoded) {
      case Value.MapOf(Map<String, Value> entries) when entries.containsKey("unset") -> Value.UNSET;
      case Value.MapOf(Map<String, Value> entries) when entries.get("blob") instanceof Value.Text(String sha256) ->
          new Value.Blob(sha256, ((Value.Number) entries.get("size")).amount().longValueExact());
      case Value.MapOf(Map<String, Value> entries) when entries.get("secret") instanceof Value.Text(String hmac) ->
          new Value.Digest(hmac);
      case Value.MapOf(Map<String, Value> entries) when entries.get("map") instanceof Value.MapOf(Map<String, Value> inner) -> {
        var decoded = new LinkedHashMap<String, Value>();
        inner.forEach((key, value) -> decoded.put(key, decode(value)));
        yield new Value.MapOf(decoded);
      }
      case Value.ListOf(List<Value> items) -> new Value.ListOf(items.stream().map(Json::decode).toList());
      default -> encoded;
    };
  }

  /** An object of alternating keys and values. */
  public static Value.MapOf object(Object... keysAndValues) {
    var entries = new LinkedHashMap<String, Value>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      entries.put((String) keysAndValues[i], (Value) keysAndValues[i + 1]);
    }
    return new Value.MapOf(entries);
  }

  private static Value.MapOf encodedEntries(Map<String, Value> entries) {
    var encoded = new LinkedHashMap<String, Value>();
    entries.forEach((key, value) -> encoded.put(key, encode(value)));
    return new Value.MapOf(encoded);
  }

  private static void generate(Value value, JsonGenerator out) {
    switch (value) {
      case Value.Text(String text) -> out.writeString(text);
      case Value.Number(var amount) -> {
        if (amount.stripTrailingZeros().scale() <= 0 && amount.precision() - amount.scale() < 19) {
          out.writeNumber(amount.longValueExact());
        } else {
          out.writeNumber(amount);
        }
      }
      case Value.Bool(boolean truth) -> out.writeBoolean(truth);
      case Value.Null() -> out.writeNull();
      case Value.ListOf(List<Value> items) -> {
        out.writeStartArray();
        items.forEach(item -> generate(item, out));
        out.writeEndArray();
      }
      case Value.MapOf(Map<String, Value> entries) -> {
        out.writeStartObject();
        entries.forEach((key, inner) -> {
          out.writeName(key);
          generate(inner, out);
        });
        out.writeEndObject();
      }
      case Value.Unset u -> throw new IllegalStateException("encode before writing");
      case Value.Blob b -> throw new IllegalStateException("encode before writing");
      case Value.Digest d -> throw new IllegalStateException("encode before writing");
      case Value.Hidden h -> throw new IllegalStateException("a secret must be sealed before it is written");
    }
  }

  private static Value parse(JsonParser in) throws Broken {
    JsonToken token = in.currentToken();
    if (token == null) {
      throw new Broken("the text ends too early");
    }
    return switch (token) {
      case VALUE_STRING -> new Value.Text(in.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Value.Number(in.getDecimalValue());
      case VALUE_TRUE -> new Value.Bool(true);
      case VALUE_FALSE -> new Value.Bool(false);
      case VALUE_NULL -> new Value.Null();
      case START_ARRAY -> {
        var items = new ArrayList<Value>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
          items.add(parse(in));
        }
        yield new Value.ListOf(items);
      }
      case START_OBJECT -> {
        var entries = new LinkedHashMap<String, Value>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          String key = in.currentName();
          in.nextToken();
          entries.put(key, parse(in));
        }
        yield new Value.MapOf(entries);
      }
      default -> throw new Broken("unexpected " + token);
    };
  }
}
