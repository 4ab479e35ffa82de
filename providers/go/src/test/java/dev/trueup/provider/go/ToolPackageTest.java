package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolPackageTest {

  @ParameterizedTest
  @CsvSource({
    "golang.org/x/tools/gopls@v0.23.0, gopls",
    "github.com/golangci/golangci-lint/v2/cmd/golangci-lint@latest, golangci-lint",
    "github.com/itchyny/gojq/v2@v2.0.0-rc.1, gojq",
    "gopkg.in/tool.v1@v1.0.0, tool.v1",
    "example.com/v1@v1.0.0, v1",
    "mvdan.cc/gofumpt@master, gofumpt",
  })
  void names_the_program_as_go_does(String text, String program) {
    ToolPackage tool = ToolPackage.parse(text).value().orElseThrow();
    assertEquals(program, tool.program());
    assertEquals(text, tool.toString());
    assertEquals("go.tool " + text, tool.pin());
  }

  @ParameterizedTest
  @ValueSource(strings = {"v0.23.0", "v1.0.0-rc.1", "v3.1.0+incompatible", "v0.0.0-20240102030405-abcdefabcdef"})
  void knows_a_version(String query) {
    assertTrue(ToolPackage.of("example.com/x", query).value().orElseThrow().isExact());
  }

  @ParameterizedTest
  @ValueSource(strings = {"latest", "v0.23", "v1", "main", "release/1.2", "deadbeef", "v01.2.3"})
  void leaves_every_other_query_to_the_lock(String query) {
    assertFalse(ToolPackage.of("example.com/x", query).value().orElseThrow().isExact());
  }

  @ParameterizedTest
  @CsvSource({
    "golang.org/x/tools/gopls, go/tool-version-missing",
    "golang.org/x/tools/gopls@, go/tool-version-missing",
    "golang.org/x/tools/gopls@0.23.0, go/tool-version-form",
    "golang.org/x/tools/gopls@none, go/tool-query",
    "golang.org/x/tools/gopls@v1@v2, go/tool-query",
    "https://github.com/go-delve/delve/cmd/dlv@latest, go/tool-url",
    "golang.org/x/tools/cmd/...@latest, go/tool-pattern",
    "./cmd/tool@latest, go/tool-package",
    "golang.org/x/tools/@latest, go/tool-package",
    "golang.org//x@latest, go/tool-package",
    "../x@latest, go/tool-package",
    "-flag.com/x y@latest, go/tool-package",
    "cmd/gofmt@latest, go/tool-module",
    "gopls@latest, go/tool-module",
  })
  void explains_what_is_none(String text, String code) {
    assertEquals(code, ToolPackage.parse(text).diagnostics().getFirst().code());
  }

  @Test
  void never_takes_a_path_for_a_flag() {
    assertTrue(ToolPackage.parse("-modfile.x/y@latest").value().isEmpty());
  }
}
