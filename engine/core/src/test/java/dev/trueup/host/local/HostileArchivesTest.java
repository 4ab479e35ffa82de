package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.failed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.Artifact.Packing;
import dev.trueup.host.Host.Performed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are not what they should be, though their sums are right: nothing of them is left, and the reason names the entry. */
class HostileArchivesTest {

  private static final ArchiveForm ZIPPED = new ArchiveForm(Packing.ZIP, "go/", List.of(), Map.of());

  @TempDir private Path folder;
  private Path home;
  private Shelf shelf;

  @BeforeEach
  void a_shelf_in_a_folder_that_nothing_should_leave() throws IOException {
    home = Files.createDirectory(folder.resolve("home"));
    shelf = Shelf.in(home);
  }

  /** An archive and the clause that says why it is not unpacked. */
  private record Refused(String name, Pack pack, String clause) {}

  private static Pack pack() throws IOException {
    return new Pack().file("go/VERSION", "go1.26.8\n", 0644);
  }

  private static Stream<Refused> refused() throws IOException {
    return Stream.of(
        new Refused("an_absolute_name", pack().file("/etc/passwd"), "its archive holds `/etc/passwd`, an absolute name"),
        new Refused("a_name_with_dots", pack().file("go/../../evil"), "its archive holds `go/../../evil`, a name that leads out of it"),
        new Refused("a_name_with_dots_that_comes_back", pack().file("go/x/../y"), "its archive holds `go/x/../y`, a name that leads out of it"),
        new Refused("a_backslash", pack().file("go/..\\evil"), "its archive holds `go/..\\evil`, a name with a backslash in it"),
        new Refused("a_newline", pack().file("go/a\n1 b"), "its archive holds `go/a?1 b`, a name with a control character in it"),
        new Refused("an_escape_for_terminals", pack().file("go/\u001b[2J"), "its archive holds `go/?[2J`, a name with a control character in it"),
        new Refused("a_name_outside_the_root", pack().file("gofer/x"), "its archive holds `gofer/x`, which does not lie in `go/`"),
        new Refused("a_file_in_the_place_of_the_root", new Pack().file("go"), "its archive holds `go`, which does not lie in `go/`"),
        new Refused("the_name_of_our_list", pack().file("go/.trueup-unpacked"),
            "its archive holds `go/.trueup-unpacked`, a name that trueup's own list has"),
        new Refused("a_link_to_an_absolute_place", pack().link("go/x", "/etc"), "its archive holds `go/x`, a link that leads out of it"),
        new Refused("a_link_that_leaves", pack().link("go/bin/x", "../../x"), "its archive holds `go/bin/x`, a link that leads out of it"),
        new Refused("a_link_that_leaves_through_another", pack().link("go/a/b/up", "../..").link("go/a/b/out", "up/../.."),
            "its archive holds `go/a/b/out`, a link that leads out of it"),
        new Refused("a_link_to_nothing", pack().link("go/x", ""), "its archive holds `go/x`, a link that leads out of it"),
        new Refused("a_hard_link_that_leaves", pack().hardLink("go/x", "/etc/passwd"),
            "its archive holds `go/x`, a hard link, and trueup unpacks none"),
        new Refused("a_hard_link_inside", pack().hardLink("go/x", "go/VERSION"),
            "its archive holds `go/x`, a hard link, and trueup unpacks none"),
        new Refused("a_device", pack().thing("go/null", TarConstants.LF_CHR), "its archive holds `go/null`, a device"),
        new Refused("a_disk", pack().thing("go/sda", TarConstants.LF_BLK), "its archive holds `go/sda`, a device"),
        new Refused("a_pipe", pack().thing("go/fifo", TarConstants.LF_FIFO), "its archive holds `go/fifo`, a pipe or socket"),
        new Refused("a_name_twice", pack().file("go/VERSION"), "its archive holds `VERSION`, which takes a name that is taken already"),
        new Refused("a_link_twice", pack().link("go/x", "VERSION").link("go/x", "."),
            "its archive holds `x`, which takes a name that is taken already"),
        new Refused("a_link_and_a_file_of_one_name", pack().link("go/VERSION", "x"),
            "its archive holds `VERSION`, which takes a name that is taken already"),
        new Refused("a_file_below_a_file", pack().file("go/VERSION/x"),
            "its archive holds `VERSION/x`, which takes a name that is taken already"),
        new Refused("a_file_below_a_link", pack().link("go/x", ".").file("go/x/y"),
            "its archive holds `x`, which takes a name that is taken already"),
        new Refused("a_folder_in_the_place_of_a_file", pack().folder("go/VERSION/", 0755),
            "its archive holds `VERSION`, which takes a name that is taken already"),
        new Refused("no_entries", new Pack(), "its archive holds no files"),
        new Refused("folders_alone", new Pack().folder("go/", 0755).folder("go/bin/", 0755), "its archive holds no files"),
        new Refused("more_bytes_than_it_should", pack().file("go/zeros", new byte[5000], 0644),
            "its archive unpacks to more than 4,000 bytes, far more than it should"));
  }

