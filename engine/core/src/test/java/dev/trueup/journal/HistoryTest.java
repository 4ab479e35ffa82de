package dev.trueup.journal;

import static dev.trueup.journal.Finished.Result.FAILED;
import static dev.trueup.journal.Samples.ABSENT;
import static dev.trueup.journal.Samples.GO_ENV;
import static dev.trueup.journal.Samples.MANIFEST;
import static dev.trueup.journal.Samples.OTHER;
import static dev.trueup.journal.Samples.RELOAD;
import static dev.trueup.journal.Samples.entry;
import static dev.trueup.journal.Samples.present;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Expect;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryTest {

  private static final HostPath FOLDER = HostPath.linux("~/.config/go");
  private static final HostPath CONFIG = HostPath.linux("~/.config");

  @Test
  void runs_come_newest_first_with_their_changes() {
    History history = new Tale().changed("1", ABSENT, "a").changed("2", present("a"), "b").history();
    assertEquals(List.of("2", "1"), history.runs().stream().map(Run::id).toList());
    assertEquals(entry("GOPROXY"), history.runs().getFirst().changes().getFirst().begun().identity());
  }

  @Test
  void owes_the_commands_that_a_cut_off_change_did_not_come_to() {
    Tale tale = new Tale().apply("1").begunWith("a", ABSENT, Samples.set("GOPROXY", "a"), RELOAD).done(0);
    assertEquals(List.of(RELOAD), tale.history().owed(entry("GOPROXY")));
    tale.continuing("2", "1").begunWith("a", present("a"), RELOAD).finished(FAILED, present("a")).ended("failed");
    assertEquals(List.of(RELOAD), tale.history().owed(entry("GOPROXY")));
    tale.continuing("3", "2").begunWith("a", present("a"), RELOAD).done(0).converged(present("a")).ended();
    assertEquals(List.of(), tale.history().owed(entry("GOPROXY")));
  }

  @Test
  void owes_a_command_that_failed_behind_a_step_that_did_not() {
    Tale tale = new Tale().apply("1").begunWith("a", ABSENT, Samples.set("GOPROXY", "a"), RELOAD).done(0)
        .finished(FAILED, present("a")).ended("failed");
    assertEquals(List.of(RELOAD), tale.history().owed(entry("GOPROXY")));
  }

  @Test
  void the_latest_run_of_a_manifest_is_interrupted_until_another_one_follows() {
    Tale tale = new Tale().apply("1").begun("create", "a", ABSENT);
    assertEquals(Optional.of("1"), tale.history().interrupted(MANIFEST).map(Run::id));
    assertEquals(Optional.empty(), tale.history().interrupted(OTHER));
    tale.continuing("2", "1").begun("update", "a", present("a")).done(0).converged(present("a")).ended();
    assertEquals(Optional.empty(), tale.history().interrupted(MANIFEST));
  }

  @Test
  void undo_takes_the_latest_run_that_changed_something_with_the_runs_it_went_on_with() {
    Tale tale = new Tale().changed("1", ABSENT, "a").apply("2").begun("update", "b", present("a"))
        .continuing("3", "2").begun("update", "b", present("a")).done(0).converged(present("b")).ended()
        .apply("4").ended();
    assertEquals(List.of("3", "2"), ids(tale.history().latestUndoable(MANIFEST)));
    assertEquals(List.of(), tale.history().latestUndoable(OTHER));
  }

  @Test
  void undo_after_undo_goes_further_back_but_a_failed_undo_is_tried_again() {
    Tale tale = new Tale().changed("1", ABSENT, "a").changed("2", present("a"), "b")
        .undo("3", "2").begun("restore", "a", present("b")).finished(FAILED, present("b")).ended("failed");
    assertEquals(List.of("2"), ids(tale.history().latestUndoable(MANIFEST)));
    tale.undo("4", "2").begun("restore", "a", present("b")).done(0).converged(present("a")).ended();
    assertEquals(List.of("1"), ids(tale.history().latestUndoable(MANIFEST)));
  }

  @Test
  void the_latest_run_of_each_manifest_says_what_it_declares() {
    Tale tale = new Tale().changed("1", ABSENT, "a")
        .run(Samples.run("2", "apply", OTHER, Optional.empty(), Optional.empty())).ended();
    assertEquals(Set.of(OTHER), tale.history().declaredElsewhere(entry("GOPROXY"), MANIFEST));
    assertEquals(Set.of(MANIFEST, OTHER), tale.history().declaredBy().get(entry("GOPROXY")));
    tale.run(new RunRecord("3", Samples.NOON, "apply", "other", OTHER, "0.1.0", Optional.empty(), Optional.empty(), List.of())).ended();
    assertEquals(Set.of(), tale.history().declaredElsewhere(entry("GOPROXY"), MANIFEST));
  }

  @Test
  void an_undone_run_declares_nothing() {
    Tale tale = new Tale().changed("1", ABSENT, "a")
        .undo("2", "1").begunRemoval("remove", present("a")).done(0).converged(ABSENT).ended();
    assertEquals(Set.of(), tale.history().declaredElsewhere(entry("GOPROXY"), OTHER));
  }

  @Test
  void remembers_created_folders_until_they_are_deleted() {
    Step write = Step.edit(GO_ENV, new dev.trueup.edit.FileEdit.SetLine("x"));
    Tale tale = new Tale().apply("1").begunWith("a", ABSENT, write).done(0, "", CONFIG, FOLDER, GO_ENV).converged(present("a")).ended();
    assertEquals(Set.of(CONFIG, FOLDER, GO_ENV), tale.history().created());
    HostPath other = CONFIG.child("other");
    tale.about("OTHER").apply("2").begunWith("a", ABSENT, write).done(0, "", other).converged(present("a")).ended();
    tale.about("GOPROXY").apply("3")
        .begunWith("a", present("a"), new Step.Delete(GO_ENV, List.of(FOLDER, CONFIG), Expect.ANYTHING)).done(0)
        .converged(ABSENT).ended();
    assertEquals(Set.of(CONFIG, other), tale.history().created(), "the folder that still holds something of ours is still there");
  }

  @Test
  void a_renamed_tree_takes_what_was_created_in_it_along() {
    Step write = Step.edit(GO_ENV, new dev.trueup.edit.FileEdit.SetLine("x"));
    HostPath aside = HostPath.linux("~/.config/go.old");
    Tale tale = new Tale().apply("1").begunWith("a", ABSENT, write).done(0, "", FOLDER, GO_ENV).converged(present("a")).ended()
        .apply("2").begunWith("b", present("a"), new Step.Rename(FOLDER, aside, Expect.ANYTHING)).done(0).converged(present("b")).ended();
    assertEquals(Set.of(aside, aside.child("env")), tale.history().created());
  }

  @Test
  void what_a_cut_off_change_may_have_created_counts_as_created() {
    Begun b = Samples.begun("GOPROXY", "create", Optional.of("a"), ABSENT);
    Step away = new Step.Delete(GO_ENV, List.of(FOLDER), Expect.ANYTHING);
    Tale tale = new Tale().apply("1").begun(new Begun(
        b.identity(), b.address(), 1, "create", b.desired(), ABSENT, b.steps(), List.of(Optional.of(away)), List.of(), "", "restore"));
    assertTrue(tale.history().created().containsAll(List.of(FOLDER, GO_ENV)));
  }

  private static List<String> ids(List<Run> runs) {
    return runs.stream().map(Run::id).toList();
  }
}
