package dev.trueup.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

class DiagnosticViewTest {

  private static final String MANIFEST = """
      trueup: 1
      name: payments-dev
      wsl:
        vm:
          memroy: 4GB
      env:
      \tvariables: { 编辑器: vim, EDITOR: vim }
      files:
        - { path: ~/a, content: "x", mode: 644, %s }
      %s
      """.formatted("padding: \"" + "-".repeat(120) + "\", ensrue: absent", "\n".repeat(88) + "last: [1,\n  2]");

  private static final Map<String, String> FILES = Map.of("trueup.yaml", MANIFEST, "base.yaml", "vars:\n  port: 80\n");

  private static final List<Diagnostic> MISTAKES = List.of(
      Diagnostic.error("manifest/unknown-key", "unknown key `memroy`", "`wsl.vm` has no such key")
          .at(new Span("trueup.yaml", 5, 5, 5, 11)).withHint("did you mean `memory`?"),
      Diagnostic.error("env/name", "not the name of a variable",
              "A variable's name has letters, digits and `_` of ASCII, because shells read nothing else; give it another name.")
          .at(new Span("trueup.yaml", 7, 15, 7, 18)),
      Diagnostic.error("manifest/unknown-key", "unknown key `ensrue`", "`files` has no such key")
          .at(new Span("trueup.yaml", 9, 174, 9, 180)),
      Diagnostic.warning("manifest/wide", "a list over two lines", "")
          .at(new Span("trueup.yaml", 99, 7, 100, 5)),
      Diagnostic.error("manifest/twice", "declared twice", "Both name one port.")
          .at(new Span("trueup.yaml", 1, 1, 1, 7)).related(new Span("base.yaml", 2, 3, 2, 7), "first declared here"),
      Diagnostic.error("manifest/missing", "an included file is not there", "`more.yaml` does not exist.")
          .at(new Span("other.yaml", 1, 1, 1, 1)),
      Diagnostic.error("plan/no-program", "a program is missing", "Nothing here is called `git`. It is needed to read the configuration.")
          .withHint("sudo apt install git"));

  @Test
  void shows_every_mistake_at_its_place() {
    Approvals.verify(Shown.inAllStyles(style -> view(style).text(MISTAKES)));
  }

  @Test
  void says_nothing_about_no_mistakes() {
    assertEquals("", view(Shown.WIDE).text(List.of()));
  }

  @Test
  void survives_places_that_are_not_in_the_file() {
    String text = view(Shown.WIDE).text(List.of(
        Diagnostic.error("a/b", "past the end", "").at(new Span("base.yaml", 900, 1, 900, 2)),
        Diagnostic.error("a/b", "past the line", "").at(new Span("base.yaml", 1, 90, 1, 95))));

    assertEquals(true, text.contains("base.yaml:900:1") && text.contains(" 1│ vars:"), text);
  }

  @Test
  void names_the_place_where_sources_are_not_at_hand() {
    String text = DiagnosticView.withoutSources(Style.PLAIN).text(MISTAKES.subList(0, 1));

    assertEquals("""
        error: unknown key `memroy`  [manifest/unknown-key]
          --> trueup.yaml:5:5
          `wsl.vm` has no such key
          = hint: did you mean `memory`?
        """, text);
  }

  private static DiagnosticView view(Style style) {
    return new DiagnosticView(style, file -> Optional.ofNullable(FILES.get(file)));
  }
}
