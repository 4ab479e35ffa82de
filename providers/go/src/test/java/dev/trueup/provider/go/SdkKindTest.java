package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.testkit.ScriptedHost;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdkKindTest {

  private static final HostPath TREE = HostPath.linux("/opt/go/go1.26.8");
  private static final SdkState WANTED = SdkState.wanted(TREE, GoVersion.of("1.26.8"), SdkPlatform.of("amd64").orElseThrow(), List.of());
  private static final String WHOLE = SdkMachines.tree(TREE + "/", "1.26.8", "amd64");
  private static final SdkKind KIND = new SdkKind();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      go1.26.8;time 2026-08-28T16:20:06Z | 1.26.8
      go1.19.8                           | 1.19.8
      go1.26.8 X:boringcrypto            | 1.26.8
      go1.26.8-bigcorp                   | 1.26.8-bigcorp
      1.26.8                             | 1.26.8
      devel +abc                         | devel
      """)
  void the_version_is_the_first_word_of_its_file(String text, String version) {
    String machine = WHOLE + "== " + TREE + "/VERSION\n  " + text.replace(";", "\n  ") + "\n";
    var host = ScriptedHost.of(WHOLE);
    host.change(machine.substring(WHOLE.length()));
    assertEquals(version, found(host).version());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      -- T/VERSION                         | `VERSION` is missing
      -- T/bin/go                          | `bin/go` is missing
      -- T/bin/gofmt                       | `bin/gofmt` is missing
      -- T/pkg/tool/linux_amd64/compile    | `pkg/tool/linux_amd64/compile` is missing
      -- T/src/runtime                     | `src/runtime` is missing
      == T/bin/go 0755;  <html>            | `bin/go` is no program for Linux
      == T/bin/go 0644 hex;  7f 45 4c 46 02 01 01 00 00 00 00 00 00 00 00 00 02 00 3e 00 | `bin/go` may not be executed
      """)
  void a_tree_that_lacks_what_go_needs_is_damaged(String change, String damage) {
    var host = ScriptedHost.of(WHOLE);
    host.change(change.replace("T/", TREE + "/").replace(';', '\n') + "\n");
    assertEquals(damage, found(host).damage());
    assertEquals("linux-amd64", found(host).platform(), "what cannot be told is not said to differ");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      02 01 01 00 00 00 00 00 00 00 00 00 02 00 3e 00 | amd64
      02 01 01 00 00 00 00 00 00 00 00 00 03 00 b7 00 | arm64
      01 01 01 00 00 00 00 00 00 00 00 00 02 00 03 00 | 386
      01 01 01 00 00 00 00 00 00 00 00 00 02 00 28 00 | arm
      02 02 01 00 00 00 00 00 00 00 00 00 00 02 00 16 | s390x
      02 02 01 00 00 00 00 00 00 00 00 00 00 02 00 15 | ppc64
      02 01 01 00 00 00 00 00 00 00 00 00 02 00 15 00 | ppc64le
      02 01 01 00 00 00 00 00 00 00 00 00 02 00 02 01 | loong64
      02 01 01 00 00 00 00 00 00 00 00 00 02 00 ff 00 |
      """)
  void the_platform_stands_in_the_program_itself(String header, String arch) {
    byte[] bytes = java.util.HexFormat.ofDelimiter(" ").parseHex("7f 45 4c 46 " + header);
    assertEquals(java.util.Optional.ofNullable(arch), SdkPlatform.of(bytes).map(SdkPlatform::arch));
    assertEquals(java.util.Optional.empty(), SdkPlatform.of(java.util.Arrays.copyOf(bytes, 19)));
  }

  @Test
  void what_is_no_folder_blocks() {
    for (String machine : List.of("== /opt/go/go1.26.8\n  x\n", "== /opt/go/go1.26.8 -> /usr/local/go\n")) {
      var finding = observation(ScriptedHost.of(machine)).finding();
      assertTrue(assertInstanceOf(Finding.Unreadable.class, finding).reason().endsWith("and no folder"));
    }
    assertInstanceOf(Finding.Unreadable.class, observation(ScriptedHost.of("== /opt/go\n  x\n")).finding());
  }

  private static final String LIST = "== " + TREE + "/.trueup-unpacked\n  35 VERSION\n  20 bin/go\n  20 bin/gofmt\n"
      + "  9 pkg/tool/linux_amd64/compile\n  7 pkg/tool/linux_amd64/link\n  16 src/runtime/proc.go\n";

  /** Of what trueup unpacked every file counts, also those that no Go looks for at once. */
  @Test
  void a_tree_with_a_list_lacks_nothing_of_it() {
    var host = ScriptedHost.of(WHOLE + LIST);
    assertEquals("", found(host).damage());
    host.change("== " + TREE + "/src/runtime/proc.go\n  package mine\n");
    assertEquals("`src/runtime/proc.go` was changed", found(host).damage());
    host.change("-- " + TREE + "/src/runtime/proc.go\n== " + TREE + "/src/runtime/\n");
    assertEquals("`src/runtime/proc.go` is missing", found(host).damage());
  }

  @Test
  void a_tree_goes_as_it_came() {
    String listed = LIST;
    assertEquals("DeleteTree", removal(WHOLE + listed, ""));
    assertEquals("DeleteTree", removal(WHOLE + listed, "-- " + TREE + "/src/runtime/proc.go\n"), "half of it is ours as well");
    assertEquals("Rename", removal(WHOLE, ""), "of others");
    assertEquals("Rename", removal(WHOLE + listed, "== " + TREE + "/src/runtime/proc.go\n  package mine\n"), "somebody worked on it");
    assertEquals("go/sdk-foreign-files", removal(WHOLE + listed, "== " + TREE + "/bin/gopls 0755\n  x\n"));
  }

  private static String removal(String machine, String change) {
    var host = ScriptedHost.of(machine);
    host.change(change);
    Observation<SdkState, SdkEvidence> seen = observation(host);
    Remedy remedy = KIND.remedy(new Deviation.Unwanted<>(found(host)), seen.evidence(), Past.UNKNOWN, host.machine());
    return switch (remedy) {
      case Remedy.Steps(List<Step> steps, var after) -> steps.stream().map(step -> step.getClass().getSimpleName()).collect(Collectors.joining(" "));
      case Remedy.Cannot(var why) -> why.code();
      case Remedy.WaitsFor waits -> "waits";
      case Remedy.Unmet unmet -> "unmet";
    };
  }

  private static Observation<SdkState, SdkEvidence> observation(ScriptedHost host) {
    return KIND.probe(List.of(WANTED), host).getFirst();
  }

  private static SdkState found(ScriptedHost host) {
    return observation(host).finding() instanceof Finding.Present<SdkState>(SdkState actual) ? actual : org.junit.jupiter.api.Assertions.fail("not there");
  }
}
