package dev.trueup.manifest;

import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The keys of a manifest that belong to no section, the terms, and the form of secrets; read from {@code manifest.schema.json}. */
final class GeneralSchema {

  private GeneralSchema() {}

  static Map<String, Value> root() {
    try (InputStream in = GeneralSchema.class.getResourceAsStream("manifest.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("manifest.schema.json is missing from the program");
      }
      return entries(Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException | Json.Broken broken) {
      throw new IllegalStateException("manifest.schema.json cannot be read", broken);
    }
  }

  /** What stands under {@code x-secret}. */
  static Map<String, Value> secret() {
    return entries(Json.object("$ref", new Value.Text("#/$defs/trueup.secret")));
  }

  private static Map<String, Value> entries(Value value) {
    return ((Value.MapOf) value).entries();
  }
}
