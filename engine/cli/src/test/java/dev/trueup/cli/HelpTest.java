package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelpTest {

  @TempDir private Path folder;

  @Test
  void explains_every_command() {
    var all = new StringBuilder(run("help"));
    for (String line : run("help").lines().filter(line -> line.matches("  [a-z]+ .*")).toList()) {
      all.append("\n──\n").append(run("help", line.strip().split(" ")[0]));
    }
    Approvals.verify(all.toString());
  }

  @Test
  void completes_in_bash() throws Exception {
    Files.writeString(folder.resolve("completion"), run("completion", "bash"));

    assertEquals(List.of("plan"), completed("trueup", "pl"));
    assertEquals(List.of("--only"), completed("trueup", "plan", "--on"));
    assertEquals(List.of("human", "json", "markdown"), completed("trueup", "plan", "--output", ""));
    assertEquals(List.of("bash", "zsh", "fish"), completed("trueup", "completion", "").subList(0, 3));
    assertTrue(completed("trueup", "help", "rel").contains("release"));
    assertEquals(List.of("completion"), completed("trueup", "show", ""));
    assertEquals(List.of("removals"), completed("trueup", "apply", "--yes", "=", "rem"));
    assertEquals(List.of("completion"), completed("trueup", "apply", "--yes", ""), "a plan file, no right");
    Files.writeString(folder.resolve("trueup"), "#!/bin/sh\n[ \"$1\" = kinds ] && printf 'go (sections go, env)\\n  go-sdk   x\\n' || printf '20261124-2  x\\n20261124-1  x\\n'\n");
    assertTrue(folder.resolve("trueup").toFile().setExecutable(true));
    assertEquals(List.of("20261124-2", "20261124-1"), completed("trueup", "undo", "--run", ""));
    assertEquals(List.of("20261124-1"), completed("trueup", "history", "20261124-1"));
    assertEquals(List.of("go-sdk"), completed("trueup", "kinds", "go"));
    assertEquals(List.of("go-sdk", "go", "env"), completed("trueup", "plan", "--only", ""));
  }

  @Test
  void speaks_the_languages_of_other_shells() throws Exception {
    Files.writeString(folder.resolve("_trueup"), run("completion", "zsh"));
    Files.writeString(folder.resolve("trueup.fish"), run("completion", "fish"));
    boolean some = false;
    for (String[] check : new String[][] {{"zsh", "-n", "_trueup"}, {"fish", "--no-execute", "trueup.fish"}}) {
      if (isThere(check[0])) {
        some = true;
        assertEquals(0, new ProcessBuilder(check).directory(folder.toFile()).inheritIO().start().waitFor(), check[0]);
      }
    }
    Assumptions.assumeTrue(some, "neither zsh nor fish is on this machine");
  }

  private List<String> completed(String... words) throws IOException, InterruptedException {
    Assumptions.assumeTrue(isThere("bash"), "bash is not on this machine");
    var script = new StringBuilder("PATH=$PWD:$PATH; complete() { :; }; . ./completion; COMP_WORDS=(");
    for (String word : words) {
      script.append('\'').append(word).append("' ");
    }
    script.append("); COMP_CWORD=").append(words.length - 1).append("; _trueup; printf '%s\\n' \"${COMPREPLY[@]}\"");
    Process bash = new ProcessBuilder("bash", "--norc", "-c", script.toString()).directory(folder.toFile()).start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(bash.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, bash.waitFor(), err);
    return out.lines().toList();
  }

  private static boolean isThere(String program) {
    return List.of(System.getenv("PATH").split(":")).stream().anyMatch(part -> Files.isExecutable(Path.of(part, program)));
  }

  private String run(String... words) {
    Session.Ended ended = Session.at(PlannedEngine.with(Plans.of()), folder).run(words);
    assertEquals(Exit.DONE, ended.exit(), ended.err());
    return ended.out();
  }
}
