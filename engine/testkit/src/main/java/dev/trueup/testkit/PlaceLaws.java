package dev.trueup.testkit;

import static dev.trueup.testkit.Bench.DEEP;
import static dev.trueup.testkit.Bench.FILE;
import static dev.trueup.testkit.Bench.FOLDER;
import static dev.trueup.testkit.Bench.OTHER;
import static dev.trueup.testkit.Bench.writing;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.util.List;
import java.util.Optional;

/** What every host does with links, directories and modes, and what it sees of them. */
final class PlaceLaws {
  private PlaceLaws() {}

  static final List<Law> ALL = List.of(
      new Law("makes_a_link_and_does_not_follow_it_when_asked_what_stands_there", bench -> {
        bench.write(OTHER, "text");
        assertEquals(List.of(FILE), bench.does(new Step.MakeLink(FILE, "other", Expect.ABSENT)));
        bench.is(Type.LINK, FILE);
        assertEquals(Optional.of("other"), bench.host().stat(FILE).linkTarget());
        bench.holds(FILE, "text");
      }),
      new Law("writes_out_the_home_in_a_link", bench -> {
        bench.link(FILE, "~/other");
        assertEquals(Optional.of(bench.host().machine().home() + "/other"), bench.host().stat(FILE).linkTarget());
      }),
      new Law("makes_the_parents_of_a_link", bench -> {
        assertEquals(
            List.of(HostPath.linux("~/a"), HostPath.linux("~/a/b"), DEEP), bench.does(new Step.MakeLink(DEEP, "/x", Expect.ABSENT)));
      }),
      new Law("points_a_link_somewhere_else", bench -> {
        bench.link(FILE, "other");
        bench.does(new Step.MakeLink(FILE, "/new", Expect.link("other")));
        assertEquals(Optional.of("/new"), bench.host().stat(FILE).linkTarget());
      }),
      new Law("leaves_a_link_that_points_elsewhere_than_expected", bench -> {
        bench.link(FILE, "other");
        bench.moves(new Step.MakeLink(FILE, "/new", Expect.link("third")));
        assertEquals(Optional.of("other"), bench.host().stat(FILE).linkTarget());
      }),
      new Law("does_not_replace_a_directory_by_a_link", bench -> {
        bench.folder(FOLDER);
        bench.fails(new Step.MakeLink(FOLDER, "/x", Expect.ANYTHING));
        bench.is(Type.DIRECTORY, FOLDER);
      }),
      new Law("replaces_a_file_by_a_link_only_where_that_very_file_was_seen", bench -> {
        bench.write(FILE, "one");
        bench.fails(new Step.MakeLink(FILE, "/x", Expect.ANYTHING));
        bench.holds(FILE, "one");
        bench.does(new Step.MakeLink(FILE, "/x", bench.fileOf("one")));
        bench.is(Type.LINK, FILE);
      }),
      new Law("takes_a_link_to_a_directory_for_a_directory", bench -> {
        bench.folder(FOLDER);
        bench.link(FILE, "folder");
        assertEquals(List.of(), bench.does(new Step.MakeDirectory(FILE, Optional.empty(), Optional.empty(), Expect.DIRECTORY)));
        bench.is(Type.LINK, FILE);
      }),
      new Law("makes_nothing_below_a_link_that_leads_nowhere", bench -> {
        bench.link(FOLDER, "other");
        bench.fails(writing(FOLDER.child("file"), "x", Expect.ANYTHING));
        bench.is(Type.MISSING, OTHER);
      }),
      new Law("reads_nothing_at_a_link_that_leads_nowhere", bench -> {
        bench.link(FILE, "other");
        assertEquals(new FileRead.Missing(), bench.host().read(FILE));
      }),
      new Law("cannot_read_a_link_that_leads_in_a_circle", bench -> {
        bench.link(FILE, "other");
        bench.link(OTHER, "file");
        assertInstanceOf(FileRead.Unreadable.class, bench.host().read(FILE));
        bench.is(Type.LINK, FILE);
      }),
      new Law("makes_a_directory_with_its_parents", bench -> {
        var step = new Step.MakeDirectory(HostPath.linux("~/a/b"), Optional.of(new FileMode(0700)), Optional.empty(), Expect.ABSENT);
        assertEquals(List.of(HostPath.linux("~/a"), HostPath.linux("~/a/b")), bench.does(step));
        assertEquals(0700, bench.bits(HostPath.linux("~/a/b")));
        assertEquals(0755, bench.bits(HostPath.linux("~/a")));
      }),
      new Law("rests_where_the_directory_is_there", bench -> {
        bench.folder(FOLDER);
        bench.write(FOLDER.child("file"), "kept");
        assertEquals(
            List.of(), bench.does(new Step.MakeDirectory(FOLDER, Optional.empty(), Optional.empty(), Expect.DIRECTORY)));
        bench.holds(FOLDER.child("file"), "kept");
      }),
      new Law("does_not_replace_a_file_by_a_directory", bench -> {
        bench.write(FILE, "kept");
        bench.fails(new Step.MakeDirectory(FILE, Optional.empty(), Optional.empty(), Expect.ANYTHING));
        bench.holds(FILE, "kept");
      }),
      new Law("changes_the_mode_and_nothing_else", bench -> {
        bench.write(FILE, "kept");
        bench.mode(FILE, 0711);
        assertEquals(0711, bench.bits(FILE));
        bench.holds(FILE, "kept");
      }),
      new Law("cannot_change_the_mode_of_nothing", bench ->
          bench.fails(new Step.SetMode(FILE, Optional.of(new FileMode(0600)), Optional.empty()))),
      new Law("lists_the_names_in_a_folder_in_order", bench -> {
        bench.write(FOLDER.child("b"), "");
        bench.write(FOLDER.child("a"), "");
        bench.folder(FOLDER.child("c"));
        bench.write(FOLDER.child("c").child("deeper"), "");
        assertEquals(List.of("a", "b", "c"), bench.host().list(FOLDER));
        assertEquals(List.of(), bench.host().list(OTHER));
        assertEquals(List.of(), bench.host().list(FOLDER.child("a")));
      }),
      new Law("sees_nothing_through_a_file", bench -> {
        bench.write(FILE, "text");
        bench.is(Type.UNREACHABLE, FILE.child("below"));
        assertFalse(bench.host().stat(FILE.child("below")).writable());
      }),
      new Law("cannot_read_a_directory_as_a_file", bench -> {
        bench.folder(FOLDER);
        assertEquals(new FileRead.Unreadable("it is a directory"), bench.host().read(FOLDER));
      }),
      new Law("may_write_where_the_nearest_folder_is_ours", bench -> {
        assertTrue(bench.host().stat(DEEP).writable());
        bench.write(FILE, "x");
        assertTrue(bench.host().stat(FILE).writable());
      }),
      new Law("finds_the_real_path_of_what_is_not_there_yet", bench -> {
        bench.folder(FOLDER);
        bench.link(FILE, "folder");
        assertEquals(FOLDER.child("a").child("b"), bench.host().machine().real(FILE.child("a").child("b")));
      }));
}
