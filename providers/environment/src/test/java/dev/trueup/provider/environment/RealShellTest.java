package dev.trueup.provider.environment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we write is what the shells of this machine, and systemd's generator, read. Each is skipped where it is missing. */
class RealShellTest {

  private static final String GENERATOR = "/usr/lib/systemd/user-environment-generators/30-systemd-environment-d-generator";
  private static final String DEBIAN_BASHRC = """
      # ~/.bashrc: executed by bash(1) for non-login shells.
      case $- in
          *i*) ;;
            *) return;;
      esac
      PS1='> '
      """;

  @TempDir
  Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"vim", "two words", "it's \"so\"", "$HOME `id` $(id) \\", "a;b|c&d*?[x]~", "ünï→", "line\nline", "", " x ",
      "!bang #hash"})
  void every_shell_gets_the_very_value(String value) throws Exception {
    var home = new Home(folder);
    home.write(".zshrc", "");
    home.declare("THING", value, Scope.SHELL);
    for (String[] shell : new String[][] {{"bash", "-l", "-c"}, {"dash", "-l", "-c"}, {"zsh", "-l", "-c"}, {"zsh", "-c"}}) {
      if (present(shell[0])) {
        assertEquals("[" + value + "]", said(home, shell, "printf '[%s]' \"$THING\""), String.join(" ", shell));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "dash", "zsh"})
  void a_login_shell_finds_the_folder_once(String shell) throws Exception {
    var home = new Home(folder);
    home.write(".bashrc", DEBIAN_BASHRC);
    home.write(".profile", ". \"$HOME/.bashrc\" 2>/dev/null\n");
    home.write(".zshrc", "");
    home.declareFolder("/opt/it's/bin", "front", Scope.SHELL);
    home.declareFolder("/opt/behind", "end", Scope.SHELL);
    String[] path = said(home, new String[] {shell, "-l", "-c"}, "printf %s \"$PATH\"").split(":");
    assertEquals("/opt/it's/bin", path[0]);
    assertEquals("/opt/behind", path[path.length - 1]);
    assertEquals(1, Arrays.stream(path).filter("/opt/behind"::equals).count());
  }

  @Test
  void a_terminal_of_bash_that_is_no_login_shell_gets_it_before_bashrc_ends() throws Exception {
    assumeShell("bash");
    var home = new Home(folder);
    home.write(".bashrc", DEBIAN_BASHRC);
    home.declare("THING", "x", Scope.SHELL);
    assertEquals("x", home.run("bash", "-i", "-c", "printf %s \"$THING\""));
  }

  @ParameterizedTest
  @ValueSource(strings = {".bash_profile", ".bash_login", ".profile"})
  void bash_gets_it_from_whichever_profile_it_reads(String profile) throws Exception {
    assumeShell("bash");
    var home = new Home(folder);
    home.write(profile, "export OWN=1\n");
    home.declare("THING", "x", Scope.SHELL);
    assertEquals("x1", home.run("bash", "-l", "-c", "printf %s \"$THING$OWN\""));
    assertEquals(profile.equals(".bash_profile"), Files.exists(folder.resolve(".bash_profile")));
  }

  @Test
  void a_profile_is_harmless_without_our_file_and_under_set_e() throws Exception {
    assumeShell("dash");
    var home = new Home(folder);
    home.declare("THING", "x", Scope.SHELL);
    Files.delete(folder.resolve(".config/trueup/env.sh"));
    assertEquals("alive", home.run("dash", "-e", "-c", ". \"$HOME/.profile\"; printf alive"));
  }

  @Test
  void a_profile_that_is_a_link_is_written_through() throws Exception {
    var home = new Home(folder);
    home.write("dotfiles/profile", "export OWN=1\n");
    Files.createSymbolicLink(folder.resolve(".profile"), Path.of("dotfiles/profile"));
    home.declare("THING", "x", Scope.SHELL);
    assertTrue(Files.isSymbolicLink(folder.resolve(".profile")));
    assertTrue(home.text("dotfiles/profile").contains("trueup:env"));
  }

  @Test
  void only_the_owner_reads_our_files() throws Exception {
    var home = new Home(folder);
    home.declare("THING", "x", Scope.SHELL);
    home.declare("THING", "x", Scope.SERVICES);
    for (String name : new String[] {".config/trueup/env.sh", ".config/environment.d/60-trueup.conf"}) {
      assertFalse(Files.getPosixFilePermissions(folder.resolve(name)).toString().contains("OTHERS"), name);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vim", "two words", "it's", "say \"so\"", "$HOME $$ ${X}", "a\\b", "ünï", "#hash", "`id`", "C:\\x\\"})
  void systemd_gets_the_very_value(String value) throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(Path.of(GENERATOR)), "systemd's generator is not on this machine");
    assumeShell("bash");
    var home = new Home(folder);
    home.declare("THING", value, Scope.SERVICES);
    home.declareFolder("/opt/two words/bin", "end", Scope.SERVICES);
    String output = home.run(GENERATOR);
    home.write("assignments", output);
    // The generator speaks shell: its assignments are quoted so that a shell reads them.
    assertEquals(value, home.run("bash", "-c", ". ./assignments; printf %s \"$THING\""));
    assertEquals("/usr/bin:/bin:/opt/two words/bin", home.run("bash", "-c", ". ./assignments; printf %s \"$PATH\""));
  }

  private static String said(Home home, String[] shell, String script) throws Exception {
    var words = Arrays.copyOf(shell, shell.length + 1);
    words[shell.length] = script;
    return home.run(words);
  }

  private static void assumeShell(String shell) {
    Assumptions.assumeTrue(present(shell), "there is no " + shell + " on this machine");
  }

  private static boolean present(String shell) {
    return Files.isExecutable(Path.of("/usr/bin/" + shell)) || Files.isExecutable(Path.of("/bin/" + shell));
  }
}
