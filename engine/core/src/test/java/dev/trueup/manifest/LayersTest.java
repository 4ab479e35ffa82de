package dev.trueup.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayersTest {

  private static final String UPPER = """
      trueup: 1
      name: layers
      include: [base/base.yaml]
      """;

  private static Manifest read(Map<String, String> files) {
    var read = Fixtures.read(files);
    assertEquals("", Rendering.of(read.diagnostics(), Map.of()));
    return read.value().orElseThrow();
  }

  private static List<String> lines(String upper, String base) {
    return Resources.lines(read(Map.of("trueup.yaml", UPPER + upper, "base/base.yaml", "trueup: 1\n" + base)));
  }

  @Test
  void mappings_merge_deep() {
    assertEquals(List.of(
        "label/A 5:24 {file=~/.labels, scope=shell, value=upper}",
        "part/~/.profile#labels 5:24 {file=~/.profile}",
        "label/B 2:45 {file=~/.labels, value=2}",
        "limit/memory 3:19 {file=/etc/limits, value=4GB}",
        "limit/processors 4:23 {file=/etc/limits, value=2}"),
        lines("limits: { processors: 2 }\nlabels: { variables: { A: { value: upper } } }\n",
            "labels: { variables: { A: { scope: shell }, B: 2 } }\nlimits: { memory: 4GB, processors: 1 }\n"));
  }

  @Test
  void things_with_one_identity_are_the_upper_layers() {
    assertEquals(List.of(
        "thing/~/a 5:5 {content=upper, file=~/a, mode=0644}",
        "thing/~/b 5:5 {file=~/b, mode=0644}",
        "thing/~/c 7:5 {file=~/c}"),
        lines("things:\n  - path: ~/a\n    content: upper\n  - ~/c\n", "things:\n  - path: ~/a\n    mode: \"0600\"\n  - path: ~/b\n"));
  }

  @Test
  void a_text_and_its_version_are_one_thing_up_to_the_at_sign() {
    assertEquals(List.of("label/gopls 4:19 {file=~/.labels, version=v2}", "part/~/.profile#labels 4:19 {file=~/.profile}",
        "label/dlv 2:29 {file=~/.labels, version=v1}"),
        lines("labels: { tools: [gopls@v2] }\n", "labels: { tools: [gopls@v1, dlv@v1] }\n"));
  }

  @Test
  void lists_that_are_values_are_replaced() {
    var files = Map.of("trueup.yaml", UPPER + "things: [{ path: ~/a, settings: { list: [3] } }]\n",
        "base/base.yaml", "trueup: 1\nthings: [{ path: ~/a, settings: { list: [1, 2], other: 1 } }]\n");
    assertEquals(List.of("thing/~/a 4:10 {file=~/a, mode=0644, settings={list=[3]}}"), Resources.lines(read(files)));
  }

  @Test
  void relative_paths_start_at_the_file_that_they_stand_in() {
    assertEquals(List.of("thing/x 2:10 {file=~/project/base/x}", "thing/./x 4:10 {file=~/project/x}"),
        lines("things: [./x]\n", "things: [x]\n"));
  }

  @Test
  void the_personal_layer_lies_above_and_is_named() {
    Manifest manifest = read(Map.of(
        "trueup.yaml", UPPER + "limits: { memory: 4GB }\n",
        "base/base.yaml", "trueup: 1\nlimits: { memory: 1GB, processors: 1 }\n",
        "trueup.local.yaml", "trueup: 1\nlimits: { memory: 8GB }\n"));
    assertEquals(List.of("limit/memory 2:19 {file=/etc/limits, value=8GB}", "limit/processors 2:36 {file=/etc/limits, value=1}"),
        Resources.lines(manifest));
    assertEquals(List.of("base/base.yaml", "trueup.local.yaml"), manifest.layers());
  }

  @Test
  void a_file_that_two_others_include_is_read_once() {
    Manifest manifest = read(Map.of(
        "trueup.yaml", "trueup: 1\nname: x\ninclude: [a.yaml, b.yaml]\n",
        "a.yaml", "trueup: 1\ninclude: [c.yaml]\nlimits: { memory: 1GB }\n",
        "b.yaml", "trueup: 1\ninclude: [c.yaml]\n",
        "c.yaml", "trueup: 1\nlimits: { memory: 3GB }\n"));
    assertEquals(List.of("limit/memory 3:19 {file=/etc/limits, value=1GB}"), Resources.lines(manifest));
    assertEquals(List.of("c.yaml", "a.yaml", "b.yaml"), manifest.layers());
  }

  @Test
  void an_absent_thing_above_takes_the_lower_one_off_the_machine_and_omit_off_the_manifest() {
    assertEquals(List.of("thing/~/a 5:11 {file=~/a} absent"),
        lines("omit: [thing/~/b]\nthings: [ { path: ~/a, ensure: absent } ]\n", "things: [~/b, { path: ~/a, content: x }]\n"));
  }

  @Test
  void what_an_omitted_thing_implies_goes_with_it() {
    assertEquals(List.of("thing/~/a 5:10 {file=~/a}"),
        lines("omit: [label/A]\nthings: [~/a]\n", "labels: { variables: { A: 1 } }\n"));
  }

  @Test
  void the_digest_covers_every_file_that_was_read() {
    String source = "things: [{ path: ~/a, source: a.txt }]\n";
    String before = read(Map.of("trueup.yaml", "trueup: 1\nname: x\n" + source, "a.txt", "1")).sha256();
    String after = read(Map.of("trueup.yaml", "trueup: 1\nname: x\n" + source, "a.txt", "2")).sha256();
    assertNotEquals(before, after);
  }
}
