package dev.trueup.manifest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Takes what is wrong out of a document, so that the rest can be read and its mistakes be said in the same run.
 *
 * <p>Units go as a whole, half of one would be another mistake: an entry with terms, and an item of a list whose items have an identity.
 * Outside units a bad value takes its key along.
 */
final class Pruner {

  private final Set<KeyPath> bad;

  Pruner(Set<KeyPath> bad) {
    this.bad = bad;
  }

  Node.Fields pruned(Node.Fields top, Shape shape) {
    return bad.isEmpty() ? top : fields(top, shape, KeyPath.TOP, false).map(Node.Fields.class::cast).orElse(top);
  }

  private Optional<Node> kept(Node node, Shape shape, KeyPath path, boolean inUnit) {
    if (bad.contains(path)) {
      return Optional.empty();
    }
    return switch (node) {
      case Node.Scalar scalar -> Optional.of(scalar);
      case Node.Fields fields -> fields(fields, shape, path, inUnit || isUnit(shape, path));
      case Node.Items items -> items(items, shape, path, inUnit);
    };
  }

  private Optional<Node> items(Node.Items items, Shape shape, KeyPath path, boolean inUnit) {
    var all = new ArrayList<Node>();
    boolean things = !shape.identity().isEmpty();
    for (int i = 0; i < items.items().size(); i++) {
      Node item = items.items().get(i);
      Shape rules = shape.item(item);
      Optional<Node> kept = kept(item, rules, path.child(i), inUnit || things);
      if (kept.isEmpty() && !things && !isUnit(rules, path.child(i))) {
        return Optional.empty();
      }
      kept.ifPresent(all::add);
    }
    return Optional.of(new Node.Items(all, items.span()));
  }

  private Optional<Node> fields(Node.Fields fields, Shape shape, KeyPath path, boolean inUnit) {
    var all = new LinkedHashMap<String, Node.Field>();
    for (Node.Field field : fields.fields().values()) {
      Shape rules = shape.property(field.key(), field.value());
      Optional<Node> value = kept(field.value(), rules, path.child(field.key()), inUnit);
      if (value.isPresent()) {
        all.put(field.key(), field.with(value.get()));
      } else if (isNeeded(field, shape, path) || inUnit && !isUnit(rules, path.child(field.key()))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Node.Fields(all, fields.span()));
  }

  private static boolean isNeeded(Node.Field field, Shape shape, KeyPath path) {
    return !path.steps().isEmpty() && shape.required().contains(field.key());
  }

  /** A section is none, though it may carry terms: its other entries are still worth reading. */
  private static boolean isUnit(Shape shape, KeyPath path) {
    return path.steps().size() > 1 && shape.marked("x-terms");
  }
}
