package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;

/** Reads plain scalars by their text where the schema wants text: {@code version: 1.20} is "1.20". */
final class Normaliser {

  private final Mistakes mistakes;
  private final Set<KeyPath> bad;

  /** @param bad gets the paths of nodes that a mistake was said about */
  Normaliser(Mistakes mistakes, Set<KeyPath> bad) {
    this.mistakes = mistakes;
    this.bad = bad;
  }

  Node normalised(Node node, Shape shape, KeyPath path) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar, shape, path);
      case Node.Items items -> {
        List<Node> all = new ArrayList<>();
        for (Node item : items.items()) {
          all.add(normalised(item, shape.item(item), path.child(all.size())));
        }
        yield new Node.Items(all, items.span());
      }
      case Node.Fields fields -> {
        var all = new LinkedHashMap<String, Node.Field>();
        fields.fields().forEach((key, field) ->
            all.put(key, field.with(normalised(field.value(), shape.property(key, field.value()), path.child(key)))));
        yield new Node.Fields(all, fields.span());
      }
    };
  }

  private Node scalar(Node.Scalar scalar, Shape shape, KeyPath path) {
    if (shape.marked("x-octal") && scalar.value() instanceof Value.Number && !scalar.text().matches("0[0-7]+")) {
      mistakes.add(octal(scalar));
      bad.add(path);
      return scalar;
    }
    return Types.wantsText(shape, scalar) ? scalar.asText() : scalar;
  }

  private static Diagnostic octal(Node.Scalar scalar) {
    String digits = scalar.text().replaceFirst("^0o", "");
    var diagnostic = Diagnostic.error("manifest/octal", "a file mode as a plain number",
        "The number %s is not octal %s: YAML counts it by tens, and other readers of this file would too. A mode is octal digits in quotes."
            .formatted(scalar.text(), digits))
        .at(scalar.span());
    return digits.matches("[0-7]{3}") ? diagnostic.withHint("write \"0" + digits + "\"") : diagnostic;
  }
}
