package dev.trueup.manifest;

import dev.trueup.diagnostic.Nearest;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts a violation of the schema into words, at its place. */
final class SchemaMistakes {

  private final Node.Fields document;
  private final Value.MapOf root;
  private final UnknownKeys unknownKeys;

  SchemaMistakes(Node.Fields document, Value.MapOf root, UnknownKeys unknownKeys) {
    this.document = document;
    this.root = root;
    this.unknownKeys = unknownKeys;
  }

  Diagnostic of(Violation violation) {
    Node node = document.at(violation.path()).orElse(document);
    if (violation.concernsKey() && node instanceof Node.Fields fields) {
      String key = violation.property().orElseThrow();
      Optional<Value.MapOf> names = Shape.map(violation.schema().entries().get("propertyNames"))
          .filter(each -> !each.entries().containsKey("enum"));
      return violation.keyword().equals("propertyNames") && names.isPresent()
          ? key(fields.fields().get(key), names.get()) : unknownKeys.of(fields, key, violation.path(), document);
    }
    return switch (violation.keyword()) {
      case "required", "dependentRequired" -> missing(node, violation);
      case "type" -> type(node, violation);
      case "form" -> form(node, violation);
      case "enum", "const" -> value(node, violation);
      case "pattern", "format" -> pattern(node, violation);
      case "minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum", "multipleOf" -> range(node, violation);
      case "minLength", "minItems", "minProperties" -> size(node, violation, "too short", "at least");
      case "maxLength", "maxItems", "maxProperties" -> size(node, violation, "too long", "at most");
      case "uniqueItems" -> Diagnostic.error("manifest/repeated-item", subject(violation) + " says something twice",
          "The items of this list must all be different. Remove the repeated one.").at(node.head());
      default -> Diagnostic.error("manifest/schema", subject(violation) + " does not fit",
          "It breaks the rule `%s` of the schema.%s".formatted(violation.keyword(), described(violation.schema()))).at(node.head());
    };
  }

  private static Diagnostic key(Node.Field field, Value.MapOf names) {
    return Diagnostic.error("manifest/wrong-key", "the key `" + field.key() + "` is not written as it has to be", form(names))
        .at(field.keySpan());
  }

  private Diagnostic missing(Node node, Violation violation) {
    String key = violation.property().orElse("");
    String what = Shape.map(violation.schema().entries().get("properties")).flatMap(p -> Shape.map(p.entries().get(key)))
        .map(SchemaMistakes::described).orElse("");
    return Diagnostic.error("manifest/missing-key", "the key `" + key + "` is missing",
        "%s needs `%s`.%s".formatted(named(violation.path()), key, what)).at(node.head());
  }

  private Diagnostic type(Node node, Violation violation) {
    String wanted = TypeWords.wanted(types(violation.schema(), node));
    boolean nothing = node instanceof Node.Scalar scalar && scalar.isNothing();
    String found = nothing ? "Found nothing behind the colon" : "Found " + TypeWords.of(node);
    return Diagnostic.error("manifest/wrong-type", subject(violation) + " has the wrong type",
        "%s, wanted %s.%s".formatted(found, wanted, described(violation.schema()))).at(place(node, violation.path()));
  }

  /** An empty value has no characters to point at: its key has. */
  private Span place(Node node, KeyPath path) {
    boolean empty = node instanceof Node.Scalar scalar && scalar.isNothing();
    return !empty ? node.head() : path.parent().flatMap(document::at).filter(Node.Fields.class::isInstance)
        .map(parent -> ((Node.Fields) parent).fields().get(path.last()).keySpan()).orElse(node.head());
  }

  private Set<String> types(Value.MapOf schema, Node node) {
    var all = new TreeSet<>(Shape.types(schema.entries().get("type")));
    for (String keyword : List.of("anyOf", "oneOf")) {
      Shape.list(schema.entries().get(keyword)).forEach(branch -> all.addAll(Shape.at(root, branch, node).types()));
    }
    return all;
  }

  private Diagnostic form(Node node, Violation violation) {
    var names = Shape.list(violation.schema().entries().getOrDefault("anyOf", violation.schema().entries().get("oneOf"))).stream()
        .map(branch -> Shape.at(root, branch, node))
        .filter(branch -> Types.admit(branch, node))
        .flatMap(branch -> branch.required().stream().findFirst().stream())
        .distinct().map(name -> "`" + name + "`").toList();
    return Diagnostic.error("manifest/unknown-form", subject(violation) + " has no known form",
        "It needs one of %s.%s".formatted(String.join(", ", names), described(violation.schema()))).at(node.head());
  }

