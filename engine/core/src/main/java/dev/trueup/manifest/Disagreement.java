package dev.trueup.manifest;

import dev.trueup.provider.Resource;
import dev.trueup.provider.Traits;
import dev.trueup.value.Secret;
import dev.trueup.value.Value;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** In what two declarations of one thing differ. */
final class Disagreement {

  private Disagreement() {}

  /**
   * A clause for people; empty where the two agree. What only names the thing may be spelt in two ways.
   *
   * @param traits of the kind of both
   */
  static Optional<String> between(Resource<?> first, Resource<?> second, Traits traits) {
    if (first.terms().absent() != second.terms().absent()) {
      return Optional.of("one wants it there, the other away");
    }
    var one = first.desired().attributes();
    var other = second.desired().attributes();
    SortedSet<String> names = new TreeSet<>(one.values().keySet());
    names.addAll(other.values().keySet());
    return names.stream()
        .filter(name -> traits.of(name) != Traits.Trait.NAMING && !same(one.get(name), other.get(name)))
        .findFirst()
        .map(name -> "`%s` is %s in one and %s in the other".formatted(name, words(one.get(name)), words(other.get(name))));
  }

  private static boolean same(Optional<Value> one, Optional<Value> other) {
    if (one.orElse(Value.UNSET) instanceof Value.Hidden(Secret a) && other.orElse(Value.UNSET) instanceof Value.Hidden(Secret b)) {
      return a.equals(b) || (a.isDeferred() && b.isDeferred() && a.source().equals(b.source()));
    }
    return one.equals(other);
  }

  private static String words(Optional<Value> value) {
    return value.map(known -> known.toString().length() > 80 ? "longer text" : "`" + known + "`").orElse("left out");
  }
}
