package dev.trueup.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.manifest.SchemaComposer;
import dev.trueup.provider.Provider;
import dev.trueup.testkit.Story;
import dev.trueup.testkit.editor.Installation;
import dev.trueup.testkit.editor.LanguageServer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples meet the machines beside them. */
class ExamplesTest {

  private static final String FOLDER = "examples/go-developer/";

  @Test
  void the_machine_of_a_go_developer_becomes_what_the_example_says_and_back() {
    String story = Story.of(Repository.providers().toArray(Provider[]::new))
        .manifest(Repository.text(FOLDER + "trueup.yaml"))
        .machine(Repository.text(FOLDER + "go-developer.machine")
            + "== ~/project/gitignore\n" + Repository.text(FOLDER + "gitignore").indent(2))
        .text();
    Repository.verify(FOLDER + "go-developer.story.approved.txt", story);
  }

  @Test
  void the_first_line_of_the_example_leads_to_the_published_schema() {
    String first = Repository.text(FOLDER + "trueup.yaml").lines().findFirst().orElseThrow();
    String written = first.substring(first.indexOf("$schema=") + "$schema=".length());
    assertEquals(Repository.at("schemas/trueup.schema.json"), Repository.at(FOLDER + written));
    assertTrue(Repository.at("schemas/trueup.schema.json").toFile().isFile());
  }

  @Test
  void an_editor_has_no_complaints_about_the_example_and_explains_its_keys(@TempDir Path folder) {
    switch (Installation.in(Path.of("target", "yaml-language-server").toAbsolutePath())) {
      case Installation.Absent(String reason) -> Assumptions.abort(reason);
      case Installation.Ready ready -> {
        try (var server = new LanguageServer(ready, folder, SchemaComposer.compose(Repository.catalog()))) {
          String example = Repository.text(FOLDER + "trueup.yaml").lines().skip(1).collect(Collectors.joining("\n"));
          assertEquals(List.of(), server.complaints(example));
          assertEquals(List.of("9:3 Property setings is not allowed."), server.complaints(example.replace("settings: #", "setings: #")));
          assertTrue(server.completions("trueup: 1\ngo:\n  settings:\n    §").contains("GOPROXY"));
          assertTrue(server.hover(example.replace("GOTOOLCHAIN", "GOTOOL§CHAIN")).orElse("").contains("Which Go runs"));
        }
      }
    }
  }
}
