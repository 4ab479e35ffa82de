package dev.trueup.provider.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HookScriptTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "two words", "it's", "''", "", "$HOME `id` \\ \"x\" !", "*", "-n", "' \"$@\"", "héllo", "~", "a~/b"})
  void reads_back_what_it_wrote(String word) {
    for (boolean arguments : new boolean[] {true, false}) {
      for (boolean chain : new boolean[] {true, false}) {
        var script = new HookScript(List.of("printf", word, word), arguments, chain);
        assertEquals(Optional.of(script), HookScript.parse(script.text()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "two words", "it's", "''", "", "$HOME `id` \\ \"x\" !", "*", "' \"$@\"", "héllo", "a~/b"})
  void hands_each_word_to_the_command_as_it_is(String word) throws Exception {
    assertEquals("<" + word + ">", run(new HookScript(List.of("printf", "<%s>", word), false, false), ""));
  }

  @Test
  void expands_a_home_at_the_beginning_of_a_word() throws Exception {
    assertEquals(folder + "/it's here", run(new HookScript(List.of("printf", "%s", "~/it's here"), false, false), ""));
  }

  @Test
  void passes_the_arguments_of_git_on_only_where_asked_to() throws Exception {
    assertEquals("<a b><c>", run(new HookScript(List.of("printf", "<%s>"), true, false), "", "a b", "c"));
    assertEquals("<>", run(new HookScript(List.of("printf", "<%s>"), false, false), "", "a b", "c"));
  }

  @Test
  void runs_the_earlier_hook_first_with_arguments_and_input() throws Exception {
    earlier("printf '%s|' \"$1\"; cat");
    assertEquals("main|from git\nafter", run(new HookScript(List.of("printf", "after"), false, true), "from git\n", "main"));
  }

  @Test
  void fails_as_the_earlier_hook_failed_and_runs_nothing_more() throws Exception {
    earlier("exit 3");
    Ran ran = start(new HookScript(List.of("printf", "after"), false, true), "");
    assertEquals(new Ran(3, ""), ran);
  }

  @Test
  void does_without_an_earlier_hook_that_git_would_not_run() throws Exception {
    Files.writeString(folder.resolve("pre-commit.before-trueup"), "#!/bin/sh\nexit 3\n");
    assertEquals("after", run(new HookScript(List.of("printf", "after"), false, true), ""));
  }

  @Test
  void knows_its_own_scripts_even_when_somebody_changed_them() {
    String text = new HookScript(List.of("true"), false, false).text();
    assertTrue(HookScript.isOurs(text + "echo more\n"));
    assertEquals(Optional.empty(), HookScript.parse(text + "echo more\n"));
    assertFalse(HookScript.isOurs("#!/bin/sh\nexec 'true'\n"));
  }

  private record Ran(int exit, String output) {}

  private String run(HookScript script, String input, String... arguments) throws Exception {
    Ran ran = start(script, input, arguments);
    assertEquals(0, ran.exit());
    return ran.output();
  }

  private Ran start(HookScript script, String input, String... arguments) throws IOException, InterruptedException {
    var words = new ArrayList<>(List.of(executable("pre-commit", script.text()).toString()));
    words.addAll(List.of(arguments));
    var builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("HOME", folder.toString());
    Process process = builder.start();
    try (var in = process.outputWriter()) {
      in.write(input);
    } catch (IOException nobodyReads) {
      // The command may end without reading.
    }
    String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    return new Ran(process.waitFor(), output);
  }

  private void earlier(String commands) throws IOException {
    executable("pre-commit.before-trueup", "#!/bin/sh\n" + commands + "\n");
  }

  private Path executable(String name, String text) throws IOException {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }
}
