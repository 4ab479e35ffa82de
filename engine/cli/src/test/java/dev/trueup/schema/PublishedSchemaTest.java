package dev.trueup.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.manifest.SchemaComposer;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Provider;
import dev.trueup.testkit.editor.Installation;
import dev.trueup.testkit.editor.LanguageServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The schema that editors get, of all providers that come with trueup. */
class PublishedSchemaTest {

  private static String composed() {
    List<Provider> providers = ServiceLoader.load(Provider.class).stream().map(ServiceLoader.Provider::get)
        .filter(provider -> !provider.name().equals("scripted")).toList();
    return SchemaComposer.compose(Catalog.of(providers));
  }

  @Test
  void the_schema_in_the_repository_is_what_the_providers_say() throws IOException {
    String composed = composed();
    Path made = Path.of("target", "trueup.schema.json");
    Files.createDirectories(made.getParent());
    Files.writeString(made, composed);
    assertEquals(Files.readString(Path.of("..", "..", "schemas", "trueup.schema.json")), composed,
        "read engine/cli/target/trueup.schema.json, and where it is right copy it to schemas");
  }

  @Test
  void an_editor_accepts_the_first_day_and_explains_mistakes(@TempDir Path folder) {
    switch (Installation.in(Path.of("target", "yaml-language-server").toAbsolutePath())) {
      case Installation.Absent(String reason) -> Assumptions.abort(reason);
      case Installation.Ready ready -> {
        try (var server = new LanguageServer(ready, folder, composed())) {
          assertEquals(List.of(), server.complaints("""
              trueup: 1
              name: payments-dev
              vars: { proxy: https://goproxy.cn }
              go: { settings: { GOPROXY: ["${vars.proxy}", direct], CGO_ENABLED: 0, GOTOOLCHAIN: local } }
              env:
                variables:
                  EDITOR: vim
                  GOMAXPROCS: { value: 4, scope: [shell, services], only_on: linux }
                  API_TOKEN: { secret: { env: API_TOKEN } }
                path: [~/go/bin, { value: ~/bin, at: front, scope: user }]
              files:
                - { path: ~/.config/gopls/env, content: "x", mode: "0600", create_only: true }
                - { link: ~/bin/k, to: /usr/bin/kubectl }
                - directory: ~/src
                - line: { in: ~/.bashrc, text: "export GOROOT=/usr/local/go", ensure: absent }
                - block: { in: ~/.bashrc, name: aliases, content: "alias k=kubectl" }
                - ini: { in: ~/.config/app.ini, set: { core.editor: vim } }
                - json: { in: ~/.config/app.json, set: { go.useLanguageServer: true, /a/b: 1 } }
              git: { config: { core.autocrlf: input }, hooks: { pre-commit: [trueup, check] } }
              """));
          assertEquals(List.of("3:3 Property setings is not allowed."), server.complaints("trueup: 1\ngo:\n  setings: {}\n"));
          assertEquals(List.of("path", "variables"), server.completions("trueup: 1\nenv:\n  §"));
          assertTrue(server.hover("trueup: 1\ngo:\n  settings:\n    GOPR§OXY: off\n").orElse("").contains("Where modules come from"));
        }
      }
    }
  }
}
