package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.apply.Outcome;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.host.Privilege;
import dev.trueup.plan.Action;
import dev.trueup.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How every command ends, by the table in the documentation. */
class ExitTest {

  private static final Plan IN_SYNC = Plans.of(Plans.kept("file/a"));
  private static final Plan CHANGES = Plans.of(Plans.created("file/a"));

  @TempDir private Path folder;

  @BeforeEach
  void write_a_manifest() throws IOException {
    Files.writeString(folder.resolve("trueup.yaml"), "");
  }

  @Test
  void codes_are_those_that_scripts_rely_on() {
    assertEquals("0 1 2 64 65 69 73 75 77 130",
        String.join(" ", java.util.Arrays.stream(Exit.values()).map(exit -> Integer.toString(exit.code())).toList()));
  }

  @Test
  void plan_ends_with_0_and_with_2_for_changes_only_when_asked() {
    assertEquals(Exit.DONE, ended(CHANGES, "plan"));
    assertEquals(Exit.DIFFERS, ended(CHANGES, "plan", "--exit-code"));
    assertEquals(Exit.DIFFERS, ended(CHANGES, "plan", "--detailed-exitcode"));
    assertEquals(Exit.DONE, ended(IN_SYNC, "plan", "--exit-code"));
  }

  @Test
  void check_and_status_end_with_2_for_every_difference() {
    for (Action action : new Action[] {Action.WAIT, Action.BLOCKED, Action.UNMET, Action.UPDATE}) {
      Plan plan = Plans.of(Plans.standing("file/a", action));
      assertEquals(Exit.DIFFERS, ended(plan, "check"), action.word());
      assertEquals(Exit.DIFFERS, ended(plan, "status"), action.word());
      assertEquals(Exit.DIFFERS, ended(plan, "plan", "--exit-code"), action.word());
    }
    assertEquals(Exit.DONE, ended(IN_SYNC, "check"));
    assertEquals(Exit.DONE, ended(IN_SYNC, "status"));
  }

  @Test
  void check_is_silent_where_all_is_as_declared() {
    Session.Ended ended = at(IN_SYNC).run("check");

    assertEquals("", ended.out() + ended.err());
  }

  @Test
  void apply_ends_with_1_for_what_is_blocked_or_unmet_and_with_0_for_what_waits() {
    assertEquals(Exit.FAILED, ended(Plans.of(Plans.standing("file/a", Action.BLOCKED)), "apply"));
    assertEquals(Exit.FAILED, ended(Plans.of(Plans.standing("file/a", Action.UNMET)), "apply"));
    assertEquals(Exit.DONE, ended(Plans.of(Plans.standing("file/a", Action.WAIT)), "apply"));
    assertEquals(Exit.DONE, ended(CHANGES, "apply", "--yes"));
  }

  @Test
  void apply_ends_with_1_for_what_failed() {
    for (Outcome.Result result : Outcome.Result.values()) {
      Exit exit = Session.at(PlannedEngine.with(CHANGES).ending(result), folder).run("apply", "--yes").exit();
      assertEquals(result.isWell() ? Exit.DONE : Exit.FAILED, exit, result.word());
    }
  }

  @Test
  void apply_ends_with_75_where_another_run_holds_the_lock_and_with_73_where_nothing_can_be_written() {
    Diagnostic why = Diagnostic.error("a/b", "so it is", "");

    assertEquals(Exit.BUSY,
        Session.at(PlannedEngine.with(CHANGES).refusing(new Engine.Performance.Busy(why)), folder).run("apply", "--yes").exit());
    assertEquals(Exit.CANNOT_WRITE,
        Session.at(PlannedEngine.with(CHANGES).refusing(new Engine.Performance.Refused(why)), folder).run("apply", "--yes").exit());
  }

  @Test
  void apply_ends_with_77_where_approval_is_needed_and_nobody_is_there() {
    Session.Ended ended = at(Plans.of(Plans.created("file/a", Privilege.ROOT))).run("apply", "--yes");

    assertEquals(Exit.NEEDS_APPROVAL, ended.exit());
    assertTrue(ended.err().contains("hint: trueup apply --yes=root"), ended.err());
  }

  @Test
  void a_mistake_in_the_manifest_ends_with_65() {
    Diagnostic mistake = Diagnostic.error("manifest/unknown-key", "unknown key `x`", "").at(Span.startOf("trueup.yaml"));

    for (String command : new String[] {"validate", "plan", "apply", "check", "status"}) {
      assertEquals(Exit.MANIFEST, Session.at(PlannedEngine.with(IN_SYNC).withMistake(mistake), folder).run(command).exit(), command);
      assertEquals(Exit.MANIFEST, Session.at(PlannedEngine.with(IN_SYNC).withoutPlan(mistake), folder).run(command.equals("validate") ? "plan" : command).exit(), command);
    }
  }

  @Test
  void no_manifest_anywhere_ends_with_65() {
    Path nowhere = folder.getRoot();

    assertEquals(Exit.MANIFEST, Session.at(PlannedEngine.with(IN_SYNC), nowhere).run("plan").exit());
  }

  @Test
  void a_selection_of_nothing_is_wrong_usage() {
    Diagnostic unknown = Diagnostic.error("plan/unknown-address", "`--only` names nothing", "");

    assertEquals(Exit.USAGE, Session.at(PlannedEngine.with(IN_SYNC).withoutPlan(unknown), folder).run("plan", "--only", "x").exit());
  }

  @Test
  void what_trueup_does_not_have_ends_with_64() {
    for (String[] words : new String[][] {{"plna"}, {"plan", "--stepps"}, {"plan", "extra"}, {"plan", "--output", "yaml"}, {"plan", "--file"},
        {"apply", "a", "b"}, {"apply", "--yes=rot"}, {"apply", "--yes", "--wait", "soon"}, {"show"}, {"history", "20261124-9"}, {"kinds", "fiel"},
        {"completion", "tcsh"}, {"help", "plna"}, {"undo", "--run", "x"}, {"--file", "x"},
        {"apply", "plan.json", "--only", "go"}, {"apply", "trueup.yaml"}, {"show", "trueup.yaml"}, {"undo", "--run", "x", "--file", "y"}}) {
      assertEquals(Exit.USAGE, ended(CHANGES, words), String.join(" ", words));
    }
  }

  @Test
  void plan_says_what_it_could_not_save() {
    assertEquals(Exit.CANNOT_WRITE, ended(CHANGES, "plan", "--out", "no/such/folder/plan.json"));
    assertEquals(Exit.DONE, ended(CHANGES, "plan", "--out", "plan.json"));
    assertTrue(Files.exists(folder.resolve("plan.json")));
  }

  private Session at(Plan plan) {
    return Session.at(PlannedEngine.with(plan), folder);
  }

  private Exit ended(Plan plan, String... words) {
    return at(plan).run(words).exit();
  }
}
