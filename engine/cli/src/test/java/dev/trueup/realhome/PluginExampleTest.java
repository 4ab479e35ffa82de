package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trueup.testkit.editor.Installation;
import dev.trueup.testkit.editor.LanguageServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a plug-in, built by itself and put where a user would put it: the program has its section as if it were its own. */
class PluginExampleTest {

  private static final String MANIFEST = "trueup: 1\nname: payments\nhosts:\n  - { name: payments-db.test, address: 10.1.0.53 }\n";
  private static final String PLUGIN = ".local/share/trueup/plugins/hosts";

  private static Path work;
  private static Program program;
  private static byte[] jar;

  @BeforeAll
  static void build() throws IOException {
    assumeTrue(isHere("mvn"), "Maven is not on PATH, so the example cannot be built");
    work = Files.createTempDirectory("trueup-plugin-build-");
    PluginBuild.Built built = new PluginBuild(work).example();
    assertEquals(0, built.exit(), built.said());
    jar = Files.readAllBytes(built.jar());
    program = Program.copied();
  }

  private static boolean isHere(String name) {
    return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  @AfterAll
  static void delete() throws IOException {
    if (program != null) {
      program.delete();
    }
    if (work != null) {
      Program.remove(work);
    }
  }

  @Test
  void its_section_and_kind_stand_beside_those_of_trueup() {
    try (Person dev = Person.in(program)) {
      dev.declares("hosts:\n  - { name: payments-db.test, adress: 10.1.0.53 }\n");
      assertTrue(dev.trueup("validate").all().contains("unknown section `hosts`"), dev.trueup("validate")::all);
      dev.has(PLUGIN + "/trueup-hosts.jar", jar);
      String kinds = dev.trueup("kinds").all();
      Approvals.verify((kinds.substring(kinds.indexOf("\nhosts") + 1) + "\n" + dev.trueup("kinds", "host-name").all() + "\n"
          + dev.trueup("validate").all()).replace(dev.home().toString(), "HOME"));
      User.Ran plan = dev.declares("hosts:\n  - { name: payments-db.test, address: 10.1.0.53 }\n").trueup("plan", "--steps");
      assertTrue(plan.out().contains("+10.1.0.53 payments-db.test"), plan::all);
      assertEquals("", plan.err());
    }
  }

  @Test
  void an_editor_knows_its_keys(@TempDir Path folder) {
    switch (Installation.in(Path.of("target", "yaml-language-server").toAbsolutePath())) {
      case Installation.Absent(String reason) -> Assumptions.abort(reason);
      case Installation.Ready ready -> {
        try (Person dev = Person.in(program)) {
          String schema = dev.has(PLUGIN + "/trueup-hosts.jar", jar).trueup("schema").out();
          try (var server = new LanguageServer(ready, folder, schema)) {
            assertEquals(List.of(), server.complaints(MANIFEST));
            assertFalse(server.complaints(MANIFEST.replace("address", "adress")).isEmpty());
            assertTrue(server.completions("trueup: 1\nhosts:\n  - name: x\n    §").contains("address"));
            assertTrue(server.hover(MANIFEST.replace("address", "addr§ess")).orElse("").contains("IPv4 or IPv6"));
          }
        }
      }
    }
  }

  @Test
  void what_it_does_is_undone_and_survives_its_absence() throws IOException {
    assumeTrue(User.weAreRoot(), "only root can make a namespace with an /etc of its own");
    assumeTrue(Stream.of("sudo", "unshare", "nsenter").allMatch(PluginExampleTest::isHere), "sudo, unshare or nsenter is missing");
    Path shared = Files.createTempDirectory(Path.of("/tmp"), "trueup-plugin-");
    try (Box box = Box.open(program)) {
      Files.write(shared.resolve("trueup-hosts.jar"), jar);
      box.root("printf '%s' '" + MANIFEST + "' > /home/dev/trueup.yaml");
      String put = "mkdir -p /home/dev/" + PLUGIN + " && cp " + shared + "/trueup-hosts.jar /home/dev/" + PLUGIN + " && chown -R dev:dev /home/dev";
      box.root(put);
      String before = box.tree();
      User.Ran apply = box.trueup("apply", "--yes=root");
      assertEquals(0, apply.exit(), apply::all);
      assertTrue(apply.out().contains("code of plug-in `hosts` (~/.local/share/trueup/plugins/hosts) looks at it as root"), apply::all);
      assertEquals("10.1.0.53", box.root("getent hosts payments-db.test").out().split("\\s+")[0]);
      assertEquals(0, box.trueup("plan", "--exit-code").exit());

      String absence = withoutIt(box);
      box.root(put + "; printf '%s' '" + MANIFEST + "' > /home/dev/trueup.yaml");
      User.Ran undo = box.trueup("undo", "--yes=root");
      assertEquals(0, undo.exit(), undo::all);
      assertEquals("", box.changesSince(before), () -> absence + undo.all());

      assertEquals(0, box.trueup("apply", "--yes=root").exit());
      box.root("rm -r /home/dev/" + PLUGIN);
      String release = box.trueup("release", "--yes").all();
      Approvals.verify((absence + "$ trueup release --yes\n" + release).replaceAll("[0-9]{8}-[0-9]+", "RUN").replaceAll("(trueup\\.yaml) - .*", "$1 - MACHINE"));
      assertFalse(box.trueup("status").all().contains("payments-db.test was made"));
      assertEquals("10.1.0.53", box.root("getent hosts payments-db.test").out().split("\\s+")[0]);
    } finally {
      Program.remove(shared);
    }
  }

  /** What each command says while the journal knows its things and the plug-in is gone. */
  private static String withoutIt(Box box) {
    box.root("rm -r /home/dev/" + PLUGIN);
    var said = new StringBuilder(said(box, "plan"));
    box.root("printf 'trueup: 1\\nname: payments\\n' > /home/dev/trueup.yaml");
    List.of("plan", "status", "apply --yes", "undo --yes", "release --restore --yes").forEach(command -> said.append(said(box, command.split(" "))));
    return said.toString();
  }

  private static String said(Box box, String... words) {
    User.Ran ran = box.trueup(words);
    return "$ trueup " + String.join(" ", words) + "\n" + ran.err() + ran.out() + "ends with " + ran.exit() + "\n\n";
  }
}
