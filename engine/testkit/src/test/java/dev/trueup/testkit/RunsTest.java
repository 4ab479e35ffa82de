package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Outcomes;
import dev.trueup.apply.Spectator;
import dev.trueup.apply.Stop;
import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import dev.trueup.journal.StateDirectory;
import dev.trueup.plan.Action;
import dev.trueup.plan.Because;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.provider.Catalog;
import dev.trueup.testkit.scripted.ScriptedProvider;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a story cannot tell: the machine changes between a plan and its apply, or trueup dies in the middle of it. */
class RunsTest {

  private static final Catalog CATALOG = Catalog.of(List.of(new ScriptedProvider()));
  private static final String RED = things("{ name: lamp, value: red }");
  private static final String ANNOUNCED = things("{ name: lamp, value: red, announce: true }");
  private static final String RELOAD = "> thingctl reload\n";

  private static final String BOTH = things("{ name: door, value: open, kept: store, announce: true }",
      "{ name: safe, value: shut, kept: store, announce: true }");
  private static final String TWO_ANNOUNCED = """
      $ thingctl list
      > thingctl set door value=open
        $ thingctl list
          door value=open
      > thingctl set safe value=shut
        $ thingctl list
          door value=open
          safe value=shut
      > (as root) thingctl reload
      """;

  @TempDir Path state;

  @Test
  void writes_nothing_where_somebody_changed_the_thing_after_the_plan() {
    ScriptedHost host = machine("== ~/.things/lamp\n  value=green\n");
    Plan plan = plan(host, RED);
    host.change("== ~/.things/lamp\n  value=theirs\n");
    Outcomes outcomes = engine(host).apply(plan);
    assertEquals(List.of(Outcome.Result.MOVED), results(outcomes));
    assertTrue(host.performedNothing(), "a step was performed on what somebody had changed");
    assertEquals("value=theirs\n", text(host, "lamp"));
  }

  @Test
  void writes_nothing_over_what_came_to_be_after_the_plan() {
    ScriptedHost host = machine("");
    Plan plan = plan(host, RED);
    host.change("== ~/.things/lamp\n  value=theirs\n");
    assertEquals(List.of(Outcome.Result.MOVED), results(engine(host).apply(plan)));
    assertEquals("value=theirs\n", text(host, "lamp"));
  }

  @Test
  void what_moved_keeps_back_only_what_needs_it() {
    ScriptedHost host = machine("== ~/.things/lamp\n  value=green\n");
    Plan plan = plan(host, things("{ name: lamp, value: red }", "{ name: sofa, value: soft, after: [scripted-thing/lamp] }",
        "{ name: door, value: open }"));
    host.change("== ~/.things/lamp\n  value=theirs\n");
    Outcomes outcomes = engine(host).apply(plan);
    assertEquals(Outcome.Result.MOVED, result(outcomes, "lamp"));
    assertEquals(Outcome.Result.SKIPPED, result(outcomes, "sofa"));
    assertEquals(Outcome.Result.CONVERGED, result(outcomes, "door"));
  }

  @Test
  void what_came_right_by_itself_after_the_plan_is_left_alone_and_well() {
    ScriptedHost host = machine("== ~/.things/lamp\n  value=green\n");
    Plan plan = plan(host, RED);
    host.change("== ~/.things/lamp\n  value=red\n");
    Outcomes outcomes = engine(host).apply(plan);
    assertEquals(List.of(Outcome.Result.CONVERGED), results(outcomes));
    assertTrue(host.performedNothing(), "what was right already was written once more");
  }

  @Test
  void runs_no_command_where_the_store_changed_after_the_plan() {
    ScriptedHost host = machine("$ thingctl list\n> thingctl set door value=open\n");
    Plan plan = plan(host, things("{ name: door, value: open, kept: store }"));
    host.change("$ thingctl list\n  door value=theirs\n");
    assertEquals(List.of(Outcome.Result.MOVED), results(engine(host).apply(plan)));
    assertTrue(host.performedNothing(), "a command ran on what somebody had changed");
  }

  @Test
  void a_failure_keeps_back_what_needs_it_and_announces_nothing() {
    ScriptedHost host = machine("user: root\nuid: 0\nhome: /root\n$ thingctl list\n> thingctl set door value=open\n  ! 3\n" + RELOAD);
    Outcomes outcomes = engine(host).apply(plan(host, things("{ name: door, value: open, kept: store, announce: true }",
        "{ name: lamp, value: red, after: [scripted-thing/door] }", "{ name: sofa, value: soft }")));
    assertEquals(Outcome.Result.FAILED, result(outcomes, "door"));
    assertEquals(Outcome.Result.SKIPPED, result(outcomes, "lamp"));
    assertEquals(Outcome.Result.CONVERGED, result(outcomes, "sofa"));
    assertEquals(List.of(), host.deeds().stream().filter(deed -> deed.step() instanceof Step.Once).toList());
  }

