package dev.trueup.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.Machine;
import dev.trueup.host.local.KnownVariables;
import dev.trueup.manifest.Environment;
import dev.trueup.manifest.Manifest;
import dev.trueup.manifest.ManifestReader;
import dev.trueup.testkit.ScriptedHost;
import dev.trueup.view.DiagnosticView;
import dev.trueup.view.Style;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the documents show works, and where they point to there is something. */
class DocumentsTest {

  /** What the documents' examples leave open. */
  private static final String LOCK = """
      version 1

      go.sdk 1.26 version 1.26.8

      go.sdk stable version 1.27.2

      go.tool golang.org/x/tools/gopls@latest version v0.23.0
      """;

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Path HERE = Path.of("/home/dev/project/trueup.yaml");
  private static final Machine WSL = ScriptedHost.of("wsl: Ubuntu 2\nsystemd: yes\n").machine();

  private static List<Document> documents() {
    var paths = new ArrayList<>(Repository.files("docs", ".md"));
    paths.addAll(Repository.files("examples", ".md"));
    paths.add(Repository.at("README.md"));
    return paths.stream().map(Document::read).toList();
  }

  @Test
  void every_manifest_in_the_documents_is_sound() {
    int manifests = 0;
    for (Document document : documents()) {
      for (Document.Block block : document.blocks("yaml")) {
        Checked<Manifest> read = read(block.text());
        assertTrue(read.diagnostics().isEmpty(),
            () -> document.path() + ":" + block.line() + "\n" + new DiagnosticView(new Style(false, true, 0), file -> Optional.of(block.text()))
                .text(read.diagnostics()));
        manifests++;
      }
    }
    assertTrue(manifests > 20, "only " + manifests + " manifests were read");
  }

  /** A block without a header is a part of a manifest. */
  private static Checked<Manifest> read(String text) {
    String whole = text.contains("trueup: 1") ? text : "trueup: 1\nname: example\n" + text;
    dev.trueup.manifest.Files files = (path, limit) -> path.equals(HERE) ? contents(whole)
        : path.endsWith("trueup.lock") ? contents(LOCK)
        : path.endsWith("go.mod") ? contents("module example.com/m\n\ngo 1.26.0\n")
        : path.endsWith("trueup.local.yaml") ? new dev.trueup.manifest.Files.Read.Missing()
        : contents(path.toString().endsWith(".yaml") ? "trueup: 1\ngit: { config: { core.editor: vim } }\n" : "text\n");
    var environment = new Environment(Map.of("API_TOKEN", "secret", "CORP_HOST", "git.corp.example", "PROXY_PASSWORD", "secret"), KnownVariables.NAMES);
    return new ManifestReader(Repository.catalog(), files, environment).read(HERE, "trueup.yaml", WSL);
  }

  private static dev.trueup.manifest.Files.Read contents(String text) {
    return new dev.trueup.manifest.Files.Read.Contents(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void every_link_leads_somewhere() {
    var broken = new ArrayList<String>();
    for (Document document : documents()) {
      LINK.matcher(document.prose()).results().map(found -> found.group(1)).filter(link -> !link.startsWith("https://")).forEach(link -> {
        int hash = link.indexOf('#');
        Path target = hash == 0 ? document.path() : document.path().getParent() == null ? Path.of(hash < 0 ? link : link.substring(0, hash))
            : document.path().getParent().resolve(hash < 0 ? link : link.substring(0, hash)).normalize();
        if (!Files.exists(target) || hash >= 0 && !Document.read(target).anchors().contains(link.substring(hash + 1))) {
          broken.add(document.path() + ": " + link);
        }
      });
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void the_guide_lists_every_fact_of_the_machine_that_a_manifest_can_name() {
    String detail = read("vars: { a: \"${machine.nothing}\" }\ngit: { config: { a.b: \"${vars.a}\" } }\n").diagnostics().getFirst().detail();
    List<String> facts = Pattern.compile("`([a-z.]+)`").matcher(detail).results().map(found -> found.group(1)).toList();
    assertTrue(facts.contains("home") && facts.contains("wsl.name"), detail);
    String guide = Repository.text("docs/guide.md");
    assertEquals(List.of(), facts.stream().filter(fact -> !guide.contains("`${machine." + fact + "}`")).toList());
  }
}
