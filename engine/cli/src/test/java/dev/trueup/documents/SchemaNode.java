package dev.trueup.documents;

import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A schema node is one place in a schema, with references to definitions followed.
 *
 * @param own its keywords; where it refers to a definition, those of the definition below its own
 * @param definitions of the whole schema
 * @param definition the name of the first definition that it refers to; empty for none
 */
record SchemaNode(Map<String, Value> own, Map<String, Value> definitions, String definition) {

  private static final List<String> SCALARS = List.of("string", "number", "integer", "boolean");

  static SchemaNode root(Value.MapOf schema) {
    return node(schema, map(schema.entries().get("$defs")));
  }

  private static SchemaNode node(Value schema, Map<String, Value> definitions) {
    var own = new LinkedHashMap<>(map(schema));
    String first = "";
    while (own.remove("$ref") instanceof Value.Text(String reference)) {
      String name = reference.substring(reference.lastIndexOf('/') + 1);
      first = first.isEmpty() ? name : first;
      map(definitions.get(name)).forEach(own::putIfAbsent);
    }
    return new SchemaNode(own, definitions, first);
  }

  /** Its own, else that of its first form. */
  String description() {
    return text("description").or(() -> forms().stream().findFirst().map(SchemaNode::description)).orElse("");
  }

  /** True where the terms may stand, on it or on its long form. */
  boolean takesTerms() {
    return isMarked("x-terms") || forms().stream().anyMatch(form -> form.isMarked("x-terms"));
  }

  Optional<String> title() {
    return text("title");
  }

  private Optional<String> text(String keyword) {
    return Optional.ofNullable(own.get(keyword)).filter(Value.Text.class::isInstance).map(Value::toString);
  }

  boolean isMarked(String keyword) {
    return own.get(keyword) instanceof Value.Bool(boolean truth) && truth;
  }

  /** True where more than one form is told apart by its title. */
  boolean hasTitledForms() {
    List<SchemaNode> forms = forms();
    return forms.size() > 1 && forms.stream().allMatch(form -> form.title().isPresent());
  }

  List<SchemaNode> forms() {
    return list(own.get("anyOf")).stream().map(form -> node(form, definitions)).toList();
  }

  Optional<SchemaNode> item() {
    return child("items");
  }

  /** What stands under keys that are not listed. */
  Optional<SchemaNode> anyKey() {
    return child("additionalProperties");
  }

  private Optional<SchemaNode> child(String keyword) {
    return Optional.ofNullable(own.get(keyword)).filter(Value.MapOf.class::isInstance).map(child -> node(child, definitions));
  }

  /** The listed keys, in the schema's order. */
  Map<String, SchemaNode> keys() {
    var keys = new LinkedHashMap<String, SchemaNode>();
    map(own.get("properties")).forEach((key, schema) -> keys.put(key, node(schema, definitions)));
    return keys;
  }

  SchemaNode defined(String name) {
    return node(definitions.getOrDefault(name, new Value.MapOf(Map.of())), definitions);
  }

  /** The terms of the general schema, by name. */
  Map<String, SchemaNode> terms() {
    var terms = new LinkedHashMap<String, SchemaNode>();
    List.of("ensure", "after", "when_removed", "only_on").forEach(term -> terms.put(term, defined("trueup." + term)));
    return terms;
  }

  boolean requires(String key) {
    return list(own.get("required")).stream().anyMatch(each -> each.toString().equals(key));
  }

  Optional<Value> fallback() {
    return Optional.ofNullable(own.get("default"));
  }

  Optional<Value> example() {
    return list(own.get("examples")).stream().findFirst();
  }

  /** The words that it can be, or the items of it. */
  List<String> words() {
    return wordsBy("enum");
  }

  List<String> wordDescriptions() {
    return wordsBy("enumDescriptions");
  }

  private List<String> wordsBy(String keyword) {
    List<String> words = list(own.get(keyword)).stream().map(Value::toString).toList();
    return !words.isEmpty() ? words
        : forms().stream().map(form -> form.wordsBy(keyword)).filter(found -> !found.isEmpty()).findFirst().orElse(List.of());
  }

  /** True where the thing itself may be written in short, so that its long form's {@code value} says nothing new. */
  boolean hasShortForm() {
    return types().stream().anyMatch(SCALARS::contains);
  }

  private List<String> types() {
    return switch (own.get("type")) {
      case Value.Text(String type) -> List.of(type);
      case Value.ListOf(List<Value> types) -> types.stream().map(Value::toString).toList();
      case null, default -> List.of();
    };
  }

  /** What kind of value it is, in the words of a person. */
  String type() {
    if (isMarked("x-secret")) {
      return "secret";
    }
    if (!words().isEmpty()) {
      return words().stream().map(word -> "`" + word + "`").collect(Collectors.joining(", ")) + (types().contains("array") ? "; one or a list" : "");
    }
    if (own.get("const") instanceof Value only) {
      return "`" + only + "`";
    }
    var parts = new ArrayList<String>();
    if (types().containsAll(List.of("string", "number", "boolean"))) {
      parts.add("text, number or boolean");
    } else {
      types().stream().filter(SCALARS::contains).map(this::scalar).forEach(parts::add);
    }
    if (types().contains("array")) {
      parts.add("list");
    }
    if (types().contains("object")) {
      parts.add("mapping");
    }
    if (parts.isEmpty()) {
      forms().stream().map(SchemaNode::type).distinct().forEach(parts::add);
    }
    return parts.isEmpty() ? "any" : String.join(" or ", parts);
  }

  private String scalar(String type) {
    return switch (type) {
      case "boolean" -> "boolean";
      case "number", "integer" -> "number";
      default -> isMarked("x-path") ? "path" : isMarked("x-file") ? "file to read" : isMarked("x-octal") ? "mode" : "text";
    };
  }

  private static Map<String, Value> map(@org.jspecify.annotations.Nullable Value value) {
    return value instanceof Value.MapOf(Map<String, Value> entries) ? entries : Map.of();
  }

  private static List<Value> list(@org.jspecify.annotations.Nullable Value value) {
    return value instanceof Value.ListOf(List<Value> items) ? items : List.of();
  }
}
