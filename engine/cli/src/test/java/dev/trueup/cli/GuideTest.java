package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide's tables of commands and exit codes are those of the program. */
class GuideTest {

  private static String guide() throws IOException {
    return Files.readString(Path.of("..", "..", "docs", "guide.md"));
  }

  @Test
  void every_exit_code_stands_in_the_table_in_order() throws IOException {
    List<Integer> written = Pattern.compile("(?m)^\\| (\\d+) \\|").matcher(guide()).results().map(row -> Integer.valueOf(row.group(1))).toList();
    assertEquals(Arrays.stream(Exit.values()).map(Exit::code).toList(), written);
  }

  @Test
  void every_command_stands_in_the_table() throws IOException {
    String help = Session.at(PlannedEngine.with(Plans.of()), Path.of(".")).run("help").out();
    List<String> commands = Pattern.compile("(?m)^  ([a-z]+)  ").matcher(help).results().map(row -> row.group(1)).toList();
    assertTrue(commands.size() > 10, help);
    String guide = guide();
    assertEquals(List.of(), commands.stream().filter(command -> !guide.contains("`trueup " + command)).toList());
  }
}
