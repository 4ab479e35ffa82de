package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;

/**
 * What every schema does: it offers nothing that is not acted on, and says what everything is.
 *
 * @param examples of all kinds of the provider
 * @param spent keys that become something else than an attribute, with what
 */
record SchemaLaws(Provider provider, List<Example> examples, Map<String, String> spent) {

  List<DynamicTest> tests() {
    var tests = new ArrayList<DynamicTest>();
    for (Section section : provider.sections()) {
      String name = "section " + section.key();
      tests.add(DynamicTest.dynamicTest(name + " offers only what is acted on", () -> offersOnlyWhatIsActedOn(section)));
      tests.add(DynamicTest.dynamicTest(name + " says what every key is", () -> saysWhatEveryKeyIs(section)));
    }
    return tests;
  }

  private void offersOnlyWhatIsActedOn(Section section) throws Json.Broken {
    SortedSet<String> offered = new TreeSet<>();
    new Walk((key, schema) -> {
      if (!isContainer(schema)) {
        offered.add(key);
      }
      return !spent.containsKey(key);
    }).from(Json.read(section.schema()));
    Set<String> attributes = new TreeSet<>();
    examples.forEach(example -> example.resources().forEach(r -> attributes.addAll(r.desired().attributes().values().keySet())));
    var idle = new TreeSet<>(offered);
    idle.removeAll(attributes);
    idle.removeAll(spent.keySet());
    assertEquals(Set.of(), idle, "keys that become no attribute in any example; `spentOn` says what else becomes of a key");
    var wrong = new TreeSet<>(spent.keySet());
    wrong.removeIf(key -> !attributes.contains(key));
    assertEquals(Set.of(), wrong, "keys that are said to be spent and are attributes");
  }

  private static void saysWhatEveryKeyIs(Section section) throws Json.Broken {
    new Walk((key, schema) -> {
      boolean described = schema.entries().containsKey("description") || schema.entries().containsKey("$ref");
      assertTrue(described, () -> "`" + key + "` has no description");
      return true;
    }).from(Json.read(section.schema()));
  }

  /** True for a key whose own keys, or whose items' keys, are what is offered. */
  private static boolean isContainer(Value schema) {
    return switch (schema) {
      case Value.MapOf(Map<String, Value> entries) ->
          entries.containsKey("properties") || entries.values().stream().anyMatch(SchemaLaws::isContainer);
      case Value.ListOf(List<Value> items) -> items.stream().anyMatch(SchemaLaws::isContainer);
      default -> false;
    };
  }

  /** A walk goes through a schema and visits every property. */
  private record Walk(Visit visit) {
    interface Visit {
      /** Whether what stands below it is visited as well. */
      boolean property(String key, Value.MapOf schema);
    }

    void from(Value schema) {
      switch (schema) {
        case Value.MapOf(Map<String, Value> entries) -> entries.forEach((keyword, value) -> {
          if (keyword.equals("properties") && value instanceof Value.MapOf(Map<String, Value> properties)) {
            properties.forEach((key, property) -> {
              if (property instanceof Value.MapOf map && visit.property(key, map)) {
                from(property);
              }
            });
          } else if (!keyword.equals("examples") && !keyword.equals("default")) {
            from(value);
          }
        });
        case Value.ListOf(List<Value> items) -> items.forEach(this::from);
        default -> {
          return;
        }
      }
    }
  }
}
