package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Go where root keeps it, put there by an ordinary user with the real sudo, in a box. */
class RootGoTest {

  /** All that is there but root's cache, with the bytes of what was there before. */
  private static final String PLACES = """
      find /opt /usr/local /var/cache -path /var/cache/trueup -prune -o -printf '%p %y %m %U:%G %l\\n' | sort
      find /usr/local/go -type f -exec sha256sum {} + | sort
      """;

  private static Program program;

  private Box box;
  private Mirror mirror;
  private Path folder;

  @BeforeAll
  static void copyTheProgram() throws IOException {
    assumeTrue(User.weAreRoot(), "only root can make a namespace with other users in it");
    assumeTrue(Stream.of("sudo", "unshare", "nsenter").allMatch(RootGoTest::isHere), "sudo, unshare or nsenter is missing");
    program = Program.copied();
  }

  private static boolean isHere(String name) {
    return Stream.of(System.getenv("PATH").split(":")).anyMatch(place -> Files.isExecutable(Path.of(place, name)));
  }

  @AfterAll
  static void deleteTheProgram() throws IOException {
    if (program != null) {
      program.delete();
    }
  }

  @BeforeEach
  void open() throws IOException {
    folder = Files.createTempDirectory("trueup-root-go-");
    Path archive = SmallGo.whole().packed(folder.resolve("go.tar.gz"));
    mirror = Mirror.open().has("go" + SmallGo.VERSION + ".linux-amd64.tar.gz", archive);
    box = Box.open(program);
    box.root("""
        rm -rf /usr/local/go
        mkdir -p /usr/local/go/bin /usr/local/go/src
        printf 'go1.22.6\\n' > /usr/local/go/VERSION
        printf 'mine\\n' > /usr/local/go/src/mine.go
        chmod 600 /usr/local/go/src/mine.go
        """);
    declares("", PackedGo.sha256(archive));
  }

  @AfterEach
  void close() throws IOException {
    box.close();
    mirror.close();
    Program.remove(folder);
  }

  private void declares(String more, String sha256) throws IOException {
    Path file = Files.writeString(folder.resolve("trueup.yaml"), """
        trueup: 1
        name: rooted
        go:
          sdk:
            version: %s
            root: /opt/go
            current: /usr/local/go
            on_path: false
            sources: [%s]
            sha256: { linux-amd64: %s }
            %s
        """.formatted(SmallGo.VERSION, mirror.url(), sha256, more));
    box.root("cat %s > /home/dev/trueup.yaml; chown %d:%d /home/dev/trueup.yaml".formatted(file, User.UID, User.UID));
  }

  @Test
  void takes_the_place_of_a_real_folder_through_one_sudo_and_gives_it_back() throws IOException {
    String before = box.root(PLACES).out();
    User.Ran blocked = box.trueup("plan");
    assertTrue(blocked.out().contains("1.22.6") && blocked.out().contains("replace: true"), blocked::all);

    declares("replace: true", PackedGo.sha256(folder.resolve("go.tar.gz")));
    String elsewhere = box.tree();
    User.Ran apply = box.trueup("apply", "--yes=root");
    assertEquals(0, apply.exit(), apply::all);
    assertTrue(apply.out().contains("one prompt"), apply::all);
    assertEquals("/opt/go/go1.26.8\n", box.root("readlink /usr/local/go").out());
    assertEquals("mine\n", box.root("cat /usr/local/go.before-trueup/src/mine.go").out());
    assertEquals("root root", box.root("stat -c '%U %G' /opt/go/go1.26.8/bin/go").out().strip());
    assertEquals("", box.root("find /opt/go \\( ! -user root -o -perm /022 ! -type l \\) -print").out(), "somebody else could change it");
    assertTrue(box.root("find /var/cache/trueup/downloads -type f").out().lines().findAny().isPresent(), "root's cache is empty");
    assertEquals(1, mirror.sent().size());
    User.Ran again = box.trueup("plan", "--exit-code");
    assertEquals(0, again.exit(), again::all);

    User.Ran undo = box.trueup("undo", "--yes=root");
    assertEquals(0, undo.exit(), undo::all);
    assertEquals(before, box.root(PLACES).out());
    assertEquals("", box.changesSince(elsewhere));
  }
}
