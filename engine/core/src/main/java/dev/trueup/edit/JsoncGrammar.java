package dev.trueup.edit;

import dev.trueup.edit.JsoncNode.Container;
import dev.trueup.edit.JsoncNode.Member;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The grammar of JSON as editors read their settings: comments, trailing commas, an empty file is an empty object, the last duplicate counts.
 *
 * <p>Values compare as data, so 1 that should be 1.0 stays. Parents are made where they are missing, and go with their last member.
 */
final class JsoncGrammar implements Grammar {

  @Override
  public Optional<String> problem(String text) {
    return JsoncText.of(text).problem();
  }

  @Override
  public Optional<Value> read(String text, EntryKey key) {
    return JsoncText.of(text).root().flatMap(root -> find(root, key.parts())).map(place -> place.member().node().value());
  }

  /** A member and what holds it. */
  private record Place(Container container, Member member) {}

  private static Optional<Place> find(Container container, List<String> parts) {
    Optional<Member> member = container.member(parts.getFirst());
    if (parts.size() == 1 || member.isEmpty()) {
      return member.map(found -> new Place(container, found));
    }
    return member.get().node() instanceof Container inner ? find(inner, parts.subList(1, parts.size())) : Optional.empty();
  }

  @Override
  public List<EntryKey> keys(String text) {
    var keys = new ArrayList<EntryKey>();
    JsoncText.of(text).root().ifPresent(root -> collect(root, List.of(), keys));
    return keys;
  }

  private static void collect(Container container, List<String> above, List<EntryKey> keys) {
    for (Member member : container.members()) {
      var parts = new ArrayList<>(above);
      parts.add(member.key());
      if (member.node() instanceof Container inner && !inner.array() && !inner.members().isEmpty()) {
        collect(inner, parts, keys);
      } else {
        keys.add(new EntryKey(parts));
      }
    }
  }

  @Override
  public Optional<String> region(String text, EntryKey key) {
    return JsoncText.of(text).root().flatMap(root -> find(root, key.parts())).flatMap(place ->
        place.container().members().stream()
            .filter(member -> member.key().equals(key.last()))
            .map(member -> text.substring(member.start(), member.end()))
            .reduce(String::concat));
  }

  @Override
  public String set(String text, EntryKey key, Value value) {
    JsoncText parsed = JsoncText.of(text);
    if (parsed.problem().isPresent()) {
      return text;
    }
    String whole = parsed.root().isPresent() ? text : withRoot(text);
    Container root = parsed.root().or(() -> JsoncText.of(whole).root()).orElseThrow();
    return set(whole, JsoncStyle.of(whole, root), root, key.parts(), value).orElse(text);
  }

  private String withRoot(String text) {
    String end = LineEnds.OF_THE_FILE.of(text);
    String object = "{" + end + "}";
    return text.isEmpty() ? blank() : text.endsWith("\n") ? text + object + end : text + end + object;
  }

  /** Empty where something that is no object stands on the way. */
  private static Optional<String> set(String text, JsoncStyle style, Container container, List<String> parts, Value value) {
    Optional<Member> member = container.member(parts.getFirst());
    List<String> below = parts.subList(1, parts.size());
    if (member.isEmpty()) {
      return container.array()
          ? Optional.empty()
          : Optional.of(JsoncInsertion.insert(text, style, container, parts.getFirst(), nested(below, value)));
    }
    JsoncNode node = member.get().node();
    if (!below.isEmpty()) {
      return node instanceof Container inner ? set(text, style, inner, below, value) : Optional.empty();
    }
    if (node.value().equals(value)) {
      return Optional.of(text);
    }
    String spelt = style.spell(value, JsoncStyle.indent(text, member.get().start()), container.isTall(text));
    return Optional.of(text.substring(0, node.start()) + spelt + text.substring(node.end()));
  }

  private static Value nested(List<String> parts, Value value) {
    Value nested = value;
    for (String part : parts.reversed()) {
      nested = new Value.MapOf(Map.of(part, nested));
    }
    return nested;
  }

  @Override
  public Optional<String> noPlace(String text, EntryKey key) {
    Optional<Container> root = JsoncText.of(text).root();
    for (int i = 1; root.isPresent() && i < key.parts().size(); i++) {
      var above = new EntryKey(key.parts().subList(0, i));
      Optional<Place> place = find(root.get(), above.parts());
      if (place.isEmpty()) {
        return Optional.empty();
      }
      boolean holds = place.get().member().node() instanceof Container inner
          && (!inner.array() || inner.member(key.parts().get(i)).isPresent());
      if (!holds) {
        return Optional.of("`" + above + "` has no place for `" + key.parts().get(i) + "`");
      }
    }
    return Optional.empty();
  }

  @Override
  public String remove(String text, EntryKey key) {
    String edited = text;
    Optional<Place> place = place(edited, key.parts());
    boolean removed = place.isPresent();
    while (place.isPresent()) {
      edited = JsoncRemoval.remove(edited, place.get().container(), place.get().member());
      place = place(edited, key.parts());
      if (place.isPresent() && place.get().container().array()) {
        break;
      }
    }
    List<String> above = key.parts().subList(0, key.parts().size() - 1);
    return removed && !above.isEmpty() ? withoutEmpty(edited, above) : edited;
  }

  /** Takes out a parent that became empty, and then its own; not where a duplicate of it would count then. */
  private String withoutEmpty(String text, List<String> parent) {
    Optional<Place> place = place(text, parent);
    boolean empty = place.isPresent() && !place.get().container().array()
        && place.get().container().members().stream().filter(member -> member.key().equals(parent.getLast())).count() == 1
        && place.get().member().node() instanceof Container inner && !inner.array() && inner.members().isEmpty()
        && text.substring(inner.start() + 1, inner.end() - 1).isBlank();
    return empty ? remove(text, new EntryKey(parent)) : text;
  }

  private static Optional<Place> place(String text, List<String> parts) {
    return JsoncText.of(text).root().flatMap(root -> find(root, parts));
  }

  @Override
  public String blank() {
    return "{\n}\n";
  }

  @Override
  public boolean isBlank(String text) {
    JsoncText parsed = JsoncText.of(text);
    return text.isBlank() || parsed.tokens().size() == 2 && parsed.root().isPresent();
  }

  @Override
  public Optional<String> unspeakable(EntryKey key, Value value) {
    return switch (value) {
      case Value.Unset u -> Optional.of(Spelling.whyNoText(u));
      case Value.Blob b -> Optional.of(Spelling.whyNoText(b));
      case Value.Digest d -> Optional.of(Spelling.whyNoText(d));
      case Value.Hidden(var secret) when secret.isDeferred() -> Optional.of(Spelling.whyNoText(value));
      case Value.Hidden h -> Optional.empty();
      case Value.ListOf(List<Value> items) -> items.stream().flatMap(item -> unspeakable(key, item).stream()).findFirst();
      case Value.MapOf(Map<String, Value> entries) ->
          entries.values().stream().flatMap(item -> unspeakable(key, item).stream()).findFirst();
      case Value.Text t -> Optional.empty();
      case Value.Number n -> Optional.empty();
      case Value.Bool b -> Optional.empty();
      case Value.Null n -> Optional.empty();
    };
  }
}
