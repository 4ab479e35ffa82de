package dev.trueup.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.provider.Provider;
import dev.trueup.provider.Section;
import dev.trueup.value.Json;
import dev.trueup.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The reference says what the schemas say. */
class ReferenceTest {

  private static Map<Section, Provider> sections() {
    var sections = new TreeMap<Section, Provider>(java.util.Comparator.comparing(Section::key));
    Repository.providers().forEach(provider -> provider.sections().forEach(section -> sections.put(section, provider)));
    return sections;
  }

  @TestFactory
  List<DynamicTest> each_section_has_a_page() {
    return sections().entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey().key(),
            () -> Repository.verify("docs/reference/" + each.getKey().key() + ".md", SectionPage.of(each.getKey(), each.getValue()))))
        .toList();
  }

  @Test
  void the_first_page_tells_the_general_keys_and_the_terms() throws Json.Broken {
    String general = Repository.text("engine/core/src/main/resources/dev/trueup/manifest/manifest.schema.json");
    Repository.verify("docs/reference/README.md", GeneralPage.of(SchemaNode.root((Value.MapOf) Json.read(general)), sections().keySet()));
  }

  @Test
  void no_page_is_left_over() {
    Set<String> pages = Repository.files("docs/reference", ".md").stream().map(page -> page.getFileName().toString())
        .collect(Collectors.toSet());
    Set<String> wanted = sections().keySet().stream().map(section -> section.key() + ".md").collect(Collectors.toSet());
    wanted.add("README.md");
    assertEquals(wanted, pages);
  }

  @Test
  void every_key_of_every_schema_is_described() throws Json.Broken {
    for (Section section : sections().keySet()) {
      var undescribed = new LinkedHashMap<String, Value>();
      collect(section.key(), Json.read(section.schema()), undescribed);
      assertTrue(undescribed.isEmpty(), () -> "without a description: " + undescribed.keySet());
    }
  }

  private static void collect(String path, Value schema, Map<String, Value> undescribed) {
    if (schema instanceof Value.MapOf(Map<String, Value> entries)) {
      if (entries.get("properties") instanceof Value.MapOf(Map<String, Value> properties)) {
        properties.forEach((key, property) -> {
          if (property instanceof Value.MapOf(Map<String, Value> own) && !own.containsKey("description") && !own.containsKey("$ref")) {
            undescribed.put(path + "." + key, property);
          }
        });
      }
      entries.forEach((key, inner) -> {
        if (!Set.of("examples", "default", "enum", "defaultSnippets").contains(key)) {
          collect(path + "." + key, inner, undescribed);
        }
      });
    }
  }
}
