package dev.trueup.testkit;

import static dev.trueup.testkit.Bench.FILE;
import static dev.trueup.testkit.Bench.FOLDER;
import static dev.trueup.testkit.Bench.OTHER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.host.Artifact;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** What every host does with things from elsewhere, and with whole trees. */
final class TreeLaws {
  private TreeLaws() {}

  private static final HostPath SDKS = HostPath.linux("~/sdks");
  private static final HostPath TREE = SDKS.child("go1.26.8");
  private static final HostPath VERSION = TREE.child("VERSION");
  private static final String LIST = "9 VERSION\n10 bin/go\n-1 bin/version\n";

  static final List<Law> ALL = List.of(
      new Law("reads_a_piece_of_a_file", bench -> {
        bench.write(FILE, "0123456789");
        assertEquals("3456", piece(bench, FILE, 3, 4));
        assertEquals("89", piece(bench, FILE, 8, 100));
        assertEquals("", piece(bench, FILE, 10, 1));
        assertEquals("", piece(bench, FILE, 1000, 1));
        bench.link(OTHER, "file");
        assertEquals("01", piece(bench, OTHER, 0, 2));
      }),
      new Law("says_why_there_is_no_piece", bench -> {
        bench.folder(FOLDER);
        assertEquals(new FileRead.Missing(), bench.host().piece(FILE, 0, 1));
        assertInstanceOf(FileRead.Unreadable.class, bench.host().piece(FOLDER, 0, 1));
      }),
      new Law("finds_every_file_of_a_tree_with_its_size", bench -> {
        bench.write(FOLDER.child("a").child("b"), "12345");
        bench.write(FOLDER.child("empty"), "");
        bench.folder(FOLDER.child("nothing"));
        bench.link(FOLDER.child("link"), "a");
        assertEquals(Map.of("a/b", 5L, "empty", 0L, "link", -1L), bench.host().tree(FOLDER));
        assertEquals(Map.of(), bench.host().tree(FILE));
        assertEquals(Map.of(), bench.host().tree(FOLDER.child("empty")));
      }),
      new Law("unpacks_what_it_downloaded_with_a_list_of_it", bench -> {
        assertEquals(List.of(), bench.does(new Step.Download(Parcel.on(bench, FILE))));
        assertEquals(List.of(SDKS, TREE), bench.does(unpack(Parcel.on(bench, FILE))));
        bench.holds(VERSION, "go1.26.8\n");
        bench.holds(TREE.child("bin").child("version"), "go1.26.8\n");
        bench.holds(TREE.child(".trueup-unpacked"), LIST);
        assertEquals(0644, bench.bits(VERSION));
        assertEquals(0755, bench.bits(TREE.child("bin").child("go")));
        assertEquals(List.of("go1.26.8"), bench.host().list(SDKS), "no temporary folder is left");
      }),
      new Law("downloads_once", bench -> {
        Artifact parcel = Parcel.on(bench, FILE);
        bench.does(new Step.Download(parcel));
        bench.does(Step.delete(FILE));
        bench.does(new Step.Download(parcel));
        bench.does(unpack(parcel));
      }),
      new Law("takes_the_next_source_where_one_does_not_do", bench -> {
        Artifact right = Parcel.on(bench, FILE);
        bench.write(OTHER, "<html>");
        bench.fails(new Step.Download(Parcel.at(OTHER)));
        bench.fails(new Step.Download(Parcel.at(FOLDER)));
        bench.does(new Step.Download(new Artifact("Go", List.of(
            Parcel.at(OTHER).sources().getFirst(), Parcel.at(FOLDER).sources().getFirst(), right.sources().getFirst()))));
        bench.does(unpack(right));
      }),
      new Law("unpacks_nothing_that_was_not_downloaded", bench -> {
        bench.fails(unpack(Parcel.on(bench, FILE)));
        bench.is(Type.MISSING, SDKS);
      }),
      new Law("unpacks_nothing_where_something_stands", bench -> {
        bench.does(new Step.Download(Parcel.on(bench, FILE)));
        bench.folder(TREE);
        bench.moves(unpack(Parcel.at(FILE)));
        bench.fails(unpack(Parcel.at(FILE)).expecting(Expect.ANYTHING));
        assertEquals(List.of(), bench.host().list(TREE));
      }),
      new Law("unpacks_nothing_through_a_link", bench -> {
        bench.does(new Step.Download(Parcel.on(bench, FILE)));
        bench.link(TREE, "elsewhere");
        bench.moves(unpack(Parcel.at(FILE)));
        bench.is(Type.MISSING, SDKS.child("elsewhere"));
      }),
      new Law("removes_a_tree_that_is_as_it_was_unpacked", bench -> {
        unpacked(bench);
        bench.does(remove());
        bench.is(Type.MISSING, SDKS);
        bench.does(remove());
      }),
      new Law("removes_a_tree_that_lacks_a_file", bench -> {
        unpacked(bench);
        bench.does(Step.delete(VERSION));
        bench.does(remove());
        bench.is(Type.MISSING, SDKS);
      }),
      new Law("removes_no_tree_that_something_was_added_to", bench -> {
        unpacked(bench);
        bench.write(TREE.child("mine"), "kept");
        bench.moves(remove());
        bench.holds(TREE.child("mine"), "kept");
        bench.holds(VERSION, "go1.26.8\n");
      }),
      new Law("removes_no_tree_that_was_changed", bench -> {
        unpacked(bench);
        bench.write(VERSION, "changed");
        bench.moves(remove());
        bench.holds(VERSION, "changed");
      }),
      new Law("removes_no_tree_of_others", bench -> {
        bench.write(VERSION, "kept");
        bench.moves(remove());
        bench.holds(VERSION, "kept");
        bench.moves(remove().expecting(Expect.ABSENT));
      }),
      new Law("removes_no_file_for_a_tree", bench -> {
        bench.write(TREE, "kept");
        bench.fails(remove().expecting(Expect.ANYTHING));
        bench.holds(TREE, "kept");
      }));

  static Step unpack(Artifact parcel) {
    return new Step.Unpack(parcel, TREE, 1000, Expect.ABSENT);
  }

  private static void unpacked(Bench bench) {
    bench.does(new Step.Download(Parcel.on(bench, FILE)));
    bench.does(unpack(Parcel.at(FILE)));
  }

  private static Step remove() {
    return new Step.DeleteTree(TREE, List.of(SDKS), Expect.DIRECTORY);
  }

  private static String piece(Bench bench, HostPath path, long offset, int length) {
    Content content = assertInstanceOf(FileRead.Contents.class, bench.host().piece(path, offset, length), path::text).content();
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }
}
