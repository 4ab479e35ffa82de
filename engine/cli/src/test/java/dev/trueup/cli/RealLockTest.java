package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks in a temporary home: by the module proxy of this machine, and where nobody answers. */
class RealLockTest {

  private static final String MANIFEST = "trueup: 1\nname: real\ngo:\n  sdk: { version: \"1.26\", also: [stable], on_path: false }\n";

  @TempDir
  Path folder;

  private Path project;
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void home() throws IOException {
    project = Files.createDirectories(folder.resolve("home/project"));
    environment.putAll(Map.of("HOME", folder.resolve("home").toString(), "PATH", "/usr/bin:/bin", "USER", "dev"));
    Files.writeString(project.resolve("trueup.yaml"), MANIFEST);
  }

  @Test
  void versions_come_from_the_module_proxy_and_then_a_plan_needs_no_network() throws IOException {
    environment.put("GOPROXY", proxy());
    System.getenv().forEach((name, value) -> {
      if (name.startsWith("SSL_CERT_") || name.toUpperCase(Locale.ROOT).endsWith("_PROXY")) {
        environment.put(name, value);
      }
    });
    Session.Ended unlocked = trueup("validate");
    assertEquals(Exit.MANIFEST, unlocked.exit(), unlocked.out());
    assertTrue(unlocked.err().contains("go/sdk-unlocked"), unlocked.err());
    Session.Ended locked = trueup("lock");
    assumeTrue(!locked.err().contains("lock/unanswered"), "the module proxy of this machine does not answer: " + locked.err());
    assertEquals(Exit.DONE, locked.exit(), locked.out() + locked.err());
    assertTrue(locked.out().matches("(?s)\\+ go\\.sdk 1\\.26    1\\.26\\.\\d+\n\\+ go\\.sdk stable  1\\.\\d+\\.\\d+\n\n2 new\\. Written to `trueup\\.lock`\\.\n"), locked.out());
    String text = Files.readString(project.resolve("trueup.lock"));
    assertTrue(text.matches("(?s).*\ngo\\.sdk 1\\.26 linux-amd64\\.h1 h1:\\S{44}\n.*go\\.sdk 1\\.26 version 1\\.26\\.\\d+\n.*"), text);
    Session.Ended again = trueup("lock");
    assertEquals("`trueup.lock` is as it was: 2 pins, nothing newer.\n", again.out());
    assertEquals(text, Files.readString(project.resolve("trueup.lock")));
    silence();
    Session.Ended plan = trueup("plan");
    assertEquals(Exit.DONE, plan.exit(), plan.out() + plan.err());
    assertTrue(plan.out().contains("go-sdk/1.26."), plan.out());
  }

  @Test
  void where_nobody_answers_the_lock_stays_as_it_is() throws IOException {
    silence();
    Session.Ended ended = trueup("lock");
    assertEquals(Exit.UNAVAILABLE, ended.exit(), ended.out() + ended.err());
    assertTrue(ended.err().startsWith("error: nobody answered which versions there are  [lock/unanswered]\n"), ended.err());
    assertTrue(ended.err().endsWith("`trueup.lock` was not written.\n"), ended.err());
    assertFalse(Files.exists(project.resolve("trueup.lock")));
  }

  @Test
  void a_check_says_every_reason_and_asks_nobody() throws IOException {
    Files.writeString(project.resolve("trueup.lock"), """
        version 1

        go.sdk 1.26 linux-amd64.sha256 %1$s
        go.sdk 1.26 version 1.26.8

        go.sdk 1.24 version 1.24.3
        """.formatted("a".repeat(64)));
    Session.Ended ended = trueup("lock", "--check");
    assertEquals(Exit.DIFFERS, ended.exit());
    assertEquals("""
        trueup.lock: go.sdk stable: not locked; wanted at trueup.yaml:4:34
        trueup.lock: go.sdk 1.24: nothing wants it any more
        note: trueup.lock: go.sdk 1.26: it has no sum for linux-arm64, so a machine of that sort asks for it when it downloads
        """, ended.out());
    Files.writeString(project.resolve("trueup.lock"), "version 1\n<<<<<<< HEAD\n");
    assertEquals(Exit.MANIFEST, trueup("lock", "--check").exit());
    assertEquals(Exit.USAGE, trueup("lock", "--check", "--download", "there").exit());
  }

  @Test
  void a_check_does_not_ask_for_what_nobody_has_for_other_machines() throws IOException {
    Files.writeString(project.resolve("trueup.lock"), """
        version 1

        go.sdk 1.26 linux-amd64.sha256 %1$s
        go.sdk 1.26 version 1.26.8

        go.sdk stable linux-amd64.sha256 %1$s
        go.sdk stable version 1.27.0
        """.formatted("a".repeat(64)));
    Session.Ended ended = trueup("lock", "--check");
    assertEquals(Exit.DONE, ended.exit(), ended.out());
    assertTrue(ended.out().lines().allMatch(line -> line.startsWith("note: ")) && ended.out().lines().count() == 2, ended.out());
  }

  /** Whoever is asked, nobody answers. */
  private void silence() {
    environment.keySet().removeIf(name -> name.toUpperCase(Locale.ROOT).endsWith("_PROXY"));
    environment.putAll(Map.of("HTTPS_PROXY", "http://127.0.0.1:1", "HTTP_PROXY", "http://127.0.0.1:1", "GOPROXY", "https://goproxy.cn"));
  }

  private Session.Ended trueup(String... words) {
    var terminal = new Terminal(new TerminalFacts(false, false, false, environment), "auto",
        new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()));
    Engine engine = Workbench.open(environment, Providers.catalog(environment).value().orElseThrow(), terminal, new Interrupts(terminal, code -> {})).value().orElseThrow();
    return new Session(engine, project, "", environment).run(words);
  }

  private static String proxy() {
    String text;
    try {
      Process go = new ProcessBuilder("go", "env", "GOPROXY").redirectError(ProcessBuilder.Redirect.DISCARD).start();
      text = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException none) {
      text = "";
    }
    assumeTrue(text.startsWith("http"), "no module proxy is set on this machine");
    return text;
  }
}