  @TestFactory
  Stream<DynamicTest> refuses() throws IOException {
    return refused().map(each -> DynamicTest.dynamicTest(each.name(), () -> assertRefused(each.clause(), shelf.unpack(each.pack().tarGz()))));
  }

  private void assertRefused(String clause, Performed performed) throws IOException {
    assertEquals(failed("cannot unpack Go to ~/sdk/go: " + clause + "."), performed);
    assertNothingIsLeft();
  }

  private void assertNothingIsLeft() throws IOException {
    assertEquals(List.of(), shelf.names());
    try (var outside = Files.list(folder)) {
      assertEquals(List.of(home), outside.toList());
    }
  }

  @TestFactory
  Stream<DynamicTest> refuses_in_a_zip() throws IOException {
    return Map.of("go/../../evil", "a name that leads out of it", "/evil", "an absolute name", "go\\evil", "a name with a backslash in it",
            "evil", "which does not lie in `go/`").entrySet().stream()
        .map(each -> DynamicTest.dynamicTest(each.getKey(), () -> assertRefused(
            "its archive holds `%s`, %s".formatted(each.getKey(), each.getValue()),
            shelf.as(ZIPPED).unpack(zipWith(each.getKey())))));
  }

  /** Libraries that write zips make slashes of backslashes. */
  private static byte[] zipWith(String name) throws IOException {
    byte[] zip = Pack.zip("go/VERSION", "x", name.replace('\\', '|'), "y");
    return new String(zip, StandardCharsets.ISO_8859_1).replace('|', '\\').getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void refuses_a_link_in_a_zip_that_leaves() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      var link = new ZipArchiveEntry("go/x");
      link.setUnixMode(0120777);
      zip.putArchiveEntry(link);
      zip.write("../../..".getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    assertRefused("its archive holds `go/x`, a link that leads out of it", shelf.as(ZIPPED).unpack(bytes.toByteArray()));
  }

  @Test
  void refuses_a_name_twice_in_a_zip() throws IOException {
    assertRefused(
        "its archive holds `a`, which takes a name that is taken already",
        shelf.as(ZIPPED).unpack(Pack.zip("go/a", "x", "go/a", "y")));
  }

  /** The size of a zip's entry is a word of its maker. */
  @Test
  void refuses_a_zip_that_unpacks_to_more_than_it_says() throws IOException {
    byte[] zip = Pack.zip("go/zeros", "0".repeat(100_000));
    byte[] real = {(byte) 0xa0, (byte) 0x86, 1, 0};
    byte[] said = {10, 0, 0, 0};
    int replaced = 0;
    for (int i = 0; i + 4 <= zip.length; i++) {
      if (Arrays.equals(zip, i, i + 4, real, 0, 4)) {
        System.arraycopy(said, 0, zip, i, 4);
        replaced++;
      }
    }
    assertTrue(replaced > 0, "the size stands in the directory");
    Performed performed = shelf.as(ZIPPED).unpack(zip);
    assertTrue(performed instanceof Performed.Failed(String reason)
        && (reason.contains("far more than it should") || reason.contains("another size than it says") || reason.contains("damaged")), performed::toString);
    assertNothingIsLeft();
  }

  /** 4 GiB of zeros in 4 MB, declared as such. */
  @Test
  void refuses_a_bomb_by_what_it_declares() throws IOException {
    byte[] header = Arrays.copyOf(new Pack().file("go/zeros", new byte[0], 0644).tar(), 512);
    byte[] size = "77777777777\0".getBytes(StandardCharsets.US_ASCII); // 8 GiB in octal
    System.arraycopy(size, 0, header, 124, size.length);
    assertRefused("its archive unpacks to more than 4,000 bytes, far more than it should", shelf.unpack(Pack.gz(summed(header))));
  }

  /** A long name is held in memory before anything can be said of it. */
  @Test
  void refuses_a_name_without_end() throws IOException {
    byte[] header = Arrays.copyOf(new Pack().thing("././@LongLink", TarConstants.LF_GNUTYPE_LONGNAME).tar(), 512);
    byte[] size = "00400000000\0".getBytes(StandardCharsets.US_ASCII); // 64 MiB in octal
    System.arraycopy(size, 0, header, 124, size.length);
    byte[] tar = Arrays.copyOf(summed(header), 512 + (64 << 20));
    Arrays.fill(tar, 512, tar.length, (byte) 'a');
    assertRefused("its archive is damaged", shelf.unpack(Pack.gz(tar)));
  }

  private static byte[] summed(byte[] header) {
    Arrays.fill(header, 148, 156, (byte) ' ');
    int sum = IntStream.range(0, 512).map(i -> header[i] & 0xff).sum();
    System.arraycopy("%06o\0 ".formatted(sum).getBytes(StandardCharsets.US_ASCII), 0, header, 148, 8);
    return header;
  }

  @Test
  void refuses_more_names_than_anybody_has() throws IOException {
    byte[] one = Arrays.copyOf(new Pack().folder("go/bin/", 0755).tar(), 512);
    var many = new ByteArrayOutputStream();
    for (int i = 0; i <= 200_000; i++) {
      many.write(one);
    }
    many.write(new byte[1024]);
    assertRefused("its archive holds more than 200,000 names", shelf.unpack(Pack.gz(many.toByteArray())));
  }

  @Test
  void refuses_what_is_no_archive() throws IOException {
    byte[] page = "\n<!DOCTYPE html><title>Log in</title>".getBytes(StandardCharsets.UTF_8);
    assertRefused("its archive is no tar.gz file but a page (HTML)", shelf.unpack(page));
    assertRefused("its archive is no zip file but a page (HTML)", shelf.as(ZIPPED).unpack(page));
    assertRefused("its archive is no zip file", shelf.as(ZIPPED).unpack(pack().tarGz()));
    assertRefused("its archive is no tar.gz file", shelf.unpack(Pack.zip("go/a", "x")));
    assertRefused("its archive is no tar.gz file", shelf.unpack(new byte[0]));
    assertRefused("its archive holds no files", shelf.unpack(Pack.gz(new byte[0])));
    assertRefused("its archive holds no files", shelf.unpack(Pack.gz(page)));
    assertRefused("its archive is damaged", shelf.unpack(Pack.gz(Arrays.copyOf(page, 5000))));
  }

  @Test
  void refuses_what_ends_too_early_wherever_that_is() throws IOException {
    byte[] noise = new byte[3000];
    new Random(7).nextBytes(noise);
    byte[] whole = new Pack().file("go/bin/go", noise, 0755).file("go/VERSION", noise, 0644).tarGz();
    for (int length = 20; length < whole.length; length += 97) {
      Performed performed = shelf.taking(100_000).unpack(Arrays.copyOf(whole, length));
      assertEquals(failed("cannot unpack Go to ~/sdk/go: its archive ends too early."), performed, "after " + length);
      assertNothingIsLeft();
    }
    byte[] tar = new Pack().file("go/bin/go", noise, 0755).tar();
    assertRefused("its archive ends too early", shelf.taking(100_000).unpack(Pack.gz(Arrays.copyOf(tar, 2000))));
  }

  /** Whatever bytes come: a whole tree or none, and never an exception. */
  @Test
  void survives_any_bytes() throws IOException {
    byte[] tar = new Pack().folder("go/", 0755).file("go/bin/go", "x".repeat(700), 0755).link("go/a", "bin/go").file("go/" + "n".repeat(180)).tar();
    byte[] zip = Pack.zip("go/VERSION", "go1.26.8\n", "go/bin/go", "x".repeat(700));
    for (int seed = 0; seed < 120; seed++) {
      var random = new Random(seed);
      boolean zipped = random.nextBoolean();
      byte[] bytes = (zipped ? zip : tar).clone();
      for (int i = 1 + random.nextInt(4); i > 0; i--) {
        bytes[random.nextInt(bytes.length)] = (byte) (random.nextInt(3) == 0 ? random.nextInt(256) : "\0/.7 \\x".charAt(random.nextInt(7)));
      }
      Performed performed = zipped ? shelf.as(ZIPPED).unpack(bytes) : shelf.unpack(Pack.gz(bytes));
      if (performed instanceof Performed.Done) {
        shelf.delete();
      }
      assertNothingIsLeft();
    }
  }
}
