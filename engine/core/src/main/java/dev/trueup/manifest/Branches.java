package dev.trueup.manifest;

import dev.trueup.diagnostic.Nearest;
import dev.trueup.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Chooses the alternative of a schema that somebody meant, so that a mistake in it is explained once and by its own rules. */
final class Branches {

  private Branches() {}

  /** How well an alternative fits the keys of a mapping. */
  private record Fit(int index, int unknown, int named, int missing, boolean recognised) {
    static final Comparator<Fit> BEST = Comparator.comparingInt(Fit::unknown)
        .thenComparing(Comparator.comparingInt(Fit::named).reversed())
        .thenComparingInt(Fit::missing)
        .thenComparingInt(Fit::index);
  }

  /** The index of the alternative that fits best; empty where none has the node's type or knows any of its keys. */
  static Optional<Integer> choose(Value.MapOf root, List<Value.MapOf> branches, Node node) {
    List<Integer> possible = IntStream.range(0, branches.size()).boxed()
        .filter(index -> Types.admit(Shape.at(root, branches.get(index), node), node))
        .toList();
    return switch (node) {
      case Node.Fields fields -> possible.stream().map(index -> fit(index, Shape.at(root, branches.get(index), node), fields))
          .filter(Fit::recognised).min(Fit.BEST).map(Fit::index);
      case Node.Scalar scalar -> possible.stream()
          .filter(index -> Types.admitAsIs(Shape.at(root, branches.get(index), node), scalar)).findFirst()
          .or(() -> possible.stream().findFirst());
      case Node.Items items -> possible.stream().findFirst();
    };
  }

  private static Fit fit(int index, Shape branch, Node.Fields fields) {
    Set<String> keys = fields.fields().keySet();
    Map<String, Value.MapOf> known = branch.properties();
    boolean open = known.isEmpty() || branch.first("patternProperties").isPresent()
        || branch.first("additionalProperties").flatMap(Shape::map).isPresent();
    List<String> unknown = keys.stream().filter(key -> !known.containsKey(key) && !open).toList();
    List<String> missing = branch.required().stream().filter(name -> !keys.contains(name)).toList();
    int slips = (int) unknown.stream().filter(key -> Nearest.to(key, missing).isPresent()).count();
    int named = branch.required().size() - missing.size();
    boolean recognised = branch.required().isEmpty() || named + slips > 0 || keys.stream().anyMatch(known::containsKey);
    return new Fit(index, unknown.size() - slips, named, missing.size(), recognised);
  }
}
