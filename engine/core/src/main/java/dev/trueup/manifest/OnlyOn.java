package dev.trueup.manifest;

import dev.trueup.host.Machine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Takes off what {@code only_on} says is for other machines, and the term itself. */
final class OnlyOn {

  private static final String TERM = "only_on";

  private final Machine machine;
  private final Set<String> sections = new TreeSet<>();
  private final List<KeyPath> elsewhere = new ArrayList<>();

  OnlyOn(Machine machine) {
    this.machine = machine;
  }

  /** What applies on this machine. */
  Node.Fields here(Node.Fields top, Shape shape) {
    return (Node.Fields) kept(top, shape, KeyPath.TOP).orElse(top);
  }

  /** Everything, as if each thing applied here. */
  static Node everywhere(Node node, Shape shape) {
    return switch (node) {
      case Node.Scalar scalar -> scalar;
      case Node.Items items ->
          new Node.Items(items.items().stream().map(item -> everywhere(item, shape.item(item))).toList(), items.span());
      case Node.Fields fields -> {
        var all = new LinkedHashMap<String, Node.Field>();
        without(fields, shape).fields().forEach((key, field) ->
            all.put(key, field.with(everywhere(field.value(), shape.property(key, field.value())))));
        yield new Node.Fields(all, fields.span());
      }
    };
  }

  /** The keys of the sections that something was taken from. */
  Set<String> sections() {
    return sections;
  }

  /** What was taken off. */
  List<KeyPath> elsewhere() {
    return elsewhere;
  }

  private Optional<Node> kept(Node node, Shape shape, KeyPath path) {
    return switch (node) {
      case Node.Scalar scalar -> Optional.of(scalar);
      case Node.Items items -> {
        var all = new ArrayList<Node>();
        for (int i = 0; i < items.items().size(); i++) {
          Node item = items.items().get(i);
          kept(item, shape.item(item), path.child(i)).ifPresent(all::add);
        }
        yield Optional.of(new Node.Items(all, items.span()));
      }
      case Node.Fields fields -> {
        if (shape.marked("x-terms") && fields.get(TERM).filter(where -> !applies(where)).isPresent()) {
          sections.add(path.steps().getFirst());
          elsewhere.add(path);
          yield Optional.empty();
        }
        var all = new LinkedHashMap<String, Node.Field>();
        for (Node.Field field : without(fields, shape).fields().values()) {
          kept(field.value(), shape.property(field.key(), field.value()), path.child(field.key()))
              .ifPresent(value -> all.put(field.key(), field.with(value)));
        }
        yield Optional.of(new Node.Fields(all, fields.span()));
      }
    };
  }

  private static Node.Fields without(Node.Fields fields, Shape shape) {
    return shape.marked("x-terms") ? fields.without(Set.of(TERM)) : fields;
  }

  private boolean applies(Node where) {
    return !(where instanceof Node.Scalar scalar) || switch (scalar.text()) {
      case "wsl", "windows" -> machine.wsl().isPresent();
      case "native-linux" -> machine.wsl().isEmpty();
      default -> true;
    };
  }
}
