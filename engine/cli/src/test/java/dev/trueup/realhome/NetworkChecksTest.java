package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is asked when: other machines by {@code check --network} and after an apply alone. */
class NetworkChecksTest {

  private static Program program;
  private final AtomicInteger asked = new AtomicInteger();
  private Person dev;
  private HttpServer server;
  private int closed;

  @BeforeAll
  static void copyTheProgram() throws IOException {
    program = Program.copied();
  }

  @AfterAll
  static void deleteTheProgram() throws IOException {
    program.delete();
  }

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", exchange -> {
      asked.incrementAndGet();
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    });
    server.start();
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    dev = Person.in(program);
  }

  @AfterEach
  void leave() {
    server.stop(0);
    dev.close();
  }

  private String page() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Test
  void a_check_without_network_asks_nobody_and_says_so() {
    dev.declares("checks:\n  - reaches: " + page() + "\n  - reaches: 127.0.0.1:" + closed + "\n");
    User.Ran check = dev.trueup("check");
    assertEquals(0, check.exit(), check::all);
    assertEquals("", check.out());
    assertEquals("Not asked without `trueup check --network`: check/reaches.%s, check/reaches.127.0.0.1:%d.\n".formatted(page(), closed), check.err());
    assertEquals(0, dev.trueup("plan").exit());
    assertEquals(0, asked.get());
  }

  @Test
  void a_check_with_network_has_a_line_for_each_that_does_not_hold() {
    dev.declares("checks:\n  - reaches: " + page() + "\n  - unreachable: 127.0.0.1:" + closed + "\n  - clock_within: 5min\n");
    User.Ran good = dev.trueup("check", "--network");
    assertEquals(0, good.exit(), good::all);
    assertEquals("", good.all());
    assertEquals(1, asked.get(), "one page tells both: that it is reached, and the time");

    dev.declares("checks:\n  - unreachable: " + page() + "\n  - reaches: 127.0.0.1:" + closed + "\n");
    User.Ran bad = dev.trueup("check", "--network");
    assertEquals(2, bad.exit(), bad::all);
    assertEquals(2, bad.out().lines().count(), bad::all);
    assertTrue(bad.out().contains("answers, and it should not be reachable from here"), bad::all);
    assertTrue(bad.out().contains("does not answer: "), bad::all);
  }

  @Test
  void an_apply_decides_them_when_all_else_is_done_and_again_when_nothing_is() {
    dev.declares("files:\n  - { path: ~/a, content: a }\nchecks:\n  - reaches: " + page() + "\n  - reaches: 127.0.0.1:" + closed + "\n");
    User.Ran first = dev.trueup("apply", "--yes");
    assertEquals(1, first.exit(), first::all);
    assertTrue(first.out().contains("1 changed"), first::all);
    assertTrue(first.out().contains("1 check holds."), first::all);
    assertTrue(first.out().contains("check/reaches.127.0.0.1:%d  does not hold: ".formatted(closed)), first::all);
    assertEquals(1, asked.get());

    User.Ran again = dev.trueup("apply", "--yes");
    assertEquals(1, again.exit(), again::all);
    assertTrue(again.out().contains("does not hold: "), again::all);
    assertEquals(2, asked.get());
  }

  @Test
  void a_clock_that_nobody_answers_for_is_not_seen() {
    dev.declares("checks:\n  - clock_within: 2s\n  - { reaches: 'http://127.0.0.1:" + closed + "/' }\n");
    User.Ran check = dev.trueup("check", "--network");
    assertEquals(2, check.exit(), check::all);
    assertEquals("Not seen, because nobody answered: check/clock_within.\n", check.err());
  }

  @Test
  void a_personal_layer_replaces_a_check_or_switches_it_off() {
    dev.declares("""
        checks:
          - kernel: ">= 999"
          - distribution: plan9
          - resolves: { sh: /nowhere/sh }
          - elf: { path: nothing, static: true }
          - vendored: nothing
        """).has("project/trueup.local.yaml", """
        trueup: 1
        checks:
          - kernel: ">= 1"
          - { distribution: plan9, ensure: absent }
          - { resolves: { sh: /nowhere/sh }, ensure: absent }
          - { elf: { path: nothing }, ensure: absent }
          - { vendored: nothing, ensure: absent }
        """);
    User.Ran check = dev.trueup("check");
    assertEquals(0, check.exit(), check::all);
    assertEquals("", check.all());
  }
}
