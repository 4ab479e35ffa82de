package dev.trueup.journal;

import static dev.trueup.journal.Finished.Result.CONVERGED;
import static dev.trueup.journal.Finished.Result.FAILED;
import static dev.trueup.journal.Finished.Result.FORGOTTEN;
import static dev.trueup.journal.Finished.Result.MOVED;
import static dev.trueup.journal.Samples.ABSENT;
import static dev.trueup.journal.Samples.UNSEEN;
import static dev.trueup.journal.Samples.inverse;
import static dev.trueup.journal.Samples.present;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.value.Attributes;
import dev.trueup.value.ResourceAddress;
import dev.trueup.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FoldTest {

  @Test
  void owns_what_a_change_created_with_nothing_as_its_origin() {
    Owned owned = new Tale().changed("1", ABSENT, "a").owned().orElseThrow();
    assertEquals(ABSENT, owned.origin());
    assertEquals(present("a"), owned.left());
    assertEquals(Optional.of(Samples.attributes("a")), owned.desired());
    assertEquals(new TreeSet<>(List.of("value")), owned.changed());
    assertEquals(List.of(new Inverse("1", inverse("a"))), owned.inverses());
    assertEquals("1", owned.last());
    assertFalse(owned.interrupted());
  }

  @Test
  void keeps_the_origin_of_the_first_change_and_stacks_inverses_newest_first() {
    Owned owned = new Tale().changed("1", present("theirs"), "a").changed("2", present("a"), "b").owned().orElseThrow();
    assertEquals(present("theirs"), owned.origin());
    assertEquals(present("b"), owned.left());
    assertEquals(List.of(new Inverse("2", inverse("b")), new Inverse("1", inverse("a"))), owned.inverses());
    assertEquals("2", owned.last());
  }

  @Test
  void names_only_the_attributes_that_changes_touched_and_adds_them_up() {
    Attributes theirs = Attributes.of("mode", Value.text("0644")).with("owner", "me").with("content", "old");
    Attributes first = theirs.with("content", "new");
    Attributes second = first.with("mode", "0600");
    Tale tale = new Tale().apply("1").begun(begun(theirs, first)).done(0).converged(new Before.Present(first)).ended();
    assertEquals(new TreeSet<>(List.of("content")), tale.owned().orElseThrow().changed());
    tale.apply("2").begun(begun(first, second)).done(0).converged(new Before.Present(second)).ended();
    assertEquals(new TreeSet<>(List.of("content", "mode")), tale.owned().orElseThrow().changed());
  }

  @Test
  void a_change_that_was_cut_off_is_owned_with_its_before_and_nobody_knows_what_it_left() {
    Owned owned = new Tale().apply("1").begun("create", "a", ABSENT).owned().orElseThrow();
    assertEquals(ABSENT, owned.origin());
    assertEquals(UNSEEN, owned.left());
    assertTrue(owned.interrupted());
    assertEquals(List.of(new Inverse("1", inverse("a"))), owned.inverses());
  }

  @Test
  void the_origin_survives_an_interrupted_run() {
    Owned owned = new Tale().apply("1").begun("update", "a", present("theirs"))
        .continuing("2", "1").begun("update", "a", present("half")).done(0).converged(present("a")).ended().owned().orElseThrow();
    assertEquals(present("theirs"), owned.origin());
    assertEquals(present("a"), owned.left());
    assertFalse(owned.interrupted());
  }

  @Test
  void a_failed_change_that_did_nothing_changes_nothing_about_what_is_owned() {
    Tale fresh = new Tale().apply("1").begun("create", "a", ABSENT).finished(FAILED, ABSENT).ended("failed");
    assertEquals(Optional.empty(), fresh.owned());
    Tale before = new Tale().changed("1", ABSENT, "a");
    Optional<Owned> known = before.owned();
    assertEquals(known, before.apply("2").begun("update", "b", present("a")).finished(FAILED, present("a")).ended("failed").owned());
    assertEquals(known, before.apply("3").begun("update", "b", present("a")).finished(MOVED, present("x")).ended("failed").owned());
  }

  @Test
  void a_failed_change_with_a_step_done_is_owned_as_it_was_found() {
    Owned owned = new Tale().apply("1").begun("create", "a", ABSENT).done(0).finished(FAILED, present("?")).ended("failed")
        .owned().orElseThrow();
    assertEquals(present("?"), owned.left());
    assertFalse(owned.interrupted());
  }

  @Test
  void a_failed_command_that_changed_the_machine_without_ending_is_owned() {
    assertTrue(new Tale().apply("1").begun("create", "a", ABSENT).finished(FAILED, present("half")).ended("failed").owned().isPresent());
  }

  @Test
  void what_was_removed_restored_or_forgotten_is_not_ours_any_more() {
    Tale removed = new Tale().changed("1", ABSENT, "a").apply("2").begunRemoval("remove", present("a")).done(0).converged(ABSENT).ended();
    assertEquals(Optional.empty(), removed.owned());
    Tale restored = new Tale().changed("1", present("theirs"), "a")
        .apply("2").begun("restore", "theirs", present("a")).done(0).converged(present("theirs")).ended();
    assertEquals(Optional.empty(), restored.owned());
    Tale forgotten = new Tale().changed("1", ABSENT, "a").apply("2").finished(FORGOTTEN, present("x")).ended();
    assertEquals(Optional.empty(), forgotten.owned());
  }

  @Test
  void a_removal_that_failed_half_way_stays_ours_with_the_old_wish() {
    Owned owned = new Tale().changed("1", ABSENT, "a")
        .apply("2").begunRemoval("remove", present("a")).done(0).finished(FAILED, present("a")).ended("failed").owned().orElseThrow();
    assertEquals(Optional.of(Samples.attributes("a")), owned.desired());
    assertEquals(ABSENT, owned.origin());
  }

  @Test
  void an_undo_that_put_an_earlier_state_of_ours_back_leaves_it_ours() {
    Owned owned = new Tale().changed("1", present("theirs"), "a").changed("2", present("a"), "b")
        .undo("3", "2").begun("restore", "a", present("b")).done(0).converged(present("a")).ended().owned().orElseThrow();
    assertEquals(present("theirs"), owned.origin());
    assertEquals(present("a"), owned.left());
    assertEquals(Optional.empty(), owned.desired());
    assertEquals(List.of(new Inverse("1", inverse("a"))), owned.inverses());
  }

  @Test
  void an_undo_of_the_first_change_lets_the_thing_go() {
    Tale tale = new Tale().changed("1", present("theirs"), "a")
        .undo("2", "1").begun("restore", "theirs", present("a")).done(0).converged(present("theirs")).ended();
    assertEquals(Optional.empty(), tale.owned());
  }

  @Test
  void an_undone_removal_is_ours_again_only_if_it_was_ours() {
    Tale ours = new Tale().changed("1", ABSENT, "a").apply("2").begunRemoval("remove", present("a")).done(0).converged(ABSENT).ended()
        .undo("3", "2").begun("restore", "a", ABSENT).done(0).converged(present("a")).ended();
    assertEquals(ABSENT, ours.owned().orElseThrow().origin());
    Tale theirs = new Tale().apply("1").begunRemoval("remove", present("theirs")).done(0).converged(ABSENT).ended()
        .undo("2", "1").begun("restore", "theirs", ABSENT).done(0).converged(present("theirs")).ended();
    assertEquals(Optional.empty(), theirs.owned());
  }

  @Test
  void an_undo_of_a_continued_run_comes_back_to_what_was_before_the_interrupted_one() {
    Tale tale = new Tale().changed("1", ABSENT, "a").apply("2").begun("update", "b", present("a"))
        .continuing("3", "2").begun("update", "b", present("half")).done(0).converged(present("b")).ended()
        .undo("4", "3").begun("restore", "a", present("b")).done(0).converged(present("a")).ended();
    Owned owned = tale.owned().orElseThrow();
    assertEquals(present("a"), owned.left());
    assertEquals(List.of(new Inverse("1", inverse("a"))), owned.inverses());
  }

  @Test
  void a_thing_under_another_name_is_renamed_and_keeps_its_origin() {
    Tale tale = new Tale().changed("1", ABSENT, "a").apply("2").adopted("NEW", Samples.OTHER, UNSEEN).ended();
    Owned owned = tale.owned().orElseThrow();
    assertEquals(ResourceAddress.of("go-setting", "NEW"), owned.address());
    assertEquals(Samples.OTHER, owned.manifest());
    assertEquals("keep", owned.whenRemoved());
    assertEquals(ABSENT, owned.origin());
    assertEquals(present("a"), owned.left());
  }

  @Test
  void an_adoption_settles_what_an_interrupted_run_had_left_right() {
    Owned owned = new Tale().apply("1").begun("create", "a", ABSENT)
        .continuing("2", "1").adopted("GOPROXY", Samples.MANIFEST, present("a")).ended().owned().orElseThrow();
    assertEquals(present("a"), owned.left());
    assertFalse(owned.interrupted());
  }

  @Test
  void a_thing_that_was_right_at_first_sight_is_watched_and_not_owned() {
    assertEquals(Optional.empty(), new Tale().apply("1").adopted("GOPROXY", Samples.MANIFEST, present("a")).ended().owned());
  }

  @Test
  void a_thing_of_another_kind_begins_with_an_origin_of_its_own() {
    Tale tale = new Tale().changed("1", ABSENT, "a").apply("2").begunRemoval("remove", present("a")).done(0).converged(ABSENT);
    Begun b = Samples.begun("GOPROXY", "create", Optional.of("z"), present("between"));
    tale.begun(new Begun(b.identity(), ResourceAddress.of("line", "x"), 1, b.action(), b.desired(), b.before(), b.steps(), b.inverses(),
        b.needs(), b.declaredAt(), b.whenRemoved())).done(0).finished(CONVERGED, present("z")).ended();
    assertEquals(present("between"), tale.owned().orElseThrow().origin());
  }

  @Test
  void receipts_come_oldest_first() {
    Owned owned = new Tale()
        .apply("1").begun("create", "a", ABSENT).done(0, "libfoo came along").converged(present("a")).ended()
        .apply("2").begun("update", "b", present("a")).done(0, "libbar came along").converged(present("b")).ended().owned().orElseThrow();
    assertEquals(List.of("libfoo came along", "libbar came along"), owned.receipts());
  }

  private static Begun begun(Attributes before, Attributes desired) {
    Begun b = Samples.begun("GOPROXY", "update", Optional.of("x"), ABSENT);
    return new Begun(b.identity(), b.address(), 1, "update", Optional.of(desired), new Before.Present(before), b.steps(), b.inverses(),
        b.needs(), b.declaredAt(), b.whenRemoved());
  }
}
