package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.io.TempDir;

/** A proxy's password is in the files that need it and nowhere else: in no plan, no journal and no copy, however it goes again. */
class SecretsStayTest {

  private static final String SET = "proxy: { http: \"http://proxy.example:3128\", user: me, password: { file: ~/pw }, for: [env, git, npm, maven, docker] }\n";

  @TempDir private Path folder;
  private Path home;
  private Path project;
  private Map<String, String> environment;

  @BeforeEach
  void a_home() throws IOException {
    home = folder.resolve("home");
    project = Files.createDirectories(home.resolve("project"));
    Files.writeString(home.resolve("pw"), "s3cr3t\n");
    environment = new HashMap<>(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin", "USER", "dev"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "proxy: { ensure: absent, for: [env, git, npm, maven, docker] }\n",
    "proxy: { http: \"http://other.example:3128\", for: [env, git, npm, maven, docker] }\n"})
  void a_password_is_said_nowhere(String then) throws IOException {
    for (String manifest : List.of(SET, then)) {
      Files.writeString(project.resolve("trueup.yaml"), "trueup: 1\nname: secret\n" + manifest);
      said("plan", "--steps");
      said("plan", "--json");
      said("apply", "--yes=removals");
      said("status");
    }
    said("undo", "--yes");
    said("history");
  }

  private void said(String... words) throws IOException {
    Session.Ended ended = trueup(words);
    assertFalse((ended.out() + ended.err()).contains("s3cr3t"), () -> String.join(" ", words) + "\n" + ended.out() + ended.err());
    if (words[0].equals("apply")) {
      assertEquals(Exit.DONE, ended.exit(), ended.out() + ended.err());
    }
    try (Stream<Path> all = Files.walk(home.resolve(".local/state"))) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("s3cr3t"),
            () -> "after " + String.join(" ", words) + " in " + home.relativize(file));
      }
    } catch (java.nio.file.NoSuchFileException nothingYet) {
      return;
    }
  }

  private Session.Ended trueup(String... words) {
    var terminal = new Terminal(new TerminalFacts(false, false, false, environment), "auto",
        new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()));
    Engine engine = Workbench.open(environment, Providers.catalog(environment).value().orElseThrow(), terminal, new Interrupts(terminal, code -> {}))
        .value().orElseThrow();
    return new Session(engine, project, "", environment).run(words);
  }
}