  @Test
  void what_runs_once_a_wave_runs_once_for_what_needs_root_as_well() {
    ScriptedHost host = machine(TWO_ANNOUNCED);
    Outcomes outcomes = engine(host).apply(plan(host, BOTH));
    assertEquals(List.of(Outcome.Result.CONVERGED, Outcome.Result.CONVERGED), results(outcomes));
    assertEquals(1, host.deeds().stream().filter(deed -> deed.step() instanceof Step.Once).count());
  }

  @Test
  void a_reload_by_root_that_fails_is_the_failure_of_all_that_need_it() {
    ScriptedHost host = machine(TWO_ANNOUNCED + "  ! 5\n");
    Outcomes outcomes = engine(host).apply(plan(host, BOTH));
    assertEquals(List.of(Outcome.Result.FAILED, Outcome.Result.FAILED), results(outcomes));
  }

  @Test
  void steps_that_succeed_without_effect_have_failed() {
    ScriptedHost host = machine("$ thingctl list\n> thingctl set door value=open\n");
    Outcomes outcomes = engine(host).apply(plan(host, things("{ name: door, value: open, kept: store }")));
    assertEquals(List.of(Outcome.Result.FAILED), results(outcomes));
  }

  @Test
  void what_cannot_be_seen_after_its_steps_is_no_success() {
    ScriptedHost host = machine("""
        $ thingctl list --vault
        ! 77
        $ (as root) thingctl list --vault
        > thingctl set gem value=blue --vault
          $ (as root) thingctl list --vault
          ! 77
        """);
    Outcomes outcomes = engine(host).apply(plan(host, things("{ name: gem, value: blue, kept: vault }")));
    assertEquals(List.of(Outcome.Result.FAILED), results(outcomes));
  }

  @Test
  void a_wish_to_stop_finishes_what_is_under_way_and_begins_nothing() {
    ScriptedHost host = machine("");
    var stop = new Stop();
    Plan plan = plan(host, things("{ name: lamp, value: red }", "{ name: sofa, value: soft, after: [scripted-thing/lamp] }"));
    Outcomes outcomes = engine(host).apply(plan, new Interrupted(host, step -> {
      stop.wish();
      return false;
    }, false), stop);
    assertEquals(Outcome.Result.CONVERGED, result(outcomes, "lamp"));
    assertEquals(Outcome.Result.NOT_STARTED, result(outcomes, "sofa"));
    assertTrue(outcomes.stopped().isPresent() && !outcomes.isWell());
    assertEquals(1, host.deeds().size());
  }

  @Test
  void what_fails_after_a_wish_to_stop_was_interrupted() {
    ScriptedHost host = machine("user: root\nuid: 0\nhome: /root\n$ thingctl list\n> thingctl set door value=open\n  ! 130\n");
    var stop = new Stop();
    Outcomes outcomes = engine(host).apply(plan(host, things("{ name: door, value: open, kept: store }")), new Interrupted(host, step -> {
      stop.wish();
      return false;
    }, false), stop);
    assertEquals(List.of(Outcome.Result.INTERRUPTED), results(outcomes));
    assertEquals("The next run goes on with it.", outcomes.all().getFirst().message());
  }

  @Test
  void what_is_done_is_told_while_something_else_still_lasts() {
    ScriptedHost host = machine("");
    var lamp = new CountDownLatch(1);
    var lasted = new AtomicBoolean();
    Outcomes outcomes = engine(host).apply(plan(host, things("{ name: lamp, value: red }", "{ name: sofa, value: soft }")),
        new Interrupted(host, step -> {
          if (step.changes().filter(path -> path.name().equals("sofa")).isPresent()) {
            lasted.set(waited(lamp));
          }
          return false;
        }, false), new Stop(), new Spectator() {
          @Override
          public void finished(Outcome outcome) {
            lamp.countDown();
          }
        });
    assertEquals(List.of(Outcome.Result.CONVERGED, Outcome.Result.CONVERGED), results(outcomes));
    assertTrue(lasted.get(), "the lamp was not told of before the sofa was done");
  }

