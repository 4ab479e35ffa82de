package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarningsTest {

  @TempDir private Path folder;

  @Test
  void what_is_worth_saying_is_said_once_beside_the_plan() throws IOException {
    Files.writeString(folder.resolve("trueup.yaml"), "");
    Plan sample = Plans.of(Plans.kept("file/a"));
    Plan plan = new Plan(sample.purpose(), sample.subject(), sample.changes(), List.of(), List.of(), Optional.empty(), Optional.empty(),
        List.of(Diagnostic.warning("files/writable-by-all", "a mode that lets everybody write", "Anybody can.").at(Span.startOf("trueup.yaml"))),
        List.of());

    for (String[] words : new String[][] {{"plan"}, {"apply", "--yes"}, {"check"}, {"status"}, {"undo"}, {"release"}, {"plan", "--output", "json"}}) {
      Session.Ended ended = Session.at(PlannedEngine.with(plan), folder).run(words);
      assertEquals(2, ended.err().split("warning: a mode that lets everybody write", -1).length, words[0] + ": " + ended.err());
      assertTrue(ended.err().contains("trueup.yaml:1:1"), ended.err());
    }
  }
}
