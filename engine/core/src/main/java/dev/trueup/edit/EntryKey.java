package dev.trueup.edit;

import java.util.List;

/**
 * An entry key is the way to one entry of a structured file, outermost part first.
 *
 * <p>{@code [core, autocrlf]} in an INI file, {@code [GOPROXY]} in go/env, {@code [editor, fontSize]} in JSON. A JSON key that holds dots is
 * one part.
 */
public record EntryKey(List<String> parts) {

  public EntryKey {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a key without parts");
    }
  }

  public static EntryKey of(String... parts) {
    return new EntryKey(List.of(parts));
  }

  public String last() {
    return parts.getLast();
  }

  /** Parts joined by {@code .}, dots and backslashes inside a part escaped by a backslash: no two keys have one form. */
  public String unmistakable() {
    return String.join(".", parts.stream().map(part -> part.replace("\\", "\\\\").replace(".", "\\.")).toList());
  }

  /** Parts joined by {@code .}, parts that hold dots as they are; for people. */
  @Override
  public String toString() {
    return String.join(".", parts);
  }
}
