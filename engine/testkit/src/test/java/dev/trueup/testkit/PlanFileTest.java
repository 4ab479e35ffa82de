package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.codec.SecretSource;
import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.journal.StateDirectory;
import dev.trueup.plan.Plan;
import dev.trueup.plan.PlanFile;
import dev.trueup.provider.Catalog;
import dev.trueup.testkit.scripted.ScriptedProvider;
import dev.trueup.view.PlanJson;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saved plan is exactly the plan that was shown, or it is refused. */
class PlanFileTest {

  private static final Catalog CATALOG = Catalog.of(List.of(new ScriptedProvider()));
  private static final PlanFile FILE = new PlanFile(CATALOG, ScriptedHost.SEALER, "0.1.0", "/home/dev");
  private static final String MANIFEST = """
      trueup: 1
      name: home
      scripted:
        things:
          - { name: lamp, value: red, when_removed: keep }
          - { name: door, value: open, kept: store, announce: true, after: [scripted-thing/lamp] }
        checks:
          - exists: ~/nowhere
      """;

  @TempDir Path state;
  private ScriptedHost host;
  private Plan plan;

  @BeforeEach
  void plan() {
    host = ScriptedHost.of("$ thingctl list\n> thingctl set door value=open\n  $ thingctl list\n    door value=open\n> thingctl reload\n"
        + "== ~/.things/lamp 0600\n  value=green\n", CATALOG.reads());
    plan = engine().plan(MANIFEST).value().orElseThrow();
  }

  @Test
  void comes_back_as_it_was_shown() {
    Plan read = read(written()).value().orElseThrow();
    assertEquals(plan.changes(), read.changes());
    assertEquals(plan.declares(), read.declares());
    assertEquals(plan.subject(), read.subject());
    assertEquals(PlanJson.text(plan), PlanJson.text(read));
  }

  @Test
  void does_the_same_as_the_plan_itself() {
    Plan read = read(written()).value().orElseThrow();
    engine().apply(read);
    String after = host.snapshot();
    host = ScriptedHost.of("", CATALOG.reads());
    plan();
    engine(state.resolve("other")).apply(plan);
    assertEquals(host.snapshot(), after);
  }

  @Test
  void refuses_what_was_changed_in_any_place() {
    String text = written();
    for (int at = 0; at < text.length(); at += 7) {
      String changed = text.substring(0, at) + (text.charAt(at) == '1' ? '2' : '1') + text.substring(at + 1);
      assertFalse(read(changed).isUsable(), () -> "was read as a plan: " + changed);
    }
  }

  @Test
  void refuses_what_was_cut_short() {
    String text = written();
    for (int length = 0; length < text.strip().length(); length += 11) {
      assertFalse(read(text.substring(0, length)).isUsable());
    }
  }

  @Test
  void refuses_the_plan_of_another_home_version_or_user() {
    String text = written();
    assertEquals(List.of("plan-file/home"), codes(new PlanFile(CATALOG, ScriptedHost.SEALER, "0.1.0", "/home/other").read(text, SecretSource.NONE)));
    assertEquals(List.of("plan-file/version"), codes(new PlanFile(CATALOG, ScriptedHost.SEALER, "0.2.0", "/home/dev").read(text, SecretSource.NONE)));
    var other = new dev.trueup.value.Sealer("the key of somebody else's machine".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    assertEquals(List.of("plan-file/changed"), codes(new PlanFile(CATALOG, other, "0.1.0", "/home/dev").read(text, SecretSource.NONE)));
  }

  @Test
  void a_document_for_programs_is_no_saved_plan() {
    assertEquals(List.of("plan-file/no-plan"), codes(read(PlanJson.text(plan))));
  }

  @Test
  void remembers_the_run_that_it_takes_back_or_goes_on_with() {
    assertTrue(engine().apply(engine().plan("trueup: 1\nname: home\nscripted:\n  things:\n    - { name: sofa, value: soft }\n").value().orElseThrow()).isWell());
    plan = engine().undo().orElseThrow().value().orElseThrow();
    Plan read = read(written()).value().orElseThrow();
    assertTrue(plan.undoes().isPresent());
    assertEquals(plan.undoes(), read.undoes());
    assertEquals(plan.changes(), read.changes());
  }

  private String written() {
    return FILE.write(plan, PlanJson.document(plan));
  }

  private static Checked<Plan> read(String text) {
    return FILE.read(text, SecretSource.NONE);
  }

  private static List<String> codes(Checked<Plan> checked) {
    return checked.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private Engine engine() {
    return engine(state);
  }

  private Engine engine(Path folder) {
    return new Engine(CATALOG, host, new StateDirectory(folder), true);
  }
}
