package dev.trueup.testkit;

import static dev.trueup.testkit.Bench.DEEP;
import static dev.trueup.testkit.Bench.FILE;
import static dev.trueup.testkit.Bench.FOLDER;
import static dev.trueup.testkit.Bench.OTHER;
import static dev.trueup.testkit.Bench.writing;
import static dev.trueup.testkit.Bench.writingThrough;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.host.Command;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.util.List;
import java.util.Optional;

/** What every host does with whole files. */
final class WritingLaws {
  private WritingLaws() {}

  static final List<Law> ALL = List.of(
      new Law("writes_a_new_file_that_all_may_read", bench -> {
        assertEquals(List.of(FILE), bench.does(writing(FILE, "one\n", Expect.ABSENT)));
        bench.holds(FILE, "one\n");
        assertEquals(0644, bench.bits(FILE));
        assertEquals(bench.host().machine().user(), bench.host().stat(FILE).owner());
        assertEquals(4, bench.host().stat(FILE).size());
      }),
      new Law("writes_bytes_as_they_are", bench -> {
        byte[] bytes = {0, (byte) 0xff, '\r', '\n', (byte) 0xef, (byte) 0xbb, (byte) 0xbf};
        bench.does(Step.write(FILE, Content.of(bytes), Optional.empty()));
        assertArrayEquals(bytes, ((FileRead.Contents) bench.host().read(FILE)).content().bytes());
      }),
      new Law("makes_missing_parents_and_names_them_outermost_first", bench -> {
        assertEquals(
            List.of(HostPath.linux("~/a"), HostPath.linux("~/a/b"), DEEP), bench.does(writing(DEEP, "x", Expect.ABSENT)));
        assertEquals(0755, bench.bits(HostPath.linux("~/a/b")));
      }),
      new Law("names_nothing_as_created_where_a_file_was", bench -> {
        bench.write(FILE, "one");
        assertEquals(List.of(), bench.does(writing(FILE, "two", Expect.ANYTHING)));
        bench.holds(FILE, "two");
      }),
      new Law("keeps_the_mode_of_a_file_it_replaces", bench -> {
        bench.write(FILE, "one");
        bench.mode(FILE, 0600);
        bench.does(writing(FILE, "two", Expect.ANYTHING));
        assertEquals(0600, bench.bits(FILE));
      }),
      new Law("gives_a_file_the_mode_that_is_asked_for", bench -> {
        bench.does(Step.write(FILE, Content.of("x"), Optional.of(new FileMode(0751))));
        assertEquals(0751, bench.bits(FILE));
      }),
      new Law("writes_where_the_expected_file_stands", bench -> {
        bench.write(FILE, "one");
        bench.does(writing(FILE, "two", bench.fileOf("one")));
        bench.holds(FILE, "two");
      }),
      new Law("writes_nothing_where_the_file_has_changed", bench -> {
        bench.write(FILE, "other");
        bench.moves(writing(FILE, "two", bench.fileOf("one")));
        bench.holds(FILE, "other");
      }),
      new Law("writes_nothing_where_a_file_came_up", bench -> {
        bench.write(FILE, "other");
        bench.moves(writing(FILE, "two", Expect.ABSENT));
        bench.holds(FILE, "other");
      }),
      new Law("writes_nothing_where_the_file_has_gone", bench -> {
        bench.moves(writing(DEEP, "two", bench.fileOf("one")));
        bench.is(Type.MISSING, HostPath.linux("~/a"));
      }),
      new Law("does_not_replace_a_directory_by_a_file", bench -> {
        bench.folder(FOLDER);
        bench.fails(writing(FOLDER, "x", Expect.ANYTHING));
        bench.is(Type.DIRECTORY, FOLDER);
      }),
      new Law("replaces_a_link_by_a_file", bench -> {
        bench.write(OTHER, "kept");
        bench.link(FILE, "other");
        bench.does(writing(FILE, "new", Expect.link("other")));
        bench.is(Type.FILE, FILE);
        bench.holds(OTHER, "kept");
      }),
      new Law("writes_through_a_link", bench -> {
        bench.write(OTHER, "old");
        bench.mode(OTHER, 0600);
        bench.link(FILE, "other");
        bench.does(writingThrough(FILE, "new", bench.fileOf("old")));
        bench.is(Type.LINK, FILE);
        bench.holds(OTHER, "new");
        assertEquals(0600, bench.bits(OTHER));
      }),
      new Law("writes_through_a_link_that_leads_nowhere_yet", bench -> {
        bench.link(FILE, "other");
        bench.does(writingThrough(FILE, "new", Expect.ANYTHING));
        bench.is(Type.LINK, FILE);
        bench.holds(OTHER, "new");
      }),
      new Law("fails_where_a_file_stands_in_the_way", bench -> {
        bench.write(HostPath.linux("~/a"), "file");
        bench.fails(writing(DEEP, "x", Expect.ANYTHING));
        bench.holds(HostPath.linux("~/a"), "file");
      }),
      new Law("replaces_nothing_where_the_new_file_is_refused", bench -> {
        bench.write(FILE, "one");
        var validated = new Step.WriteFile(
            FILE, Content.of("two"), Optional.empty(), Optional.empty(), Step.Links.REPLACE, Optional.of(Command.of("false")),
            Expect.ANYTHING);
        bench.fails(validated);
        bench.holds(FILE, "one");
        assertEquals(List.of("file"), bench.host().list(HostPath.linux("~")), "no temporary file is left");
      }),
      new Law("replaces_where_the_new_file_is_accepted", bench -> {
        bench.does(new Step.WriteFile(
            FILE, Content.of("two"), Optional.empty(), Optional.empty(), Step.Links.REPLACE, Optional.of(Command.of("true")),
            Expect.ANYTHING));
        bench.holds(FILE, "two");
      }),
      new Law("stops_at_the_first_step_that_does_not_succeed", bench -> {
        List<Performed> all = bench.host().perform(List.of(
            writing(FILE, "one", Expect.ABSENT), writing(FILE, "two", Expect.ABSENT), writing(OTHER, "three", Expect.ABSENT)));
        assertEquals(2, all.size());
        bench.holds(FILE, "one");
        bench.is(Type.MISSING, OTHER);
      }));
}
