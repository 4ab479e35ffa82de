package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places that are root's, with the real sudo, in a box. */
class RootPlacesTest {

  private static final String MANIFEST = """
      trueup: 1
      name: rooted
      files:
        - path: /etc/payments/payments.conf
          content: "canary-6e1b\\n"
          mode: "0640"
          after_change: [sh, -c, 'touch /home/signs/$$; while [ ! -e /home/signs/go-on ]; do sleep 0.1; done']
        - { path: ~/mine, content: "mine\\n" }
      env: { variables: { PAYMENTS: { value: hello world, scope: system } } }
      """;

  private static Program program;
  private Box box;

  @BeforeAll
  static void copyTheProgram() throws IOException {
    assumeTrue(User.weAreRoot(), "only root can make a namespace with other users in it");
    assumeTrue(Stream.of("sudo", "unshare", "nsenter").allMatch(RootPlacesTest::isHere), "sudo, unshare or nsenter is missing");
    program = Program.copied();
  }

  private static boolean isHere(String name) {
    return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  @AfterAll
  static void deleteTheProgram() throws IOException {
    if (User.weAreRoot() && program != null) {
      program.delete();
    }
  }

  @BeforeEach
  void open() throws IOException {
    box = Box.open(program);
    box.root("mkdir /home/signs");
    declares(MANIFEST);
  }

  @AfterEach
  void close() throws IOException {
    box.close();
  }

  @Test
  void go_through_one_sudo_and_come_back() throws Exception {
    String before = box.tree();
    User.Ran plan = box.trueup("plan");
    assertTrue(plan.out().contains("Asks for root (2 changes, one prompt)."), plan::all);
    User.Ran asked = box.trueup("apply", "--yes");
    assertEquals(77, asked.exit(), asked::all);
    assertTrue(asked.err().contains("trueup apply --yes=root"), asked::all);
    assertEquals("", box.changesSince(before));

    CompletableFuture<User.Ran> apply = CompletableFuture.supplyAsync(() -> box.trueup("apply", "--yes=root"));
    while (box.root("ls /home/signs").out().isEmpty()) {
      assertFalse(apply.isDone(), "it ended before its change was under way");
    }
    String typed = commandLines();
    box.root("touch /home/signs/go-on");
    assertEquals(0, apply.get().exit(), () -> apply.join().all());
    assertTrue(typed.contains("--elevated"), "looked while nothing was elevated");
    assertFalse(typed.contains("canary-6e1b"), "contents on a command line");

    User.Ran again = box.trueup("plan", "--exit-code");
    assertEquals(0, again.exit(), again::all);
    assertEquals("640 root:root canary-6e1b\n", box.root("stat -c '%a %U:%G' /etc/payments/payments.conf | tr '\\n' ' '; cat /etc/payments/payments.conf").out());
    assertEquals("hello world\n", box.as(Box.EVE, List.of("bash", "-l", "-c", "echo $PAYMENTS")).out());

    User.Ran undo = box.trueup("undo", "--yes=root");
    assertEquals(0, undo.exit(), undo::all);
    assertEquals("", box.changesSince(before));
    assertEquals("", box.root("ls /home/dev/.local/state/trueup | grep elevation || true").out(), "the sealed list is left");
  }

  @Test
  void are_left_alone_without_sudo_rights_and_the_rest_is_done() throws IOException {
    box.root("rm /etc/sudoers.d/trueup-box");
    String before = box.tree();
    User.Ran apply = box.trueup("apply", "--yes=root");
    var text = new Transcript(() -> "");
    text.says(1, "apply --yes=root", apply);
    assertEquals("mine\n", box.root("cat /home/dev/mine; rm /home/dev/mine").out());
    assertEquals("", box.changesSince(before));
    Approvals.verify(text);
  }

  @Test
  void that_are_full_or_read_only_or_somebody_elses_are_named() throws IOException {
    box.root("""
        mkdir /home/dev/full /home/dev/still /etc/eves
        chown %d /etc/eves
        mount -t tmpfs -o size=16k full /home/dev/full
        mount -t tmpfs still /home/dev/still
        chown %d /home/dev/full /home/dev/still
        head -c 16384 /dev/zero > /home/dev/full/all
        mount -o remount,ro /home/dev/still
        """.formatted(Box.EVE, User.UID));
    declares("""
        trueup: 1
        name: rooted
        files:
          - { path: ~/full/x, content: "some bytes" }
          - { path: ~/still/x, content: "some bytes" }
          - { path: /etc/eves/x, content: "some bytes" }
        """);
    var text = new Transcript(box::tree);
    text.refuses(1, "apply --yes=root", () -> box.trueup("apply", "--yes=root"));
    Approvals.verify(text);
  }

  private void declares(String manifest) throws IOException {
    Path file = Files.createTempFile("trueup-manifest-", ".yaml");
    Files.writeString(file, manifest);
    box.root("cat %s > /home/dev/trueup.yaml; chown %d:%d /home/dev/trueup.yaml".formatted(file, User.UID, User.UID));
    Files.delete(file);
  }

  private static String commandLines() throws IOException {
    var all = new StringBuilder();
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      for (Path process : (Iterable<Path>) processes.filter(path -> path.getFileName().toString().matches("\\d+"))::iterator) {
        try {
          all.append(new String(Files.readAllBytes(process.resolve("cmdline")), StandardCharsets.UTF_8).replace('\0', ' ')).append('\n');
        } catch (IOException ended) {
          continue;
        }
      }
    }
    return all.toString();
  }
}
