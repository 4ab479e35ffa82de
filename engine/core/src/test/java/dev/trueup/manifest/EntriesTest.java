package dev.trueup.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.Machine;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a section gets to see of what somebody wrote. */
class EntriesTest {

  private static Manifest manifest(String sections, Machine machine, Map<String, String> more) {
    var files = new java.util.HashMap<>(more);
    files.put("trueup.yaml", "trueup: 1\nname: entries\n" + sections);
    Checked<Manifest> read = Fixtures.read(files, machine);
    assertEquals("", Rendering.of(read.diagnostics(), Map.of()));
    return read.value().orElseThrow();
  }

  private static List<String> lines(String sections) {
    return Resources.lines(manifest(sections, Fixtures.linux(), Map.of()));
  }

  @Test
  void plain_scalars_are_read_by_their_text_where_text_is_wanted() {
    assertEquals(List.of("thing/~/a 4:5 {content=1.20, file=~/a, mode=0644, version=1.20}"),
        lines("things:\n  - { path: ~/a, content: 1.20, version: 1.20, mode: 0644 }\n"));
    assertEquals(List.of("thing/~ 3:10 {file=~}"), lines("things: [~]\n"));
    assertEquals(List.of("thing/~/a 4:5 {content=true, file=~/a, mode=0644}"), lines("things:\n  - { path: ~/a, content: true }\n"));
  }

  @Test
  void a_value_that_is_one_reference_keeps_its_type() {
    assertEquals(List.of("thing/~/a 5:5 {content=n 3, file=~/a, mode=0644, retries=3, version=3}"), lines("""
        vars: { n: 3 }
        things:
          - { path: ~/a, retries: "${vars.n}", content: "n ${vars.n}", version: "${vars.n}" }
        """));
  }

  @Test
  void references_reach_the_environment_and_the_machine() {
    assertEquals(List.of("thing/~/a 5:5 {content=vim 8081 fallback amd64 /home/dev ${literal}, file=~/a, mode=0644}"), lines("""
        reads_env: [DECLARED]
        things:
          - path: ~/a
            content: ${env.EDITOR} ${env.DECLARED} ${env.TZ:-fallback} ${machine.arch} ${machine.home} $${literal}
        """));
  }

  @Test
  void verbatim_parts_are_left_alone() {
    assertEquals(List.of("thing/~/a 4:5 {file=~/a, mode=0644, settings={text=${x} $${y}, ensure=absent, n=1.20}}"),
        lines("things:\n  - { path: ~/a, settings: { text: \"${x} $${y}\", ensure: absent, n: 1.20 } }\n"));
  }

  @Test
  void files_are_read_and_relative_to_the_manifest() {
    Manifest manifest = manifest("things:\n  - { path: /etc/a, source: ops/a }\n", Fixtures.linux(), Map.of("ops/a", "hello\n"));
    assertEquals(List.of("thing//etc/a 4:5 {file=/etc/a, mode=0644, source=6 bytes, sha256 5891b5b522d5}"), Resources.lines(manifest));
  }

  @Test
  void terms_are_taken_off_and_inherited() {
    assertEquals(List.of(
        "limit/memory 5:11 {file=/etc/limits, value=4GB} after [thing/~/a] keep",
        "thing/~/a 7:10 {file=~/a}"),
        lines("limits:\n  when_removed: keep\n  memory: 4GB\n  after: [thing/~/a]\nthings: [~/a]\n"));
  }

  @Test
  void an_absent_thing_needs_only_its_name() {
    assertEquals(List.of("link/~/k 4:5 {file=~/k} absent"), lines("things:\n  - { link: ~/k, ensure: absent }\n"));
  }

  @Test
  void an_absent_thing_needs_its_name() {
    var read = Fixtures.read("trueup: 1\nname: x\nthings:\n  - { to: ~/k, ensure: absent }\n");
    assertEquals(List.of("manifest/missing-key"), read.diagnostics().stream().map(each -> each.code()).toList());
  }