  private static boolean waited(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void a_step_that_was_done_and_not_written_down_is_taken_back_to_the_byte() {
    ScriptedHost host = machine("== ~/.things/lamp 0600\n  value=green\n  # mine\n");
    String before = host.snapshot();
    dies(host, RED, Step.WriteFile.class::isInstance, true);
    assertEquals("value=red\n", text(host, "lamp"));
    undo(host);
    assertEquals(before, host.snapshot());
  }

  @Test
  void what_was_made_and_not_written_down_goes_with_its_folder() {
    ScriptedHost host = machine("");
    String before = host.snapshot();
    dies(host, RED, Step.WriteFile.class::isInstance, true);
    assertTrue(engine(host).apply(plan(host, things())).isWell());
    assertEquals(before, host.snapshot());
  }

  @Test
  void what_somebody_deleted_after_a_dead_run_is_not_made_again_by_undo() {
    ScriptedHost host = machine("== ~/.things/lamp\n  value=green\n" + RELOAD);
    dies(host, ANNOUNCED, Step.Once.class::isInstance);
    host.change("-- ~/.things/lamp\n");
    undo(host);
    assertInstanceOf(FileRead.Missing.class, host.read(HostPath.linux("~/.things/lamp")));
  }

  @Test
  void the_announcement_that_a_dead_run_owed_is_made_by_the_next() {
    ScriptedHost host = machine(RELOAD);
    dies(host, ANNOUNCED, Step.Once.class::isInstance);
    assertEquals("value=red\n", text(host, "lamp"));
    int deeds = host.deeds().size();

    Plan plan = plan(host, ANNOUNCED);
    Change lamp = plan.acting().getFirst();
    assertEquals(List.of(Step.Once.class), lamp.steps().stream().<Class<?>>map(planned -> planned.step().getClass()).toList(),
        "the file is right, the announcement is owed");
    assertTrue(lamp.because().contains(Because.INTERRUPTED), () -> lamp.because().toString());
    assertTrue(engine(host).apply(plan).isWell());
    assertEquals(deeds + 1, host.deeds().size());
    assertTrue(plan(host, ANNOUNCED).isEmpty(), "what was owed is owed no more");
  }

  @Test
  void undo_after_a_dead_run_and_the_one_that_went_on_gives_the_first_bytes_back() {
    ScriptedHost host = machine("== ~/.things/lamp 0600\n  value=green\n  # mine\n" + RELOAD);
    String before = host.snapshot();
    dies(host, ANNOUNCED, Step.Once.class::isInstance);
    assertTrue(engine(host).apply(plan(host, ANNOUNCED)).isWell());
    undo(host);
    assertEquals(before, host.snapshot());
  }

  @Test
  void a_dead_run_can_be_undone_without_going_on() {
    ScriptedHost host = machine("== ~/.things/lamp 0600\n  value=green\n  # mine\n" + RELOAD);
    String before = host.snapshot();
    dies(host, ANNOUNCED, Step.Once.class::isInstance);
    undo(host);
    assertEquals(before, host.snapshot());
  }

  @Test
  void what_somebody_changed_after_a_dead_run_is_not_undone() {
    ScriptedHost host = machine("== ~/.things/lamp\n  value=green\n" + RELOAD);
    dies(host, ANNOUNCED, Step.Once.class::isInstance);
    host.change("== ~/.things/lamp\n  value=theirs\n");
    undo(host);
    assertEquals("value=theirs\n", text(host, "lamp"));
  }

  @Test
  void what_a_dead_run_made_goes_when_it_leaves_the_manifest() {
    ScriptedHost host = machine(RELOAD);
    String before = host.snapshot();
    dies(host, ANNOUNCED, Step.Once.class::isInstance);
    assertTrue(engine(host).apply(plan(host, things())).isWell());
    assertEquals(before, host.snapshot());
  }

  @Test
  void a_thing_that_is_kept_when_it_leaves_the_manifest_stays_and_is_no_longer_managed() {
    ScriptedHost host = machine("");
    String kept = things("{ name: lamp, value: red, when_removed: keep }");
    assertTrue(engine(host).apply(plan(host, kept)).isWell());
    Plan leaving = plan(host, things());
    assertEquals(List.of(Action.FORGET), leaving.changes().stream().map(Change::action).toList());
    assertTrue(engine(host).apply(leaving).isWell());
    assertEquals("value=red\n", text(host, "lamp"));
    assertTrue(plan(host, things()).isEmpty());
  }

  @Test
  void new_terms_of_a_thing_that_is_right_hold_from_then_on() {
    ScriptedHost host = machine("");
    assertTrue(engine(host).apply(plan(host, RED)).isWell());
    Plan terms = plan(host, things("{ name: lamp, value: red, when_removed: keep }"));
    assertTrue(terms.acting().isEmpty());
    assertTrue(engine(host).apply(terms).isWell());
    assertTrue(engine(host).apply(plan(host, things())).isWell());
    assertEquals("value=red\n", text(host, "lamp"));
  }

  @Test
  void a_thing_to_be_removed_goes_even_where_something_was_there_before() {
    ScriptedHost host = machine("== ~/.things/lamp\n  value=green\n");
    assertTrue(engine(host).apply(plan(host, things("{ name: lamp, value: red, when_removed: remove }"))).isWell());
    assertTrue(engine(host).apply(plan(host, things())).isWell());
    assertInstanceOf(FileRead.Missing.class, host.read(HostPath.linux("~/.things/lamp")));
  }

  /** Both manifests lie on the machine: one that is gone declares nothing any more. */
  @Test
  void what_another_project_declares_changes_hands_and_goes_back_with_the_last() {
    ScriptedHost host = machine("== ~/.things/lamp\n  value=green\n== ~/project/trueup.yaml\n== ~/other/trueup.yaml\n");
    var other = new Engine(CATALOG, host, new StateDirectory(state), true, "other");
    assertTrue(engine(host).apply(plan(host, things("{ name: lamp, value: red }", "{ name: sofa, value: soft }"))).isWell());
    assertTrue(other.apply(other.plan(things("{ name: lamp, value: red }", "{ name: door, value: open }")).value().orElseThrow()).isWell());

    assertTrue(engine(host).apply(plan(host, things())).isWell());
    assertEquals("value=red\n", text(host, "lamp"), "the other project still wants it");
    assertTrue(other.apply(other.plan(things()).value().orElseThrow()).isWell());
    assertEquals("value=green\n", text(host, "lamp"), "nobody wants it any more");
  }

  @Test
  void what_another_project_declares_stays_when_a_run_is_taken_back() {
    ScriptedHost host = machine("== ~/.things/lamp\n  value=green\n== ~/project/trueup.yaml\n== ~/other/trueup.yaml\n");
    var other = new Engine(CATALOG, host, new StateDirectory(state), true, "other");
    assertTrue(engine(host).apply(plan(host, things("{ name: lamp, value: red }", "{ name: sofa, value: soft }"))).isWell());
    assertTrue(other.apply(other.plan(things("{ name: lamp, value: red }")).value().orElseThrow()).isWell());

    undo(host);
    assertEquals("value=red\n", text(host, "lamp"), "the other project still wants it");
    assertInstanceOf(FileRead.Missing.class, host.read(HostPath.linux("~/.things/sofa")));
    assertTrue(other.plan(things("{ name: lamp, value: red }")).value().orElseThrow().isInSync());
    assertTrue(other.apply(other.plan(things()).value().orElseThrow()).isWell());
    assertEquals("value=green\n", text(host, "lamp"), "nobody wants it any more");
  }

  @Test
  void release_with_restore_brings_back_what_its_terms_would_keep() {
    ScriptedHost host = machine("== ~/.things/lamp\n  value=green\n");
    assertTrue(engine(host).apply(plan(host, things("{ name: lamp, value: red, when_removed: keep }"))).isWell());
    assertTrue(engine(host).apply(engine(host).release(true).value().orElseThrow()).isWell());
    assertEquals("value=green\n", text(host, "lamp"));
  }

  private void dies(ScriptedHost host, String manifest, Predicate<Step> deadly) {
    dies(host, manifest, deadly, false);
  }

  private void dies(ScriptedHost host, String manifest, Predicate<Step> deadly, boolean performsIt) {
    Plan plan = plan(host, manifest);
    assertThrows(Interrupted.Killed.class, () -> engine(host).apply(plan, new Interrupted(host, deadly, performsIt), new Stop()));
  }

  private void undo(ScriptedHost host) {
    Plan back = engine(host).undo().orElseThrow().value().orElseThrow();
    assertTrue(engine(host).apply(back).isWell());
  }

  private Plan plan(ScriptedHost host, String manifest) {
    return engine(host).plan(manifest).value().orElseThrow();
  }

  private Engine engine(ScriptedHost host) {
    return new Engine(CATALOG, host, new StateDirectory(state), true);
  }

  private static ScriptedHost machine(String text) {
    return ScriptedHost.of(text, CATALOG.reads());
  }

  private static String things(String... entries) {
    return "trueup: 1\nname: home\n" + (entries.length == 0 ? "" : "scripted:\n  things:\n    - " + String.join("\n    - ", entries) + "\n");
  }

  private static String text(ScriptedHost host, String name) {
    return assertInstanceOf(FileRead.Contents.class, host.read(HostPath.linux("~/.things/" + name))).text().text();
  }

  private static List<Outcome.Result> results(Outcomes outcomes) {
    return outcomes.all().stream().map(Outcome::result).toList();
  }

  private static Outcome.Result result(Outcomes outcomes, String name) {
    return outcomes.all().stream().filter(outcome -> outcome.change().address().name().equals(name)).findFirst().orElseThrow().result();
  }
}
