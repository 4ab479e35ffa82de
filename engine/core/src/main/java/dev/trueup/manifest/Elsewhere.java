package dev.trueup.manifest;

import dev.trueup.diagnostic.Span;
import dev.trueup.value.ResourceAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Names what does not apply on this machine. */
final class Elsewhere {

  private Elsewhere() {}

  /**
   * The addresses that only the reading of everything found; for an entry that gave none, its section and what names it.
   *
   * @param everywhere what the sections made of everything
   * @param here what they made of what applies
   */
  static Set<ResourceAddress> addresses(
      List<Manifest.Declared> everywhere, List<Manifest.Declared> here, List<KeyPath> left, Node.Fields document) {
    Set<ResourceAddress> found = new LinkedHashSet<>();
    everywhere.forEach(each -> found.add(each.resource().address()));
    here.forEach(each -> found.remove(each.resource().address()));
    for (KeyPath path : left) {
      Node node = document.at(path).orElseThrow();
      if (everywhere.stream().noneMatch(each -> isWithin(each.resource().origin().place(), span(path, document)))) {
        found.add(ResourceAddress.of(path.steps().getFirst(), name(path, node)));
      }
    }
    return found;
  }

  private static String name(KeyPath path, Node node) {
    boolean item = path.toString().endsWith("]");
    return item && node instanceof Node.Fields fields
        ? fields.fields().values().stream().flatMap(field -> field.value().scalars().stream())
            .map(Node.Scalar::text).findFirst().orElse(path.toString())
        : path.last();
  }

  /** With its key, where it has one. */
  private static Span span(KeyPath path, Node document) {
    Span value = document.at(path).orElseThrow().span();
    return path.parent().flatMap(document::at).filter(Node.Fields.class::isInstance)
        .map(parent -> ((Node.Fields) parent).fields().get(path.last()).keySpan())
        .map(key -> new Span(key.file(), key.line(), key.column(), value.endLine(), value.endColumn())).orElse(value);
  }

  private static boolean isWithin(Span inner, Span outer) {
    boolean begins = inner.compareTo(outer) >= 0;
    boolean ends = inner.line() < outer.endLine() || inner.line() == outer.endLine() && inner.column() <= outer.endColumn();
    return inner.file().equals(outer.file()) && begins && ends;
  }
}
