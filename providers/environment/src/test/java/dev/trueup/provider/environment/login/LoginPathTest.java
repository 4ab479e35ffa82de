package dev.trueup.provider.environment.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.testkit.RealHost;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What we work out is what bash itself makes of the same files, or a doubt. */
class LoginPathTest {

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {
      "",
      "export PATH=\"$HOME/bin:$PATH\"\n",
      "PATH=~/bin:$PATH:/opt/x; export PATH\n",
      "if [ -d \"$HOME/there\" ] ; then\n    PATH=\"$HOME/there:$PATH\"\nfi\nif [ -d ~/not ]; then PATH=~/not:$PATH; fi\n",
      "[ -d ~/there ] && export PATH=~/there:$PATH || export PATH=/wrong:$PATH\n",
      "case \":${PATH}:\" in\n  *:\"$HOME/there\":*) ;;\n  *) export PATH=\"$HOME/there:$PATH\" ;;\nesac\ncase \":${PATH-}:\" in *':/usr/bin:'*) ;; *) PATH='/again'\"${PATH:+:$PATH}\"; export PATH ;; esac\n",
      "for d in /a /b; do PATH=$d:$PATH; done\nfor f in ~/more/*.sh; do [ -r \"$f\" ] && . \"$f\"; done; unset f\n",
      "GOROOT=/opt/go\nexport GOROOT PATH=$GOROOT/bin:${PATH}\n",
      "if [ -n \"$BASH_VERSION\" ]; then\n  # include\n  if [ -f \"$HOME/.bashrc\" ]; then\n    . \"$HOME/.bashrc\"\n  fi\nfi\nPATH=/after:$PATH\n",
      "f() { PATH=/never:$PATH; }\ncat <<EOF > /dev/null\nexport PATH=/here\nEOF\nPATH=\"/two words:$PATH\"\n",
      "echo x | { read y; PATH=/never:$PATH; }\n(PATH=/never:$PATH)\nPATH+=:/plus\n",
      "PATH=/cut:\\\n$PATH\nif ! [ -e ~/not ]; then PATH=/neg:$PATH; elif true; then PATH=/no:$PATH; else PATH=/no2:$PATH; fi\n",
      "test \"$(id -u)\" -eq 0 && PATH=/root-only:$PATH\n[[ -d ~/there ]] && PATH=/double:$PATH\n{ PATH=/braced:$PATH; } 2> /dev/null\n"})
  void knows_what_bash_makes_of_a_profile(String profile) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "bash is not here");
    Files.createDirectories(home.resolve("there"));
    Files.createDirectories(home.resolve("more"));
    write("more/one.sh", "PATH=/more:$PATH\n");
    write(".bashrc", "case $- in\n    *i*) ;;\n      *) return;;\nesac\nexport PATH=/from-bashrc:$PATH\n");
    write(".profile", profile);
    LoginPath path = LoginPath.of(host());
    assertEquals(List.of(), path.doubts().stream().filter(doubt -> doubt.file().text().startsWith("~")).toList());
    assertEquals(said(), path.folders().stream().map(host().machine()::absolute).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "eval \"$(tool init -)\"\n",
      "PATH=\"$(tool --prefix)/bin:$PATH\"\n",
      "command -v tool > /dev/null && PATH=/perhaps:$PATH\n",
      "add() { PATH=$1:$PATH; }\nadd /x\n",
      "[ -n \"$SSH_CONNECTION\" ] && return\nPATH=/x:$PATH\n",
      "while read line; do PATH=$line:$PATH; done < ~/paths\n",
      "if [ -d ~/x; then\n",
      ". \"$TERM_PROGRAM_FILE\"; . \"$(find-it)\"\n"})
  void doubts_what_only_a_shell_can_tell(String profile) throws Exception {
    write(".profile", profile);
    LoginPath path = LoginPath.of(host());
    assertTrue(path.doubts().stream().anyMatch(doubt -> doubt.file().equals(HostPath.linux("~/.profile"))), path::toString);
    assertTrue(path.folders().contains(HostPath.linux("/usr/bin")), path::toString);
  }

  @Test
  void finds_the_first_program_of_a_name() throws Exception {
    write("a/tool", "no program");
    write("b/tool", "#!/bin/sh\n");
    assertTrue(home.resolve("b/tool").toFile().setExecutable(true));
    write(".profile", "PATH=~/a:~/b:$PATH\n");
    assertEquals(HostPath.linux("~/b/tool"), LoginPath.of(host()).find("tool", host()).orElseThrow());
  }

  private Host host() {
    return RealHost.in(home);
  }

  private void write(String name, String text) throws IOException {
    Path file = home.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The PATH of a real login shell in a terminal, which begins as ours does. */
  private List<String> said() throws Exception {
    String user = System.getProperty("user.name");
    var builder = new ProcessBuilder("bash", "-l", "-i", "-c", "printf '\\n%s\\n' \"$PATH\"");
    builder.environment().clear();
    builder.environment().putAll(Map.of("HOME", home.toString(), "PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "USER", user));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD).redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    Process shell = builder.start();
    String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(0, shell.waitFor());
    return Stream.of(out.substring(out.lastIndexOf('\n') + 1).split(":")).distinct().toList();
  }
}