  private Diagnostic value(Node node, Violation violation) {
    var entries = violation.schema().entries();
    List<String> allowed = entries.get("enum") instanceof Value.ListOf(List<Value> items)
        ? items.stream().map(Value::toString).toList() : List.of(String.valueOf(entries.get("const")));
    String found = node instanceof Node.Scalar scalar ? "`" + scalar.text() + "`" : TypeWords.of(node);
    String listed = TypeWords.either(allowed.stream().map(value -> "`" + value + "`").toList());
    var diagnostic = Diagnostic.error("manifest/unknown-value", subject(violation) + " has a value that is not known",
        "Found %s, wanted %s.%s".formatted(found, listed, described(violation.schema()))).at(node.head());
    return node instanceof Node.Scalar scalar
        ? Nearest.to(scalar.text(), allowed).map(near -> diagnostic.withHint("did you mean `" + near + "`?")).orElse(diagnostic)
        : diagnostic;
  }

  private Diagnostic pattern(Node node, Violation violation) {
    return Diagnostic.error("manifest/wrong-form", subject(violation) + " is not written as it has to be", form(violation.schema()))
        .at(node.head());
  }

  /** What the schema says of how a text is written. */
  private static String form(Value.MapOf schema) {
    var entries = schema.entries();
    return Optional.ofNullable(entries.get("patternErrorMessage")).or(() -> Optional.ofNullable(entries.get("errorMessage")))
        .map(Value::toString)
        .orElseGet(() -> Optional.ofNullable(entries.get("pattern")).or(() -> Optional.ofNullable(entries.get("format")))
            .map(rule -> "It has to match `" + rule + "`.").orElse("It is empty, or too short or too long.") + described(schema));
  }

  private Diagnostic range(Node node, Violation violation) {
    Value limit = violation.schema().entries().get(violation.keyword());
    String words = switch (violation.keyword()) {
      case "minimum" -> "at least " + limit;
      case "exclusiveMinimum" -> "more than " + limit;
      case "maximum" -> "at most " + limit;
      case "exclusiveMaximum" -> "less than " + limit;
      default -> "a multiple of " + limit;
    };
    String found = node instanceof Node.Scalar scalar ? scalar.text() : TypeWords.of(node);
    return Diagnostic.error("manifest/out-of-range", subject(violation) + " is out of range",
        "Found %s, wanted %s.%s".formatted(found, words, described(violation.schema()))).at(node.head());
  }

  private Diagnostic size(Node node, Violation violation, String what, String bound) {
    Value limit = violation.schema().entries().get(violation.keyword());
    String unit = violation.keyword().endsWith("Length") ? "character" : violation.keyword().endsWith("Items") ? "item" : "key";
    String units = limit.equals(Value.Number.of(1)) ? unit : unit + "s";
    return Diagnostic.error("manifest/wrong-size", subject(violation) + " is " + what,
        "It needs %s %s %s.%s".formatted(bound, limit, units, described(violation.schema()))).at(node.head());
  }

  /** "`mode`", "an item of `tools`": names of keys only. */
  private String subject(Violation violation) {
    KeyPath path = violation.path();
    if (path.steps().isEmpty()) {
      return "the manifest";
    }
    Optional<KeyPath> list = path.parent().filter(parent -> document.at(parent).filter(Node.Items.class::isInstance).isPresent());
    return list.map(parent -> "an item of `" + parent.last() + "`").orElse("`" + path.last() + "`");
  }

  static String named(KeyPath path) {
    return path.steps().isEmpty() ? "The manifest" : "`" + path + "`";
  }

  /** The first sentence of what the schema says, with a blank before it. */
  private static String described(Value.MapOf schema) {
    if (!(schema.entries().get("description") instanceof Value.Text(String text)) || text.isBlank()) {
      return "";
    }
    int end = text.indexOf(". ");
    return " " + (end < 0 ? text : text.substring(0, end + 1));
  }

  static String listed(java.util.Collection<String> names) {
    return names.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }
}
