package dev.trueup.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what is wrong out of a document, so that the rest can be read and its mistakes be said in the same run.
 *
 * <p>A whole item of a list or a whole entry with terms goes rather than a part of it: half an entry would be another mistake.
 */
final class Pruner {

  private final Set<KeyPath> bad;

  Pruner(Set<KeyPath> bad) {
    this.bad = bad;
  }

  Node.Fields pruned(Node.Fields top, Shape shape) {
    return bad.isEmpty() ? top : fields(top, shape, KeyPath.TOP, false).map(Node.Fields.class::cast).orElse(top);
  }

  private Optional<Node> kept(Node node, Shape shape, KeyPath path, boolean item) {
    if (bad.contains(path)) {
      return Optional.empty();
    }
    return switch (node) {
      case Node.Scalar scalar -> Optional.of(scalar);
      case Node.Fields fields -> fields(fields, shape, path, item || shape.marked("x-terms") || shape.marked("x-secret"));
      case Node.Items items -> {
        var all = new ArrayList<Node>();
        for (int i = 0; i < items.items().size(); i++) {
          Node each = items.items().get(i);
          kept(each, shape.item(each), path.child(i), true).ifPresent(all::add);
        }
        yield Optional.of(new Node.Items(all, items.span()));
      }
    };
  }

  private Optional<Node> fields(Node.Fields fields, Shape shape, KeyPath path, boolean whole) {
    var all = new LinkedHashMap<String, Node.Field>();
    for (Node.Field field : fields.fields().values()) {
      Optional<Node> value = kept(field.value(), shape.property(field.key(), field.value()), path.child(field.key()), false);
      if (value.isPresent()) {
        all.put(field.key(), field.with(value.get()));
      } else if (whole || shape.required().contains(field.key()) && !path.steps().isEmpty()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Node.Fields(all, fields.span()));
  }
}