  @Test
  void what_is_for_other_machines_is_named_and_not_read() {
    String sections = """
        things:
          - { path: ~/a, only_on: wsl, content: "${machine.wsl.name}" }
          - { path: ~/b, only_on: native-linux }
          - { path: ~/c, only_on: linux, after: [thing/~/a] }
        labels: { variables: { A: { value: 1, only_on: windows } } }
        limits: { memory: 4GB, only_on: wsl }
        """;
    Manifest linux = manifest(sections, Fixtures.linux(), Map.of());
    assertEquals(List.of("thing/~/b", "thing/~/c"), linux.resources().stream().map(each -> each.resource().address().toString()).toList());
    assertEquals("[label/A, limit/memory, part/~/.profile#labels, thing/~/a]", sorted(linux));
    Manifest wsl = manifest(sections, Fixtures.wsl(), Map.of());
    assertEquals(List.of("thing/~/a", "thing/~/c", "label/A", "part/~/.profile#labels", "limit/memory"),
        wsl.resources().stream().map(each -> each.resource().address().toString()).toList());
    assertEquals("[thing/~/b]", sorted(wsl));
    assertTrue(Resources.lines(wsl).getFirst().contains("content=Ubuntu"));
    assertFalse(Resources.lines(linux).toString().contains("after"), "an address that is not here orders nothing");
  }

  private static String sorted(Manifest manifest) {
    return new java.util.TreeSet<>(manifest.notForThisMachine()).toString();
  }

  @Test
  void what_gave_no_resource_is_named_by_its_section_and_name() {
    String sections = "things:\n  - { path: ~/a, only_on: wsl, retries: \"${machine.wsl.name}\" }\n";
    Manifest manifest = manifest(sections, Fixtures.linux(), Map.of());
    assertEquals("[things/~/a]", sorted(manifest));
  }

  @Test
  void declarations_that_agree_are_merged() {
    assertEquals(List.of(
        "part/~/.profile#labels 4:5 {file=~/.profile} and [part/~/.profile#labels]",
        "label/A 5:24 {file=~/.labels, value=1}"),
        lines("things:\n  - { line: { in: ~/.profile, text: labels } }\nlabels: { variables: { A: 1 } }\n"));
  }

  @Test
  void one_thing_that_is_named_in_two_ways_agrees_with_itself() {
    assertEquals(List.of("thing/~/real/c 4:5 {content=x, file=~/real/c, mode=0644} and [thing/~/linked/c]"),
        lines("things:\n  - { path: ~/real/c, content: x }\n  - { path: ~/linked/c, content: x }\n"));
  }

  @Test
  void somebodys_own_line_counts_before_an_implied_one() {
    assertEquals(List.of(
        "label/A 3:24 {file=~/.labels, value=1}",
        "part/~/.profile#labels 5:5 {file=~/.profile} and [part/~/.profile#labels]"),
        lines("labels: { variables: { A: 1 } }\nthings:\n  - { line: { in: ~/.profile, text: labels } }\n"));
  }

  @Test
  void secrets_are_fetched_and_never_shown() {
    Manifest manifest = manifest("""
        labels:
          variables:
            A: { secret: { env: TOKEN } }
            B: { secret: { file: token.txt } }
            C: { secret: { command: [pass, token] } }
        """, Fixtures.linux(), Map.of("token.txt", "from file\n"));
    assertFalse(manifest.toString().contains("s3cret"));
    assertEquals(List.of("s3cret", "from file", "(deferred)"), manifest.resources().stream()
        .map(each -> each.resource().desired().attributes().get("value"))
        .flatMap(java.util.Optional::stream)
        .map(value -> ((dev.trueup.value.Value.Hidden) value).secret().reveal().orElse("(deferred)")).toList());
  }

  @Test
  void disagreeing_secrets_are_not_shown_either() {
    var read = Fixtures.read(Map.of("trueup.yaml", """
        trueup: 1
        name: x
        include: [base.yaml]
        labels: { variables: { A: { secret: { env: TOKEN } }, A2: 1 } }
        """, "base.yaml", "trueup: 1\nlabels: { variables: { A: s3cret } }\n"));
    assertFalse(Rendering.of(read.diagnostics(), Map.of()).contains("s3cret"));
  }

  @Test
  void anchors_and_merge_keys_work() {
    assertEquals(List.of(
        "thing/~/a 4:5 {content=x, file=~/a, mode=0644, retries=2}",
        "thing/~/b 5:5 {content=x, file=~/b, mode=0644, retries=3}"),
        lines("things:\n  - &a { path: ~/a, content: x, retries: 2 }\n  - { <<: *a, path: ~/b, retries: 3 }\n"));
  }

  @Test
  void a_provider_may_look_at_everything() {
    var read = Fixtures.read("trueup: 1\nname: x\nlabels: { variables: { SUSPICIOUS: 1 } }\n");
    assertTrue(read.isUsable());
    assertEquals(List.of("shelf/suspicious"), read.value().orElseThrow().warnings().stream().map(each -> each.code()).toList());
  }

  @Test
  void sections_are_named_beside_their_resources() {
    Manifest manifest = manifest("limits: { memory: 4GB }\n", Fixtures.linux(), Map.of());
    assertEquals("limits", manifest.resources().getFirst().section());
  }
}
