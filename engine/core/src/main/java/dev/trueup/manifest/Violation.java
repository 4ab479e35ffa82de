package dev.trueup.manifest;

import dev.trueup.value.Value;
import java.util.Optional;

/**
 * A violation is one rule of the schema that one node breaks.
 *
 * @param path the node, for a missing or unknown key the mapping that lacks or has it
 * @param keyword the rule: {@code type}, {@code required}; {@code form} where no alternative fits
 * @param property the missing or unknown key
 * @param schema the object that holds the rule
 */
record Violation(KeyPath path, String keyword, Optional<String> property, Value.MapOf schema) {

  /** True where a key is what is wrong, rather than what stands behind it. */
  boolean concernsKey() {
    return property().isPresent() && (keyword.equals("additionalProperties") || keyword.equals("propertyNames"));
  }
}
