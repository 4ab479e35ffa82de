package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;

/** Checks the two lines that a manifest begins with, in each file of its own. */
final class Header {

  private Header() {}

  static void check(Layer layer, Mistakes mistakes) {
    version(layer).ifPresent(mistakes::add);
    if (layer.main() && layer.top().get("name").isEmpty()) {
      mistakes.add(Diagnostic.error("manifest/no-name", "the manifest has no name",
          "Its name is how plans and the history speak of the project.").at(layer.top().head()).withHint("name: my-project"));
    }
  }

  /** Said here, of each file, and not of the joined whole. */
  static boolean covers(Violation violation) {
    List<String> steps = violation.path().steps();
    return steps.equals(List.of("trueup")) || steps.isEmpty() && violation.keyword().equals("required");
  }

  private static Optional<Diagnostic> version(Layer layer) {
    Optional<Node> version = layer.top().get("trueup");
    if (version.isEmpty()) {
      return Optional.of(Diagnostic.error("manifest/no-version", "the version of the language is missing",
          "A manifest says which version of the language it is written in, so that a later trueup reads it as it was meant.")
          .at(layer.top().head()).withHint("trueup: 1"));
    }
    if (version.get() instanceof Node.Scalar scalar && scalar.value().equals(Value.Number.of(1))) {
      return Optional.empty();
    }
    String found = version.get() instanceof Node.Scalar scalar ? "`" + scalar.text() + "`" : TypeWords.of(version.get());
    return Optional.of(Diagnostic.error("manifest/other-version", "another version of the language",
        "Found %s; this trueup reads version 1. A manifest of a later version needs a later trueup.".formatted(found))
        .at(version.get().head()).withHint("trueup: 1"));
  }
}
