package dev.trueup.codec;

import dev.trueup.value.Json;
import dev.trueup.value.Sealer;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An entry value codec is what writes the value of an entry, where a secret in it leaves as its digest and where it comes from:
 * {@code {"secret":…,"from":{"env":…}}}.
 */
record EntryValueCodec(Sealer sealer) {

  private static final String SECRET = "secret";
  private static final String FROM = "from";
  private static final String MAP = "map";
  private static final String DEFERRED = "deferred:";

  Value encode(Value value) {
    return switch (value) {
      case Value.Hidden(Secret secret) -> new Document()
          .with(SECRET, ((Value.Digest) sealer.seal(value)).hmac())
          .with(FROM, source(secret.source()))
          .value();
      case Value.ListOf(List<Value> items) -> new Value.ListOf(items.stream().map(this::encode).toList());
      case Value.MapOf(Map<String, Value> entries) -> {
        var encoded = new LinkedHashMap<String, Value>();
        entries.forEach((name, inner) -> encoded.put(name, encode(inner)));
        yield Json.object(MAP, new Value.MapOf(encoded));
      }
      case Value.Unset v -> Json.encode(v);
      case Value.Text v -> Json.encode(v);
      case Value.Number v -> Json.encode(v);
      case Value.Bool v -> Json.encode(v);
      case Value.Null v -> Json.encode(v);
      case Value.Blob v -> Json.encode(v);
      case Value.Digest v -> Json.encode(v);
    };
  }

  Value decode(Value encoded, SecretSource secrets) throws DecodeException {
    if (encoded instanceof Value.ListOf(List<Value> items)) {
      var decoded = new ArrayList<Value>();
      for (Value item : items) {
        decoded.add(decode(item, secrets));
      }
      return new Value.ListOf(decoded);
    }
    if (encoded instanceof Value.MapOf(Map<String, Value> entries)) {
      var fields = new Fields(entries);
      if (entries.containsKey(SECRET) && entries.containsKey(FROM)) {
        return secret(fields.text(SECRET), source(fields.object(FROM)), secrets);
      }
      if (entries.get(MAP) instanceof Value.MapOf(Map<String, Value> inner)) {
        var decoded = new LinkedHashMap<String, Value>();
        for (Map.Entry<String, Value> entry : inner.entrySet()) {
          decoded.put(entry.getKey(), decode(entry.getValue(), secrets));
        }
        return new Value.MapOf(decoded);
      }
    }
    return AttributesCodec.plain(encoded);
  }

  /** What waits for the apply has no text that could be compared, now or then. */
  private Value secret(String digest, Secret.Source source, SecretSource secrets) throws DecodeException {
    if (digest.startsWith(DEFERRED)) {
      return new Value.Hidden(Secret.deferred(source));
    }
    Optional<String> text = secrets.fetch(source);
    if (text.isEmpty()) {
      return new Value.Digest(digest);
    }
    if (!sealer.digest(text.get()).equals(digest)) {
      throw new SecretChanged(source);
    }
    return new Value.Hidden(Secret.of(source, text.get()));
  }

  private static Optional<Value> source(Secret.Source source) {
    return switch (source) {
      case Secret.Source.Environment(String variable) -> Optional.of(Document.of("env", variable).value());
      case Secret.Source.File(String path) -> Optional.of(Document.of("file", path).value());
      case Secret.Source.Command(List<String> words) -> Optional.of(new Document().with("command", words).value());
      case Secret.Source.Within(var inner, String before, String after, boolean encoded) -> source(inner).map(from ->
          new Document().with("within", from).with("before", before).with("after", after).with("encoded", encoded).value());
      case Secret.Source.Observed() -> Optional.empty();
    };
  }

  private static Secret.Source source(Fields from) throws DecodeException {
    if (from.find("within").isPresent()) {
      return new Secret.Source.Within(source(from.object("within")), from.text("before"), from.text("after"), from.flag("encoded"));
    }
    Optional<String> variable = from.textIfThere("env");
    if (variable.isPresent()) {
      return new Secret.Source.Environment(variable.get());
    }
    Optional<String> file = from.textIfThere("file");
    return file.isPresent() ? new Secret.Source.File(file.get()) : new Secret.Source.Command(from.texts("command"));
  }
}
