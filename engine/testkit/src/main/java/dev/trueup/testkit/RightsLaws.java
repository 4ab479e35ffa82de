package dev.trueup.testkit;

import static dev.trueup.testkit.Bench.FOLDER;
import static dev.trueup.testkit.Bench.writing;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.host.Command;
import dev.trueup.host.Expect;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Privilege;
import dev.trueup.host.Step;
import java.util.List;

/** What every host denies to a user who is not root. */
final class RightsLaws {
  private RightsLaws() {}

  static final List<Law> ALL = List.of(
      new Law("may_not_write_in_a_folder_that_is_closed", bench -> {
        bench.write(FOLDER.child("file"), "kept");
        bench.mode(FOLDER, 0555);
        assertFalse(bench.host().stat(FOLDER.child("file")).writable());
        assertFalse(bench.host().stat(FOLDER.child("new")).writable());
        bench.fails(writing(FOLDER.child("file"), "x", Expect.ANYTHING));
        bench.fails(writing(FOLDER.child("new"), "x", Expect.ANYTHING));
        bench.fails(Step.delete(FOLDER.child("file")));
        bench.mode(FOLDER, 0755);
        bench.holds(FOLDER.child("file"), "kept");
      }),
      new Law("may_not_put_a_tree_into_a_folder_that_is_closed_nor_take_one_away", bench -> {
        bench.folder(FOLDER);
        bench.does(new Step.Download(Parcel.on(bench, Bench.FILE)));
        var unpack = new Step.Unpack(Parcel.at(Bench.FILE), FOLDER.child("go"), 1000, Expect.ABSENT);
        var remove = new Step.DeleteTree(FOLDER.child("go"), List.of(), Expect.DIRECTORY);
        bench.mode(FOLDER, 0555);
        bench.fails(unpack);
        bench.mode(FOLDER, 0755);
        bench.does(unpack);
        bench.mode(FOLDER, 0555);
        bench.fails(remove);
        bench.mode(FOLDER, 0755);
        bench.holds(FOLDER.child("go").child("VERSION"), "go1.26.8\n");
        bench.does(remove);
      }),
      new Law("sees_nothing_in_a_folder_that_may_not_be_entered", bench -> {
        bench.write(FOLDER.child("file"), "kept");
        bench.mode(FOLDER, 0600);
        bench.is(Type.UNREACHABLE, FOLDER.child("file"));
        assertInstanceOf(FileRead.Unreadable.class, bench.host().read(FOLDER.child("file")));
        bench.mode(FOLDER, 0755);
      }),
      new Law("does_not_run_as_a_user_what_needs_root", bench ->
          bench.fails(new Step.Run(Command.of("true"), Privilege.ROOT, false))));
}
