package dev.trueup.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Test;

/** Files that are no manifest at all: each has its own sentence. */
class BadFilesTest {

  private static List<Diagnostic> read(Files files, String name) {
    var reader = new ManifestReader(Fixtures.CATALOG, files, new Environment(Map.of(), Set.of()));
    return reader.read(Fixtures.FOLDER.resolve(name), name, Fixtures.linux()).diagnostics();
  }

  private static List<Diagnostic> read(byte[] bytes) {
    return read(MemoryFiles.of(Map.of()).with("trueup.yaml", bytes), "trueup.yaml");
  }

  private static List<Diagnostic> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Files answering(Files.Read answer) {
    return (path, limit) -> answer;
  }

  @Test
  void each_has_its_own_sentence() {
    var text = new StringBuilder();
    for (List<Diagnostic> each : List.of(
        read(MemoryFiles.of(Map.of()), "trueup.yaml"),
        read(MemoryFiles.of(Map.of("folder/other", "")), "folder"),
        read(MemoryFiles.of(Map.of("folder/trueup.yml", "")), "folder"),
        read(answering(new Files.Read.Unreadable("permission denied")), "trueup.yaml"),
        read(answering(new Files.Read.TooLarge(5_000_000)), "trueup.yaml"),
        read(""),
        read("trueup: 1\nname: x\n".getBytes(StandardCharsets.UTF_16)),
        read("trueup: 1\nname: x\n".getBytes(StandardCharsets.UTF_16LE)),
        read("trueup: 1\nname: x\n".getBytes(StandardCharsets.UTF_16BE)),
        read(new byte[] {'a', ':', ' ', '1', '\n', 'b', (byte) 0xE4}),
        read("trueup: 1\nname: \u0007\n"),
        read("%YAML 3.0\n---\na: b\n"),
        read("a: " + "[".repeat(200) + "]".repeat(200)),
        read(billionLaughs()))) {
      assertEquals(1, each.size(), () -> Rendering.of(each, Map.of()));
      text.append(Rendering.of(each, Map.of()));
    }
    Approvals.verify(text.toString());
  }

  private static String billionLaughs() {
    var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      text.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)));
    }
    return text.toString();
  }

  @Test
  void a_byte_order_mark_and_windows_line_ends_are_no_mistake() {
    byte[] text = "\uFEFFtrueup: 1\r\nname: x\r\nthings:\r\n  - pth: ~/a\r\n".getBytes(StandardCharsets.UTF_8);
    List<Diagnostic> diagnostics = read(text);
    assertEquals(1, diagnostics.size());
    assertEquals("trueup.yaml:4:5", diagnostics.getFirst().span().orElseThrow().place());
  }

  @Test
  void fifty_mistakes_are_kept_and_the_rest_is_counted() {
    List<Diagnostic> diagnostics = read("trueup: 1\nname: x\nthings:\n" + "  - colour: red\n".repeat(70));
    assertEquals(51, diagnostics.size());
    assertEquals("manifest/more", diagnostics.getLast().code());
    assertTrue(diagnostics.getLast().detail().startsWith("20 more"));
  }

  @Test
  void a_large_manifest_is_read() {
    List<Diagnostic> diagnostics = read("trueup: 1\nname: x\nthings:\n" + "  - ~/a\n".repeat(5_000));
    assertEquals(List.of(), diagnostics);
  }

  @Test
  void broken_files_never_throw() {
    String sound = Fixtures.text("/manifest/mistakes/values.yaml");
    for (int end = 0; end < sound.length(); end += 61) {
      for (String inserted : List.of("", "{", "]", "\t", "'", "*", "&", "!", "|", "${", ": ", "- ", "\u0000", "---\n", "? ")) {
        assertFalse(read(sound.substring(0, end) + inserted).stream().anyMatch(each -> each.detail().isBlank()));
      }
    }
  }

  @Test
  void a_folder_means_the_manifest_in_it() {
    var files = MemoryFiles.of(Map.of("folder/trueup.yaml", "trueup: 1\nname: x\n"));
    var reader = new ManifestReader(Fixtures.CATALOG, files, new Environment(Map.of(), Set.of()));
    Manifest manifest = reader.read(Path.of("/home/dev/project/folder"), "folder", Fixtures.linux()).value().orElseThrow();
    assertEquals("/home/dev/project/folder/trueup.yaml", manifest.path());
    assertEquals("folder/trueup.yaml", manifest.shown());
  }
}
