package dev.trueup.manifest;

import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which values the types of a schema admit, plain scalars also by their text. */
final class Types {

  private Types() {}

  /** True where the node's type is allowed, or its text is. */
  static boolean admit(Shape shape, Node node) {
    Set<String> types = shape.types();
    return types.isEmpty() || switch (node) {
      case Node.Fields f -> types.contains("object");
      case Node.Items i -> types.contains("array");
      case Node.Scalar s when Reference.standsIn(s) -> types.stream().anyMatch(type -> !type.equals("object"));
      case Node.Scalar s -> admitAsIs(shape, s) || (types.contains("string") && !s.isNothing());
    };
  }

  static boolean admitAsIs(Shape shape, Node.Scalar scalar) {
    Set<String> types = shape.types();
    return allowedValues(shape).map(values -> values.contains(scalar.value())).orElse(true)
        && (types.isEmpty() || names(scalar.value()).anyMatch(types::contains));
  }

  /** True where the schema wants the text of a plain scalar that YAML reads as something else. */
  static boolean wantsText(Shape shape, Node.Scalar scalar) {
    if (scalar.value() instanceof Value.Text || scalar.isNothing()) {
      return false;
    }
    Optional<List<Value>> values = allowedValues(shape);
    if (values.isPresent()) {
      return !values.get().contains(scalar.value()) && values.get().contains(new Value.Text(scalar.text()));
    }
    if (!shape.types().contains("string")) {
      return false;
    }
    boolean judgedAsText = Stream.of("pattern", "minLength", "maxLength", "format").anyMatch(keyword -> shape.first(keyword).isPresent());
    return judgedAsText || names(scalar.value()).noneMatch(shape.types()::contains);
  }

  private static Optional<List<Value>> allowedValues(Shape shape) {
    return shape.first("enum").map(list -> ((Value.ListOf) list).items()).or(() -> shape.first("const").map(List::of));
  }

  /** The types of the values that a schema lists. */
  static Stream<String> ofValues(Value.MapOf schema) {
    Value listed = schema.entries().get("enum");
    Value only = schema.entries().get("const");
    List<Value> values = listed instanceof Value.ListOf(List<Value> items) ? items : only == null ? List.of() : List.of(only);
    return values.stream().flatMap(Types::names).distinct();
  }

  private static Stream<String> names(Value value) {
    return switch (value) {
      case Value.Number(var amount) -> amount.stripTrailingZeros().scale() <= 0 ? Stream.of("integer", "number") : Stream.of("number");
      case Value.Bool b -> Stream.of("boolean");
      case Value.Null n -> Stream.of("null");
      case Value.ListOf l -> Stream.of("array");
      case Value.MapOf m -> Stream.of("object");
      case Value.Text t -> Stream.of("string");
      case Value.Unset u -> Stream.of();
      case Value.Blob b -> Stream.of();
      case Value.Hidden h -> Stream.of();
      case Value.Digest d -> Stream.of();
    };
  }
}
