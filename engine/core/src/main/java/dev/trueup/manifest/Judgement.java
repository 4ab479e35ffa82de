package dev.trueup.manifest;

import dev.trueup.diagnostic.Nearest;
import dev.trueup.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Judges a document by the schema and by what the schema cannot say: an absent thing needs only what names it. */
final class Judgement {

  private final Validator validator;
  private final Value.MapOf root;

  Judgement(Value.MapOf root) {
    this.root = root;
    this.validator = new Validator(root);
  }

  Value.MapOf root() {
    return root;
  }

  /** Each mistake once. */
  Set<Violation> of(Node.Fields document) {
    Set<Violation> all = validator.judge(document);
    var kept = new LinkedHashSet<Violation>();
    for (Violation violation : all) {
      if (!isWaived(violation, document) && !isMisspelt(violation, all)) {
        kept.add(violation);
      }
    }
    return kept;
  }

  /** Not yet known: what stands where a reference is, outside verbatim parts. */
  Predicate<Violation> isDecided(Node.Fields document) {
    return violation -> !(document.at(violation.path()).orElse(document) instanceof Node.Scalar scalar) || !Reference.standsIn(scalar)
        || along(violation.path(), document).getLast().shape().marked("x-verbatim");
  }

  /** Of a missing key and an unknown one that is spelt like it, the unknown one is the mistake. */
  private static boolean isMisspelt(Violation missing, Set<Violation> all) {
    return missing.keyword().equals("required") && all.stream()
        .filter(other -> other.keyword().equals("additionalProperties") && other.path().equals(missing.path()))
        .anyMatch(unknown -> unknown.property().flatMap(key -> Nearest.to(key, missing.property().stream().toList())).isPresent());
  }

  private boolean isWaived(Violation violation, Node.Fields document) {
    if (!Set.of("required", "form", "minProperties").contains(violation.keyword())) {
      return false;
    }
    List<Level> levels = along(violation.path(), document);
    return isAbsent(levels) && !concernsName(violation, levels);
  }

  private static boolean isAbsent(List<Level> levels) {
    boolean absent = false;
    for (Level level : levels) {
      if (level.shape().marked("x-terms") && level.node() instanceof Node.Fields fields) {
        Optional<Node> ensure = fields.get("ensure");
        absent = ensure.map(word -> word instanceof Node.Scalar scalar && scalar.text().equals("absent")).orElse(absent);
      }
    }
    return absent;
  }

  private static boolean concernsName(Violation violation, List<Level> levels) {
    for (int i = levels.size() - 2; i >= 0; i--) {
      List<String> names = levels.get(i).shape().identity();
      if (!names.isEmpty()) {
        Node item = levels.get(i + 1).node();
        String inner = String.join("/", violation.path().steps().subList(i + 1, violation.path().steps().size()));
        String prefix = inner.isEmpty() ? "" : inner + "/";
        return violation.property().map(property -> names.contains(prefix + property))
            .orElseGet(() -> item instanceof Node.Fields fields
                && names.stream().noneMatch(name -> fields.get(name.split("[/?]")[0]).isPresent()));
      }
    }
    return false;
  }

  private record Level(Node node, Shape shape) {}

  /** The nodes on the way to a path with their shapes, the top first. */
  private List<Level> along(KeyPath path, Node.Fields document) {
    var levels = new java.util.ArrayList<Level>();
    levels.add(new Level(document, Shape.of(root, document)));
    for (String step : path.steps()) {
      Level here = levels.getLast();
      Optional<Node> child = here.node().child(step);
      if (child.isEmpty()) {
        break;
      }
      levels.add(new Level(child.get(), here.shape().child(step, here.node(), child.get())));
    }
    return levels;
  }
}
