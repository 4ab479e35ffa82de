package dev.trueup.provider.go;

import dev.trueup.diagnostic.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A written value is what the manifest says a setting should be.
 *
 * @param text as it will stand in the file
 * @param parts the entries of a list, each with its place; of a single text the pieces between separators, all with the place of the whole
 * @param place of the whole
 */
record Written(String text, List<Part> parts, Span place) {

  /** One entry of a list. */
  record Part(String text, Span place) {}

  Written {
    parts = List.copyOf(parts);
  }

  /** The same with other texts of the parts, joined anew. */
  Written joined(String separator, List<Part> changed) {
    return new Written(changed.stream().map(Part::text).collect(Collectors.joining(separator)), changed, place);
  }
}
