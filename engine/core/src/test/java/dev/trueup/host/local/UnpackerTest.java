package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.created;
import static dev.trueup.host.local.Scratch.done;
import static dev.trueup.host.local.Scratch.failed;
import static dev.trueup.host.local.Scratch.moved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Artifact;
import dev.trueup.host.Digest;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.Monitor;
import dev.trueup.host.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trees that are unpacked as they should be. */
class UnpackerTest {

  @TempDir private Path home;
  private Shelf shelf;

  @BeforeEach
  void a_shelf() {
    shelf = Shelf.in(home);
  }

  private static byte[] go() throws IOException {
    return new Pack().folder("go/", 0755).file("go/VERSION", "go1.26.8\n", 0664).file("go/bin/go", "\u007fELF", 0775)
        .folder("go/empty/", 0700).link("go/misc/latest", "../VERSION").file("go/src/größe.go", "package größe\n", 0600).tarGz();
  }

  @Test
  void unpacks_files_folders_and_inner_links_with_a_list_of_them() throws IOException {
    assertEquals(created("~/sdk", "~/sdk/go"), shelf.unpack(go()));
    assertEquals(
        List.of("sdk", "sdk/go", "sdk/go/.trueup-unpacked", "sdk/go/VERSION", "sdk/go/bin", "sdk/go/bin/go", "sdk/go/empty", "sdk/go/misc",
            "sdk/go/misc/latest", "sdk/go/src", "sdk/go/src/größe.go"),
        shelf.names());
    assertEquals("9 VERSION\n4 bin/go\n-1 misc/latest\n16 src/größe.go\n", shelf.scratch().text("sdk/go/.trueup-unpacked"));
    assertEquals("go1.26.8\n", shelf.scratch().text("sdk/go/misc/latest"));
    assertEquals(shelf.scratch().host().tree(Shelf.TREE).get("bin/go"), 4L);
  }

  @Test
  void gives_files_what_the_archive_says_of_their_use_and_no_more() throws IOException {
    shelf.unpack(go());
    int mask = ProcessStatus.read(Path.of("/")).umask();
    for (var each : Map.of("bin/go", 0755, "VERSION", 0644, "src/größe.go", 0644, "empty", 0755, "bin", 0755).entrySet()) {
      assertEquals("%04o".formatted(each.getValue() & ~mask), shelf.scratch().mode("sdk/go/" + each.getKey()), each.getKey());
    }
  }

  @Test
  void makes_executable_what_should_be_where_the_archive_keeps_no_modes() throws IOException {
    String root = "golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64/";
    byte[] zip = Pack.zip(root + "bin/go", "x", root + "pkg/tool/linux_amd64/link", "x", root + "src/_go.mod", "module std\n", root + "VERSION", "y");
    assertInstanceOf(Performed.Done.class, shelf.as(Shelf.MODULE).unpack(zip));
    assertEquals(
        List.of("bin/go", "pkg/tool/linux_amd64/link"),
        shelf.scratch().host().tree(Shelf.TREE).keySet().stream().filter(name -> Files.isExecutable(home.resolve("sdk/go").resolve(name))).toList());
    assertEquals("module std\n", shelf.scratch().text("sdk/go/src/go.mod"));
    assertFalse(Files.exists(home.resolve("sdk/go/src/_go.mod")));
  }

  @Test
  void knows_the_sum_of_a_module_as_go_does() throws IOException {
    String root = "golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64/";
    byte[] zip = Pack.zip(root + "b", "two\n", root + "a", "one\n");
    // the lines `HEX  NAME`, sorted by name, through sha256sum, in base64
    var sum = new Digest.ModuleSum("h1:buyRo3TiUm5es6Ix1nUlHpYOOubESsl6+XyFAs7K/QU=");
    Artifact artifact = shelf.as(Shelf.MODULE).artifact(zip, sum);
    assertEquals(done(), shelf.scratch().perform(new Step.Download(artifact)));
    assertEquals(created("~/sdk", "~/sdk/go"), shelf.scratch().perform(shelf.unpack(artifact)));
  }

  @Test
  void takes_names_from_here_as_tar_writes_them() throws IOException {
    shelf.unpack(new Pack().folder("./", 0755).folder("./go", 0755).file("./go//VERSION", "x", 0644).tarGz());
    assertEquals(List.of("sdk", "sdk/go", "sdk/go/.trueup-unpacked", "sdk/go/VERSION"), shelf.names());
  }

