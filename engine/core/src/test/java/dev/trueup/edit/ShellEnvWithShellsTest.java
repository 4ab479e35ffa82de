package dev.trueup.edit;

import static dev.trueup.edit.Edits.edited;
import static dev.trueup.edit.Edits.set;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real shells are the judges of what our file says. */
class ShellEnvWithShellsTest {
  private static final List<String> NASTY = List.of("plain", "it's", "'", "''", "\"q\"", "$HOME", "`id`", "$(id)", "a\\b\\", "two\nlines\n\nmore ",
      "*", "~", "a b  c", "#no comment", "!history", "é中文", "export A='x'", "\t", "=", "-n", "%s", "\\n");

  @TempDir
  private Path folder;

  private String ask(String shell, String text, Map<String, String> environment, String script) throws IOException {
    Path file = folder.resolve("env.sh");
    Files.writeString(file, text);
    return Program.orSkip("/usr/bin/" + shell, "/bin/" + shell).run(environment, "-c", ". " + file + "; " + script).output();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "zsh", "busybox"})
  void every_shell_reads_nasty_values_as_they_are(String shell) throws IOException {
    String text = "";
    for (int i = 0; i < NASTY.size(); i++) {
      text = edited(set(Dialect.SHELL_ENV, NASTY.get(i), "V" + i), text);
    }
    var script = new StringBuilder();
    for (int i = 0; i < NASTY.size(); i++) {
      script.append("printf '%s\\001' \"$V").append(i).append("\"; ");
    }
    assertEquals(String.join("\001", NASTY) + "\001", run(shell, text, Map.of("HOME", "/root"), script.toString()));
  }

  private String run(String shell, String text, Map<String, String> environment, String script) throws IOException {
    if (!shell.equals("busybox")) {
      return ask(shell, text, environment, script);
    }
    Path file = folder.resolve("env.sh");
    Files.writeString(file, text);
    return Program.orSkip("/usr/bin/busybox", "/bin/busybox").run(environment, "sh", "-c", ". " + file + "; " + script).output();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "zsh", "busybox"})
  void every_shell_puts_directories_on_path_once(String shell) throws IOException {
    String text = "";
    for (String directory : List.of("/d*", "/o p", "/it's", "/$HOME", "/[ab]", "/\"q\"\\", "/?")) {
      text = edited(set(Dialect.SHELL_ENV, "front", "PATH", directory), text);
    }
    text = edited(set(Dialect.SHELL_ENV, "end", "PATH", "/last `id`"), text);
    String script = ". '" + folder.resolve("env.sh") + "'; printf %s \"$PATH\"";
    assertEquals("/?:/\"q\"\\:/[ab]:/$HOME:/it's:/o p:/d*:/bin:/dx:/last `id`", run(shell, text, Map.of("PATH", "/bin:/dx"), script));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "zsh", "busybox"})
  void a_path_that_is_empty_gets_no_empty_part(String shell) throws IOException {
    String text = edited(set(Dialect.SHELL_ENV, "front", "PATH", "/d"), edited(set(Dialect.SHELL_ENV, "end", "PATH", "/e"), ""));
    assertEquals("/d:/e", run(shell, "unset PATH; set -u\n" + text, Map.of(), "printf %s \"$PATH\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash", "zsh", "busybox"})
  void shells_and_trueup_read_the_same(String shell) throws IOException {
    String text = "export A=plain B\nexport C=\"a \\\"b\\\" \\\\ c\"d'e'\\ f\nexport D='x'\"y\"\n  export\tE=#no\nexport F='1' # why\n";
    for (String name : List.of("C", "D")) {
      assertEquals(run(shell, text, Map.of(), "printf %s \"$" + name + "\""), Edits.read(Dialect.SHELL_ENV, text, name).orElseThrow());
    }
  }
}
