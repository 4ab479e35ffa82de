package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run has set, or found set, is what its own commands see: else the first apply behind a proxy fails, and the second does not. */
class SurroundingsTest {

  private static final String SETS = "env: { variables: { HTTPS_PROXY: \"http://proxy.example:3128\", TOKEN: t0ken, http_proxy: { secret: { file: ~/url } } } }\n";

  @TempDir private Path folder;
  private Path home;
  private Path project;
  private Map<String, String> environment;

  @BeforeEach
  void a_home() throws IOException {
    home = folder.resolve("home");
    project = Files.createDirectories(home.resolve("project"));
    Files.writeString(home.resolve("url"), "http://me:s3cr3t@proxy.example:3128\n");
    environment = new HashMap<>(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin", "USER", "dev"));
  }

  @Test
  void commands_see_how_the_network_is_reached_and_nothing_else() throws IOException {
    assertEquals(List.of("HTTPS_PROXY=http://proxy.example:3128", "http_proxy=http://me:s3cr3t@proxy.example:3128"), seen(SETS, "one"));
  }

  @Test
  void also_where_it_was_set_before_and_not_where_it_goes() throws IOException {
    seen(SETS, "one");
    assertEquals(List.of("HTTPS_PROXY=http://proxy.example:3128", "http_proxy=http://me:s3cr3t@proxy.example:3128"), seen(SETS, "two"));
    assertEquals(List.of(), seen("env: { variables: { HTTPS_PROXY: { ensure: absent }, http_proxy: { ensure: absent } } }\n", "three"));
  }

  /** What the commands of an apply saw of all this, sorted. */
  private List<String> seen(String sets, String content) throws IOException {
    Files.writeString(project.resolve("trueup.yaml"), "trueup: 1\nname: around\n" + sets + "files:\n  - path: ~/thing\n    content: " + content
        + "\n    after_change: [sh, -c, \"env > $HOME/seen\"]\n");
    Session.Ended ended = trueup("apply", "--yes=removals");
    assertEquals(Exit.DONE, ended.exit(), ended.out() + ended.err());
    return Files.readAllLines(home.resolve("seen")).stream()
        .filter(line -> line.toLowerCase(java.util.Locale.ROOT).matches("(https?_proxy|token)=.*")).sorted().toList();
  }

  private Session.Ended trueup(String... words) {
    var terminal = new Terminal(new TerminalFacts(false, false, false, environment), "auto",
        new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()));
    Engine engine = Workbench.open(environment, Providers.catalog(environment).value().orElseThrow(), terminal, new Interrupts(terminal, code -> {}))
        .value().orElseThrow();
    return new Session(engine, project, "", environment).run(words);
  }
}
