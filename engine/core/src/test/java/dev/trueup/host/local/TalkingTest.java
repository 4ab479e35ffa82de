package dev.trueup.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.trueup.fetch.Answers;
import dev.trueup.fetch.WebServer;
import dev.trueup.host.Network;
import dev.trueup.host.Network.Fetched;
import dev.trueup.host.Network.Reached;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may talk and who may not. */
class TalkingTest {

  @TempDir private Path folder;

  @Test
  void whoever_looks_for_a_plan_asks_nobody() throws IOException {
    try (WebServer server = WebServer.start().at("/x", Answers.text("y"))) {
      LocalHost host = Scratch.in(folder).host();
      assertEquals(new Fetched.Unasked(), host.examination().network().fetch(server.uri("/x"), 10));
      assertEquals(new Reached.Unasked(), host.examination().network().connect("127.0.0.1", server.port()));
      assertEquals(new Fetched.Unasked(), host.network().fetch(server.uri("/x"), 10));
      assertEquals(0, server.requests().size());
    }
  }

  @Test
  void whoever_may_talk_asks_each_question_once() throws IOException {
    try (WebServer server = WebServer.start().at("/x", Answers.text("y"))) {
      Network network = Scratch.in(folder).host().talking().network();
      for (int i = 0; i < 3; i++) {
        assertEquals(new Fetched.Page(200, "y", Optional.empty()), network.fetch(server.uri("/x"), 10));
        assertEquals(new Reached.Connected(), network.connect("127.0.0.1", server.port()));
      }
      assertEquals(1, server.requests().size());
      assertEquals(new Fetched.Refused("127.0.0.1:9 refused the connection"), network.fetch(URI.create("http://127.0.0.1:9/"), 10));
      assertEquals(new Reached.Refused("127.0.0.1:9 refused the connection"), network.connect("127.0.0.1", 9));
      assertEquals(new Reached.Refused("no address for db.invalid:5432 (is there a network?)"), network.connect("db.invalid", 5432));
    }
  }

  @Test
  void goes_by_the_proxy_of_the_environment() {
    Network network = Scratch.in(folder, Map.of("https_proxy", "http://127.0.0.1:9")).host().talking().network();
    assertEquals(new Fetched.Refused("the proxy 127.0.0.1:9 (`https_proxy`) refused the connection"),
        network.fetch(URI.create("https://go.example/"), 10));
  }
}
