package dev.trueup.manifest;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A validator judges a document by one schema, compiled once.
 *
 * <p>The library reports the mistakes of every alternative; kept are those of the alternative that {@link Branches} chooses. Nothing is
 * fetched: a reference to another schema is a fault of the schema.
 */
final class Validator {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Value.MapOf root;
  private final Schema schema;

  Validator(Value.MapOf root) {
    this.root = root;
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
        builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources(false)));
    this.schema = registry.getSchema(JsonMapper.shared().readTree(Json.write(root)));
  }

  Set<Violation> judge(Node document) {
    var violations = new LinkedHashSet<Violation>();
    for (Error error : schema.validate(json(document))) {
      violation(error, document).ifPresent(violations::add);
    }
    return violations;
  }

  /** Follows the way that the library took to an error; empty where it led into an alternative that nobody meant. */
  private Optional<Violation> violation(Error error, Node document) {
    List<String> rules = elements(error.getEvaluationPath());
    List<String> steps = elements(error.getInstanceLocation());
    KeyPath path = KeyPath.TOP;
    Value here = root;
    for (int i = 0; i < rules.size() - 1; i++) {
      String rule = rules.get(i);
      Value.MapOf object = (Value.MapOf) here;
      switch (rule) {
        case "$ref" -> here = Shape.referred(root, object).orElseThrow();
        case "properties", "patternProperties" -> {
          i++;
          here = entry(entry(object, rule), rules.get(i));
          path = path.child(steps.get(path.steps().size()));
        }
        case "items", "additionalProperties", "contains" -> {
          here = entry(object, rule);
          path = path.child(steps.get(path.steps().size()));
        }
        case "anyOf", "oneOf" -> {
          i++;
          List<Value.MapOf> branches = Shape.list(entry(object, rule));
          Node node = document.at(path).orElseThrow();
          Optional<Integer> chosen = Branches.choose(root, branches, node);
          if (chosen.isEmpty()) {
            return Optional.of(noAlternative(path, object, branches, node));
          }
          if (chosen.get() != Integer.parseInt(rules.get(i))) {
            return Optional.empty();
          }
          here = branches.get(chosen.get());
        }
        case "allOf" -> {
          i++;
          here = Shape.list(entry(object, rule)).get(Integer.parseInt(rules.get(i)));
        }
        default -> here = entry(object, rule);
      }
    }
    return Optional.of(new Violation(new KeyPath(steps), error.getKeyword(), Optional.ofNullable(error.getProperty()), (Value.MapOf) here));
  }

  private Violation noAlternative(KeyPath path, Value.MapOf object, List<Value.MapOf> branches, Node node) {
    boolean typeFits = branches.stream().anyMatch(branch -> Types.admit(Shape.at(root, branch, node), node));
    return new Violation(path, typeFits ? "form" : "type", Optional.empty(), object);
  }

  private static Value entry(Value object, String key) {
    return ((Value.MapOf) object).entries().get(key);
  }

  private static List<String> elements(NodePath path) {
    var all = new ArrayList<String>();
    for (int i = 0; i < path.getNameCount(); i++) {
      all.add(String.valueOf(path.getElement(i)));
    }
    return all;
  }

  private static JsonNode json(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> switch (scalar.value()) {
        case Value.Number(BigDecimal amount) when amount.stripTrailingZeros().scale() <= 0 -> NODES.numberNode(amount.toBigIntegerExact());
        case Value.Number(BigDecimal amount) -> NODES.numberNode(amount);
        case Value.Bool(boolean truth) -> NODES.booleanNode(truth);
        case Value.Null() -> NODES.nullNode();
        default -> NODES.stringNode(scalar.text());
      };
      case Node.Items items -> {
        var array = NODES.arrayNode();
        items.items().forEach(item -> array.add(json(item)));
        yield array;
      }
      case Node.Fields fields -> {
        var object = NODES.objectNode();
        for (Map.Entry<String, Node.Field> field : fields.fields().entrySet()) {
          object.set(field.getKey(), json(field.getValue().value()));
        }
        yield object;
      }
    };
  }
}
