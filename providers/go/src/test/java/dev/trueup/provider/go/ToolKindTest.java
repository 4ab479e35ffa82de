package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Observation;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.testkit.ScriptedHost;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is done to programs that stand where a tool belongs. */
class ToolKindTest {

  private static final String PACKAGE = "golang.org/x/tools/gopls";
  private static final HostPath BINARY = HostPath.linux("~/go/bin/gopls");
  private static final HostPath OURS = HostPath.linux("~/sdk/current/bin/go");
  private static final String GO = "== /usr/bin/go 0755\n  the go command\n";
  private static final String OLD = TinyProgram.of("go1.26.8", PACKAGE, PACKAGE, "v0.22.0").block("~/go/bin/gopls");
  private static final ToolKind KIND = new ToolKind();

  private static ToolState wanted(Optional<String> line, Optional<HostPath> builder) {
    return new ToolState(BINARY, Value.text(PACKAGE), Optional.of(Value.text("v0.23.0")), Optional.empty(), line, Optional.empty(), builder,
        Optional.empty());
  }

  private static Remedy remedy(ToolState wanted, String machine) {
    var host = ScriptedHost.of(machine);
    Observation<ToolState, ToolEvidence> seen = KIND.probe(List.of(wanted), host).getFirst();
    Deviation<ToolState> deviation = seen.finding() instanceof Finding.Present<ToolState>(ToolState actual)
        ? new Deviation.Different<>(wanted, actual, new TreeSet<>(List.of("version"))) : new Deviation.Missing<>(wanted);
    return KIND.remedy(deviation, seen.evidence(), Past.UNKNOWN, host.machine());
  }

  private static List<Step> steps(Remedy remedy) {
    return assertInstanceOf(Remedy.Steps.class, remedy).steps();
  }

  private static Step.Run run(Remedy remedy) {
    return assertInstanceOf(Step.Run.class, steps(remedy).getLast());
  }

  @Test
  void the_manifests_own_go_makes_it_and_not_the_one_on_path() {
    assertEquals("/home/dev/sdk/current/bin/go", run(remedy(wanted(Optional.of("1.26"), Optional.of(OURS)), GO)).command().words().getFirst());
    assertEquals("/usr/bin/go", run(remedy(wanted(Optional.empty(), Optional.empty()), GO)).command().words().getFirst());
  }

  @Test
  void a_goroot_in_gos_own_file_is_overruled_where_the_manifest_has_a_go() {
    String file = GO + "== ~/.config/go/env\n  GOROOT=/usr/local/go\n";
    assertEquals("/home/dev/sdk/current", run(remedy(wanted(Optional.of("1.26"), Optional.of(OURS)), file)).command().environment().get("GOROOT"));
    assertEquals(null, run(remedy(wanted(Optional.empty(), Optional.empty()), file)).command().environment().get("GOROOT"));
  }

  /** {@code go install} would write through it, into a file of somebody else. */
  @Test
  void a_link_is_set_aside_even_to_a_program_that_could_be_made_again() {
    String link = GO + OLD.replace("~/go/bin/gopls", "/opt/gopls") + "== ~/go/bin/gopls -> /opt/gopls\n";
    assertInstanceOf(Step.Rename.class, steps(remedy(wanted(Optional.empty(), Optional.empty()), link)).getFirst());
    assertEquals(1, steps(remedy(wanted(Optional.empty(), Optional.empty()), GO + OLD)).size(), "what can be made again is overwritten");
  }

  @Test
  void what_was_set_aside_is_not_overwritten() {
    String script = GO + "== ~/go/bin/gopls 0755\n  #!/bin/sh\n== ~/go/bin/gopls.before-trueup\n  precious\n";
    Step.Rename aside = assertInstanceOf(Step.Rename.class, steps(remedy(wanted(Optional.empty(), Optional.empty()), script)).getFirst());
    assertEquals(HostPath.linux("~/go/bin/gopls.before-trueup-2"), aside.to());
  }

  @Test
  void a_program_for_another_machine_is_not_the_tool() {
    String text = "path\t%1$s\nmod\t%1$s\tv0.23.0\th1:x=\nbuild\tGOARCH=arm64\nbuild\tGOOS=linux\n".formatted(PACKAGE);
    for (String other : List.of(text, text.replace("arm64", "amd64").replace("linux", "windows"))) {
      var host = ScriptedHost.of(GO + TinyProgram.saying("go1.26.8", other).block("~/go/bin/gopls"));
      var seen = KIND.probe(List.of(wanted(Optional.empty(), Optional.empty())), host).getFirst();
      assertEquals(Value.UNSET, assertInstanceOf(ToolState.class, assertInstanceOf(Finding.Present.class, seen.finding()).actual()).source(), other);
    }
  }
}
