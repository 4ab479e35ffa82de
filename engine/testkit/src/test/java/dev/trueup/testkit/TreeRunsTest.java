package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.apply.Outcome;
import dev.trueup.apply.Outcomes;
import dev.trueup.apply.Stop;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import dev.trueup.journal.StateDirectory;
import dev.trueup.plan.Action;
import dev.trueup.plan.Change;
import dev.trueup.plan.Plan;
import dev.trueup.plan.PlannedStep;
import dev.trueup.plan.Undo;
import dev.trueup.provider.Catalog;
import dev.trueup.testkit.scripted.ScriptedProvider;
import dev.trueup.testkit.scripted.ScriptedTreeKind;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of trees from elsewhere: they arrive, change, are damaged, leave, and trueup dies on the way. */
class TreeRunsTest {

  private static final Catalog CATALOG = Catalog.of(List.of(new ScriptedProvider()));
  private static final String OFFERS = ScriptedTreeKind.offer("acorns") + ScriptedTreeKind.offer("leaves");
  private static final String ACORNS = trees("{ path: ~/.trees/oak, holds: acorns }");
  private static final String LEAVES = trees("{ path: ~/.trees/oak, holds: leaves }");
  private static final HostPath OAK = HostPath.linux("~/.trees/oak");

  @TempDir Path state;

  @Test
  void a_tree_arrives_and_goes_with_the_folder_made_for_it() {
    ScriptedHost host = machine(OFFERS);
    String before = host.snapshot();
    Plan plan = plan(host, ACORNS);
    assertEquals(Undo.EXACT, plan.acting().getFirst().undo());
    apply(host, plan);
    assertEquals("acorns", holds(host));
    assertTrue(plan(host, ACORNS).isEmpty());
    undo(host);
    assertEquals(before, host.snapshot());
  }

  @Test
  void a_tree_that_leaves_the_manifest_goes_with_the_folder_made_for_it() {
    ScriptedHost host = machine(OFFERS);
    String before = host.snapshot();
    apply(host, plan(host, ACORNS));
    apply(host, plan(host, LEAVES));
    apply(host, plan(host, trees()));
    assertEquals(before, host.snapshot());
  }

  @Test
  void a_tree_that_was_replaced_comes_back_with_its_cost() {
    ScriptedHost host = machine(OFFERS);
    apply(host, plan(host, ACORNS));
    String acorns = host.snapshot();
    Plan plan = plan(host, LEAVES);
    assertEquals(Undo.AGAIN, plan.acting().getFirst().undo());
    apply(host, plan);
    assertEquals("leaves", holds(host));
    undo(host);
    assertEquals(acorns, host.snapshot());
    undo(host);
    assertEquals(OFFERS, host.snapshot());
  }

  /** It was there before trueup knew of it: what was removed for the new one leads back by no inverse. */
  @Test
  void a_tree_that_was_there_before_comes_back_when_the_new_one_leaves_the_manifest() {
    ScriptedHost host = machine(OFFERS);
    apply(host, plan(host, ACORNS));
    String acorns = host.snapshot();
    forget();
    apply(host, plan(host, LEAVES));
    apply(host, plan(host, trees()));
    assertEquals(acorns, host.snapshot());
  }

  @Test
  void a_damaged_tree_is_drift_and_is_unpacked_again() {
    ScriptedHost host = machine(OFFERS);
    apply(host, plan(host, ACORNS));
    String whole = host.snapshot();
    host.change("-- ~/.trees/oak/bin/tool\n");
    Plan plan = plan(host, ACORNS);
    assertEquals(Action.UPDATE, plan.acting().getFirst().action());
    apply(host, plan);
    assertEquals(whole, host.snapshot());
  }

  @Test
  void what_somebody_put_into_a_tree_keeps_it_when_it_should_go() {
    ScriptedHost host = machine(OFFERS);
    apply(host, plan(host, ACORNS));
    host.change("== ~/.trees/oak/mine\n  kept\n");
    Outcomes outcomes = engine(host).apply(plan(host, trees()));
    assertEquals("~/.trees/oak holds mine, which was not unpacked there.", outcomes.all().getFirst().message());
    assertEquals("acorns", holds(host));
  }

  @Test
  void a_tree_whose_archive_is_damaged_leaves_nothing_and_is_tried_again() {
    ScriptedHost host = machine(ScriptedTreeKind.offer("acorns").replaceFirst("(sha256:[0-9a-f]+)", "$1 damaged"));
    String before = host.snapshot();
    assertEquals(List.of(Outcome.Result.FAILED), results(engine(host).apply(plan(host, ACORNS))));
    assertEquals(before, host.snapshot());
    assertEquals(Action.CREATE, plan(host, ACORNS).acting().getFirst().action());
  }

  @Test
  void a_tree_that_cannot_be_had_any_more_is_not_given_away_for_a_new_one() {
    ScriptedHost host = machine(ScriptedTreeKind.offer("acorns") + "@ " + "https://trees.example/leaves.tar.gz\n! no route to host\n");
    apply(host, plan(host, ACORNS));
    assertEquals(List.of(Outcome.Result.FAILED), results(engine(host).apply(plan(host, LEAVES))));
    assertEquals("acorns", holds(host));
  }

