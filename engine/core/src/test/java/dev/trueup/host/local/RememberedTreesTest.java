package dev.trueup.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a database said last time is known in the next run, or it could show another past each time. */
class RememberedTreesTest {

  @TempDir private Path folder;

  private RememberedTrees trees() {
    return new RememberedTrees(folder.resolve("cache/sumdb"), ProcessStatus.read(Path.of("/")));
  }

  @Test
  void are_there_in_the_next_run() throws IOException {
    assertEquals(Optional.empty(), trees().latest("sums.example"));
    trees().remember("sums.example", "five\n");
    trees().remember("other.example", "three\n");
    trees().remember("sums.example", "seven\n");
    assertEquals(Optional.of("seven\n"), trees().latest("sums.example"));
    assertEquals(Optional.of("three\n"), trees().latest("other.example"));
    assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("cache/sumdb"))));
  }

  @Test
  void of_a_name_that_leads_elsewhere_are_not_kept() throws IOException {
    Files.createDirectories(folder.resolve("cache/sumdb"));
    Files.writeString(folder.resolve("cache/mine"), "mine");
    for (String name : new String[] {"../mine", "/etc/hostname", "a/b", "", "..", ".hidden"}) {
      trees().remember(name, "evil");
      assertEquals(Optional.empty(), trees().latest(name), name);
    }
    assertEquals("mine", Files.readString(folder.resolve("cache/mine")));
    assertFalse(Files.exists(folder.resolve("cache/sumdb/.hidden")));
  }

  @Test
  void that_are_a_link_or_no_note_of_any_length_are_not_read() throws IOException {
    Files.createDirectories(folder.resolve("cache/sumdb"));
    Files.createSymbolicLink(folder.resolve("cache/sumdb/sums.example"), Files.writeString(folder.resolve("elsewhere"), "x"));
    assertEquals(Optional.empty(), trees().latest("sums.example"));
    Files.write(folder.resolve("cache/sumdb/long.example"), new byte[(1 << 16) + 1]);
    assertEquals(Optional.empty(), trees().latest("long.example"));
  }
}
