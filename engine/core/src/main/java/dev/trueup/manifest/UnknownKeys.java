package dev.trueup.manifest;

import dev.trueup.diagnostic.Nearest;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Explains a key that nobody knows: what is like it here, and where else it would belong. */
final class UnknownKeys {

  /** How deep other sections are searched for the key. */
  private static final int DEEPEST = 4;

  private final Value.MapOf root;
  private final Supplier<Value.MapOf> everything;
  private final List<String> refused;

  /**
   * @param everything the schema with the sections that the manifest does not use as well; asked for at the first unknown key
   * @param refused plug-ins that were not taken, one of which may know the section
   */
  UnknownKeys(Value.MapOf root, Supplier<Value.MapOf> everything, List<String> refused) {
    this.root = root;
    this.refused = List.copyOf(refused);
    this.everything = everything;
  }

  Diagnostic of(Node.Fields holder, String key, KeyPath path, Node.Fields document) {
    Span span = holder.fields().get(key).keySpan();
    if (path.steps().isEmpty()) {
      return section(key, span);
    }
    if (SchemaComposer.TERMS.contains(key)) {
      return Diagnostic.error("manifest/misplaced-term", "`" + key + "` does not stand here",
              "`ensure`, `after`, `when_removed` and `only_on` stand on whole entries; %s is none.".formatted(SchemaMistakes.named(path)))
          .at(span);
    }
    Set<String> known = known(path, document);
    String here = path.toString();
    Optional<String> near = Nearest.to(key, known);
    Optional<String> elsewhere = near.isPresent() ? Optional.empty() : elsewhere(key, path);
    String keys = known.isEmpty() ? "" : " It knows " + SchemaMistakes.listed(known) + ".";
    String form = here.replaceAll("\\[\\d+]", "");
    String detail = elsewhere.map(place -> place.equals(form)
            ? "`%s` has no such key; `%s` belongs to entries of another form.".formatted(here, key)
            : "`%s` has no such key; `%s` belongs under `%s`.".formatted(here, key, place))
        .orElse("`%s` has no such key.%s".formatted(here, near.isPresent() ? "" : keys));
    var diagnostic = Diagnostic.error("manifest/unknown-key", "unknown key `" + key + "`", detail).at(span);
    return near.map(word -> diagnostic.withHint("did you mean `" + word + "`?")).orElse(diagnostic);
  }

  private Diagnostic section(String key, Span span) {
    Set<String> known = Shape.map(everything.get().entries().get("properties")).map(p -> p.entries().keySet()).orElse(Set.of());
    Optional<String> near = Nearest.to(key, known);
    Optional<String> elsewhere = near.isPresent() ? Optional.empty() : elsewhere(key, KeyPath.TOP);
    String detail = elsewhere.map(place -> "No section is called so; `%s` belongs under `%s`.".formatted(key, place))
        .orElse(near.isPresent() ? "No section is called so." : "This version of trueup knows " + SchemaMistakes.listed(known) + ".");
    var diagnostic = Diagnostic.error("manifest/unknown-section", "unknown section `" + key + "`", detail + missed()).at(span);
    return near.map(word -> diagnostic.withHint("did you mean `" + word + "`?")).orElse(diagnostic);
  }

  private String missed() {
    String names = String.join(", ", refused.stream().map(name -> "`" + name + "`").toList());
    return refused.isEmpty() ? "" : refused.size() == 1 ? " Plug-in " + names + " was not loaded and may be what knows it: the warning says why."
        : " Plug-ins " + names + " were not loaded, and one of them may know it: the warnings say why.";
  }

  private Set<String> known(KeyPath path, Node.Fields document) {
    Shape shape = Shape.of(root, document);
    Node node = document;
    for (String step : path.steps()) {
      Node child = node.child(step).orElseThrow();
      shape = shape.child(step, node, child);
      node = child;
    }
    var known = new LinkedHashSet<>(shape.properties().keySet());
    shape.first("propertyNames").flatMap(Shape::map).ifPresent(names -> known.addAll(Shape.texts(names.entries().get("enum"))));
    return known;
  }

  /** Where a key of this name is known: near by first, then in other sections. */
  private Optional<String> elsewhere(String key, KeyPath path) {
    List<String> places = new ArrayList<>();
    Value.MapOf all = everything.get();
    search(all, all, key, "", 0, Collections.newSetFromMap(new IdentityHashMap<>()), places);
    String section = path.steps().isEmpty() ? "" : path.steps().getFirst();
    return places.stream().filter(place -> !place.isEmpty())
        .min(Comparator.comparing((String place) -> !place.equals(section) && !place.startsWith(section + "."))
            .thenComparing(place -> place.chars().filter(c -> c == '.').count()));
  }

  private static void search(
      Value.MapOf all, Value.MapOf schema, String key, String place, int depth, Set<Value.MapOf> seen, List<String> places) {
    if (depth > DEEPEST || !seen.add(schema)) {
      return;
    }
    Map<String, Value> properties = Shape.map(schema.entries().get("properties")).map(Value.MapOf::entries).orElse(Map.of());
    for (Map.Entry<String, Value> property : properties.entrySet()) {
      if (property.getKey().equals(key) && !SchemaComposer.TERMS.contains(key)) {
        places.add(place);
      }
      String inner = place.isEmpty() ? property.getKey() : place + "." + property.getKey();
      Shape.map(property.getValue()).ifPresent(next -> search(all, next, key, inner, depth + 1, seen, places));
    }
    Shape.referred(all, schema).ifPresent(next -> search(all, next, key, place, depth, seen, places));
    List.of("anyOf", "oneOf", "allOf").forEach(keyword ->
        Shape.list(schema.entries().get(keyword)).forEach(next -> search(all, next, key, place, depth, seen, places)));
    Shape.map(schema.entries().get("items")).ifPresent(next -> search(all, next, key, place, depth, seen, places));
  }
}
