package dev.trueup.testkit;

import static dev.trueup.testkit.Bench.DEEP;
import static dev.trueup.testkit.Bench.FILE;
import static dev.trueup.testkit.Bench.FOLDER;
import static dev.trueup.testkit.Bench.OTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.Expect;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.time.Instant;
import java.util.List;

/** What every host does when things are taken away or moved. */
final class RemovalLaws {
  private RemovalLaws() {}

  private static final HostPath A = HostPath.linux("~/a");
  private static final HostPath B = HostPath.linux("~/a/b");

  static final List<Law> ALL = List.of(
      new Law("deletes_a_file", bench -> {
        bench.write(FILE, "one");
        bench.does(Step.delete(FILE).expecting(bench.fileOf("one")));
        bench.is(Type.MISSING, FILE);
      }),
      new Law("deletes_a_link_and_not_its_target", bench -> {
        bench.write(OTHER, "kept");
        bench.link(FILE, "other");
        bench.does(Step.delete(FILE).expecting(Expect.link("other")));
        bench.is(Type.MISSING, FILE);
        bench.holds(OTHER, "kept");
      }),
      new Law("deletes_an_empty_directory_alone", bench -> {
        bench.write(DEEP, "kept");
        bench.fails(Step.delete(B));
        bench.holds(DEEP, "kept");
        bench.does(Step.delete(DEEP));
        bench.does(Step.delete(B).expecting(Expect.DIRECTORY));
        bench.is(Type.MISSING, B);
        bench.is(Type.DIRECTORY, A);
      }),
      new Law("takes_what_is_not_there_for_deleted", bench -> bench.does(Step.delete(DEEP))),
      new Law("deletes_nothing_that_has_changed", bench -> {
        bench.write(FILE, "other");
        bench.moves(Step.delete(FILE).expecting(bench.fileOf("one")));
        bench.holds(FILE, "other");
      }),
      new Law("discards_a_file_by_its_size_and_time", bench -> {
        bench.write(DEEP, "one");
        bench.moves(new Step.Discard(DEEP, List.of(B), Expect.stamp(4, bench.host().stat(DEEP).modified())));
        bench.moves(new Step.Discard(DEEP, List.of(B), Expect.stamp(3, Instant.EPOCH)));
        bench.holds(DEEP, "one");
        bench.does(new Step.Discard(DEEP, List.of(B, A), Expect.stamp(3, bench.host().stat(DEEP).modified())));
        bench.is(Type.MISSING, A);
        bench.does(Step.discard(DEEP));
      }),
      new Law("discards_nothing_but_a_file", bench -> {
        bench.write(OTHER, "kept");
        bench.link(FILE, "other");
        bench.fails(Step.discard(FILE));
        bench.is(Type.LINK, FILE);
        bench.write(DEEP, "kept");
        bench.fails(Step.discard(B));
        bench.moves(Step.discard(OTHER).expecting(Expect.ABSENT));
        bench.holds(OTHER, "kept");
      }),
      new Law("prunes_folders_that_are_empty_then", bench -> {
        bench.write(DEEP, "one");
        bench.does(new Step.Delete(DEEP, List.of(B, A), Expect.ANYTHING));
        bench.is(Type.MISSING, A);
      }),
      new Law("leaves_folders_that_hold_something_of_others", bench -> {
        bench.write(DEEP, "one");
        bench.write(A.child("theirs"), "kept");
        bench.does(new Step.Delete(DEEP, List.of(B, A), Expect.ANYTHING));
        bench.is(Type.MISSING, B);
        bench.holds(A.child("theirs"), "kept");
      }),
      new Law("moves_a_whole_tree", bench -> {
        bench.write(DEEP, "one");
        bench.does(new Step.Rename(A, FOLDER, Expect.DIRECTORY));
        bench.is(Type.MISSING, A);
        bench.holds(FOLDER.child("b").child("file"), "one");
      }),
      new Law("makes_the_parents_of_where_something_moves", bench -> {
        bench.write(FILE, "one");
        assertEquals(List.of(A, B), bench.does(new Step.Rename(FILE, DEEP, Expect.ANYTHING)));
        bench.holds(DEEP, "one");
      }),
      new Law("moves_nothing_over_something", bench -> {
        bench.write(FILE, "one");
        bench.write(OTHER, "two");
        bench.fails(new Step.Rename(FILE, OTHER, Expect.ANYTHING));
        bench.holds(FILE, "one");
        bench.holds(OTHER, "two");
      }),
      new Law("moves_nothing_that_has_changed", bench -> {
        bench.write(FILE, "other");
        bench.moves(new Step.Rename(FILE, OTHER, bench.fileOf("one")));
        bench.holds(FILE, "other");
      }),
      new Law("cannot_move_nothing", bench -> bench.fails(new Step.Rename(FILE, OTHER, Expect.ANYTHING))));
}
