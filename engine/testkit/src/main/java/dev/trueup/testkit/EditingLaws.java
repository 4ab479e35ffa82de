package dev.trueup.testkit;

import static dev.trueup.testkit.Bench.DEEP;
import static dev.trueup.testkit.Bench.FILE;
import static dev.trueup.testkit.Bench.FOLDER;
import static dev.trueup.testkit.Bench.OTHER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.edit.FileEdit;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** What every host does with edits of files that others own too. */
final class EditingLaws {
  private EditingLaws() {}

  static final List<Law> ALL = List.of(
      new Law("edits_a_file_and_leaves_the_rest", bench -> {
        bench.write(FILE, "one\r\ntwo");
        bench.does(adding(FILE, "three", Expect.NO_REGION));
        bench.holds(FILE, "one\r\ntwo\r\nthree\r\n");
      }),
      new Law("keeps_a_byte_order_mark_while_editing", bench -> {
        bench.does(Step.write(FILE, Content.of("\ufeffone\n"), Optional.empty()));
        bench.does(adding(FILE, "two", Expect.ANYTHING));
        bench.holds(FILE, "\ufeffone\ntwo\n");
      }),
      new Law("keeps_broken_bytes_while_editing", bench -> {
        byte[] latin = {'n', (byte) 0xe9, '\n'};
        bench.does(Step.write(FILE, Content.of(latin), Optional.empty()));
        bench.does(adding(FILE, "two", Expect.ANYTHING));
        assertArrayEquals(
            "n\u00e9\ntwo\n".getBytes(StandardCharsets.ISO_8859_1), ((FileRead.Contents) bench.host().read(FILE)).content().bytes());
      }),
      new Law("creates_a_file_that_is_edited", bench -> {
        assertEquals(List.of(HostPath.linux("~/a"), HostPath.linux("~/a/b"), DEEP), bench.does(adding(DEEP, "one", Expect.NO_REGION)));
        bench.holds(DEEP, "one\n");
        assertEquals(0644, bench.bits(DEEP));
      }),
      new Law("creates_an_edited_file_where_nothing_was_expected", bench -> {
        bench.does(adding(FILE, "one", Expect.ABSENT));
        bench.holds(FILE, "one\n");
      }),
      new Law("creates_an_edited_file_with_the_mode_it_should_have", bench -> {
        bench.does(new Step.EditFile(FILE, new FileEdit.SetLine("one"), Optional.of(new FileMode(0600)), Expect.ANYTHING));
        assertEquals(0600, bench.bits(FILE));
      }),
      new Law("keeps_the_mode_of_a_file_it_edits", bench -> {
        bench.write(FILE, "one\n");
        bench.mode(FILE, 0640);
        bench.does(new Step.EditFile(FILE, new FileEdit.SetLine("two"), Optional.of(new FileMode(0600)), Expect.ANYTHING));
        assertEquals(0640, bench.bits(FILE));
      }),
      new Law("edits_through_a_link", bench -> {
        bench.write(OTHER, "one\n");
        bench.link(FILE, "other");
        bench.does(adding(FILE, "two", Expect.NO_REGION));
        bench.is(Type.LINK, FILE);
        bench.holds(OTHER, "one\ntwo\n");
      }),
      new Law("edits_where_the_expected_region_stands", bench -> {
        bench.write(FILE, "one\ntwo\n");
        FileEdit edit = new FileEdit.RemoveLine("two");
        String region = edit.region("one\ntwo\n", bench.sealer()::digest).orElseThrow();
        bench.write(FILE, "one and more\ntwo\n");
        bench.does(new Step.EditFile(FILE, edit, Optional.empty(), Expect.region(bench.sealer().digest(region))));
        bench.holds(FILE, "one and more\n");
      }),
      new Law("edits_nothing_where_the_region_has_changed", bench -> {
        bench.write(FILE, "one\ntwo\n");
        bench.moves(new Step.EditFile(FILE, new FileEdit.RemoveLine("two"), Optional.empty(), Expect.NO_REGION));
        bench.holds(FILE, "one\ntwo\n");
      }),
      new Law("performs_edits_of_one_file_one_after_another", bench -> {
        bench.write(FILE, "one\n");
        List<Performed> all = bench.host().perform(
            List.of(adding(FILE, "two", Expect.NO_REGION), adding(FILE, "three", Expect.NO_REGION), adding(OTHER, "x", Expect.ABSENT)));
        assertEquals(3, all.size());
        all.forEach(performed -> assertInstanceOf(Performed.Done.class, performed));
        bench.holds(FILE, "one\ntwo\nthree\n");
      }),
      new Law("creates_nothing_where_an_edit_changes_nothing", bench -> {
        bench.does(new Step.EditFile(FILE, new FileEdit.RemoveLine("one"), Optional.empty(), Expect.ANYTHING));
        bench.is(Type.MISSING, FILE);
      }),
      new Law("does_not_edit_a_file_that_is_no_text", bench -> {
        bench.does(Step.write(FILE, Content.of(new byte[] {1, 0, 2}), Optional.empty()));
        bench.fails(adding(FILE, "one", Expect.ANYTHING));
      }),
      new Law("does_not_edit_a_directory", bench -> {
        bench.folder(FOLDER);
        bench.fails(adding(FOLDER, "one", Expect.ANYTHING));
      }));

  private static Step adding(HostPath path, String line, Expect expect) {
    return new Step.EditFile(path, new FileEdit.SetLine(line), Optional.empty(), expect);
  }
}
