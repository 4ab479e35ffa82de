package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A process that is killed in the middle of a change. */
class KilledTest {

  private static Program program;

  @BeforeAll
  static void copyTheProgram() throws IOException {
    program = Program.copied();
  }

  @AfterAll
  static void deleteTheProgram() throws IOException {
    program.delete();
  }

  @Test
  void the_next_apply_goes_on_runs_the_owed_command_and_undo_gives_the_tree_back() throws Exception {
    try (Person dev = Person.in(program)) {
      Path signs = Files.createDirectory(dev.parent().resolve("signs"));
      dev.owns(signs);
      dev.has("slow", "before\n").declares("""
          files:
            - path: ~/slow
              content: "after\\n"
              after_change: [sh, -c, 'echo $PPID $$ >> %1$s/ran; while [ ! -e %1$s/go-on ]; do sleep 0.1; done']
            - { path: ~/later, content: y, after: [file/~/slow] }
          """.formatted(signs));
      Map<String, String> before = Tree.of(dev.home());

      CompletableFuture<User.Ran> apply = CompletableFuture.supplyAsync(() -> dev.trueup("apply", "--yes"));
      Path ran = signs.resolve("ran");
      while (!Files.exists(ran) || Files.size(ran) == 0) {
        assertFalse(apply.isDone(), "it ended before its change was under way");
        Thread.sleep(20);
      }
      long trueup = Long.parseLong(Files.readString(ran).split(" ")[0]);
      assertEquals(0, new ProcessBuilder("kill", "-KILL", Long.toString(trueup)).start().waitFor());
      Files.writeString(signs.resolve("go-on"), "");
      assertEquals(137, apply.get().exit());

      User.Ran plan = dev.trueup("plan");
      assertTrue(plan.out().contains("which was cut off") && plan.out().contains("file/~/slow"), plan::all);
      User.Ran again = dev.trueup("apply", "--yes");
      assertEquals(0, again.exit(), again::all);
      assertEquals(2, Files.readAllLines(ran).size(), "the owed command");
      assertEquals(List.of("after", "y"), List.of(Files.readString(dev.home().resolve("slow")).strip(), Files.readString(dev.home().resolve("later"))));
      assertEquals(0, dev.trueup("plan", "--exit-code").exit());

      User.Ran undo = dev.trueup("undo", "--yes");
      assertEquals(0, undo.exit(), undo::all);
      assertEquals(before, Tree.of(dev.home()));
    }
  }
}