  @Test
  void unpacks_nothing_that_was_not_downloaded() throws IOException {
    Artifact artifact = shelf.artifact(go());
    assertEquals(
        failed("cannot unpack Go to ~/sdk/go: ~/.cache/trueup/downloads holds no download of it that is as it must be."),
        shelf.scratch().perform(shelf.unpack(artifact)));
    shelf.scratch().perform(new Step.Download(artifact));
    Files.write(home.resolve(".cache/trueup/downloads/archive"), new Pack().file("go/VERSION", "another whole archive", 0644).tarGz());
    assertEquals(
        failed("cannot unpack Go to ~/sdk/go: ~/.cache/trueup/downloads holds no download of it that is as it must be."),
        shelf.scratch().perform(shelf.unpack(artifact)));
    assertEquals(List.of(), shelf.names());
  }

  @Test
  void unpacks_nothing_over_what_came_up_meanwhile() throws IOException {
    shelf.scratch().write("sdk/go/mine", "kept");
    assertEquals(moved("~/sdk/go was not there when the plan was made, and now a directory is."), shelf.unpack(go()));
    assertEquals(List.of("sdk", "sdk/go", "sdk/go/mine"), shelf.names());
    Files.delete(home.resolve("sdk/go/mine"));
    assertInstanceOf(Performed.Moved.class, shelf.unpack(go()), "an empty folder is somebody's too");
  }

  @Test
  void says_how_far_it_is() throws IOException {
    Artifact artifact = shelf.taking(10_000_000).artifact(new Pack().file("go/zeros", new byte[5_000_000], 0644).tarGz());
    shelf.scratch().perform(new Step.Download(artifact));
    var advances = new ArrayList<Monitor.Advance>();
    shelf.scratch().host().perform(List.of(new Step.Download(artifact), shelf.taking(10_000_000).unpack(artifact)), new Monitor() {
      @Override
      public void advanced(int step, Advance advance) {
        assertEquals(1, step);
        advances.add(advance);
      }
    });
    assertEquals(List.of("verifying", "unpacking", "writing to the disk"), advances.stream().map(Monitor.Advance::doing).distinct().toList());
    Monitor.Advance unpacked = advances.get(advances.size() - 2);
    assertTrue(unpacked.done() > 0 && unpacked.done() <= unpacked.total().orElseThrow(), advances::toString);
  }

  @Test
  void leaves_nothing_where_it_was_stopped() throws IOException {
    Artifact artifact = shelf.artifact(new Pack().file("go/a", "x", 0644).tarGz());
    shelf.scratch().perform(new Step.Download(artifact));
    var impatient = new Monitor() {
      private boolean isUnderWay;

      @Override
      public void advanced(int step, Advance advance) {
        isUnderWay = true;
        try {
          Thread.sleep(300); // the wish is looked for every tenth of a second
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      }

      @Override
      public boolean isStopWished() {
        return isUnderWay;
      }
    };
    assertEquals(
        List.of(failed("cannot unpack Go to ~/sdk/go: it was stopped together with trueup.")),
        shelf.scratch().host().perform(List.of(shelf.unpack(artifact)), impatient));
    assertEquals(List.of(), shelf.names());
  }

  @Test
  void sweeps_what_a_killed_run_left_and_nothing_of_a_living_one() throws IOException {
    shelf.scratch().write("sdk/x", "kept");
    Path dead = half(4_194_305); // over the largest pid that Linux gives
    Path living = half(ProcessHandle.current().pid());
    shelf.unpack(go());
    assertFalse(Files.exists(dead));
    assertTrue(Files.exists(living));
    assertTrue(Files.exists(home.resolve("sdk/go/VERSION")));
  }

  private Path half(long process) throws IOException {
    String ours = TemporaryName.beside(home.resolve("sdk/go")).getFileName().toString();
    Path folder = home.resolve("sdk").resolve(ours.replaceAll("\\d+-[0-9a-f]+$", process + "-0badcafe"));
    Files.createDirectories(folder.resolve("bin"));
    Files.writeString(folder.resolve("bin/go"), "half");
    return folder;
  }

  @Test
  void leaves_no_folder_that_was_made_for_a_tree_that_failed() throws IOException {
    assertInstanceOf(Performed.Failed.class, shelf.unpack(new Pack().file("elsewhere/x").tarGz()));
    assertEquals(List.of(), shelf.names());
  }
}