  @Test
  void a_tree_in_a_place_of_roots_is_downloaded_and_unpacked_by_root() {
    ScriptedHost host = machine(OFFERS + "== /opt/\n");
    String before = host.snapshot();
    String manifest = trees("{ path: /opt/trees/oak, holds: acorns }");
    Plan plan = plan(host, manifest);
    assertEquals(
        List.of(Privilege.ROOT, Privilege.ROOT), plan.acting().getFirst().steps().stream().map(PlannedStep::privilege).toList());
    apply(host, plan);
    assertEquals(
        List.of(Privilege.ROOT, Privilege.ROOT), host.deeds().stream().map(ScriptedHost.Deed::as).toList());
    assertEquals("root", host.stat(HostPath.linux("/opt/trees/oak/VERSION")).owner());
    assertTrue(plan(host, manifest).isEmpty());
    undo(host);
    assertEquals(before, host.snapshot());
  }

  @Test
  void no_room_for_a_tree_is_said_before_anything_is_downloaded() {
    ScriptedHost host = machine("free: 900 B\n" + OFFERS);
    Plan plan = plan(host, ACORNS);
    assertEquals(List.of(Action.BLOCKED), plan.changes().stream().map(Change::action).toList());
  }

  @Test
  void killed_before_a_tree_was_unpacked_the_next_run_goes_on_without_downloading_again() {
    ScriptedHost host = machine(OFFERS);
    String before = host.snapshot();
    dies(host, ACORNS, Step.Unpack.class, false);
    host.change("-- https://trees.example/acorns.tar.gz\n");
    apply(host, plan(host, ACORNS));
    assertEquals("acorns", holds(host));
    host.change(ScriptedTreeKind.offer("acorns"));
    undo(host);
    assertEquals(before, host.snapshot());
  }

  @Test
  void killed_after_a_tree_was_unpacked_it_is_taken_back_with_its_folder() {
    ScriptedHost host = machine(OFFERS);
    String before = host.snapshot();
    dies(host, ACORNS, Step.Unpack.class, true);
    assertEquals("acorns", holds(host));
    undo(host);
    assertEquals(before, host.snapshot());
  }

  @Test
  void killed_after_a_tree_was_unpacked_it_goes_when_it_leaves_the_manifest() {
    ScriptedHost host = machine(OFFERS);
    String before = host.snapshot();
    dies(host, ACORNS, Step.Unpack.class, true);
    apply(host, plan(host, trees()));
    assertEquals(before, host.snapshot());
  }

  @Test
  void killed_between_the_old_tree_and_the_new_one_undo_brings_the_old_one_back() {
    ScriptedHost host = machine(OFFERS);
    apply(host, plan(host, ACORNS));
    String acorns = host.snapshot();
    dies(host, LEAVES, Step.DeleteTree.class, true);
    assertEquals(Type.MISSING, host.stat(OAK).type());
    undo(host);
    assertEquals(acorns, host.snapshot());
  }

  @Test
  void killed_between_the_old_tree_and_the_new_one_the_next_run_goes_on() {
    ScriptedHost host = machine(OFFERS);
    apply(host, plan(host, ACORNS));
    dies(host, LEAVES, Step.DeleteTree.class, true);
    apply(host, plan(host, LEAVES));
    assertEquals("leaves", holds(host));
    undo(host);
    assertEquals("acorns", holds(host));
  }

  @Test
  void killed_when_a_tree_was_taken_back_nothing_is_left_to_do() {
    ScriptedHost host = machine(OFFERS);
    String before = host.snapshot();
    apply(host, plan(host, ACORNS));
    Plan back = engine(host).undo().orElseThrow().value().orElseThrow();
    assertThrows(Interrupted.Killed.class, () ->
        engine(host).apply(back, new Interrupted(host, Step.DeleteTree.class::isInstance, true), new Stop()));
    assertEquals(before, host.snapshot());
    assertTrue(plan(host, trees()).acting().isEmpty());
  }

  private void dies(ScriptedHost host, String manifest, Class<? extends Step> deadly, boolean performsIt) {
    Plan plan = plan(host, manifest);
    assertThrows(Interrupted.Killed.class, () ->
        engine(host).apply(plan, new Interrupted(host, deadly::isInstance, performsIt), new Stop()));
  }

  private void apply(ScriptedHost host, Plan plan) {
    Outcomes outcomes = engine(host).apply(plan);
    assertTrue(outcomes.isWell(), () -> Texts.outcomes(outcomes));
  }

  private void undo(ScriptedHost host) {
    apply(host, engine(host).undo().orElseThrow().value().orElseThrow());
  }

  /** As if all runs so far had been those of another user. */
  private void forget() {
    state = state.resolve("another");
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

  private static String trees(String... entries) {
    return "trueup: 1\nname: home\n" + (entries.length == 0 ? "" : "scripted:\n  trees:\n    - " + String.join("\n    - ", entries) + "\n");
  }

  private static String holds(ScriptedHost host) {
    return ((FileRead.Contents) host.read(OAK.child("VERSION"))).text().text().strip();
  }

  private static List<Outcome.Result> results(Outcomes outcomes) {
    return outcomes.all().stream().map(Outcome::result).toList();
  }
}
