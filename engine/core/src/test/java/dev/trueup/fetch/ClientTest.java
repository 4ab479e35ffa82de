package dev.trueup.fetch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.fetch.Pages.Got;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What servers answer, well and badly. */
class ClientTest {

  private static final int LIMIT = 100_000;
  private final Client client = Reader.client(Map.of());
  private WebServer server;

  @BeforeEach
  void a_server() throws IOException {
    server = WebServer.start();
  }

  @AfterEach
  void the_server_goes() throws IOException {
    server.close();
  }

  @Test
  void gets_a_page_and_when_it_was_answered() {
    server.at("/list", (request, out) -> {
      WebServer.head(out, 200, "Date: Tue, 24 Nov 2026 10:00:00 GMT", "Content-Length: 5");
      out.write("hello and more".getBytes(StandardCharsets.UTF_8));
    });
    var page = assertInstanceOf(Got.Page.class, client.get(server.uri("/list?mode=json&include=all"), LIMIT));
    assertEquals("hello", new String(page.bytes(), StandardCharsets.UTF_8));
    assertEquals(Optional.of(Instant.parse("2026-11-24T10:00:00Z")), page.date());
    WebServer.Request request = server.requests().getFirst();
    assertEquals("/list?mode=json&include=all", request.target());
    assertEquals("127.0.0.1:" + server.port(), request.field("host"));
  }

  @Test
  void takes_bodies_in_chunks_and_bodies_that_end_with_the_connection() {
    byte[] bytes = Answers.bytes(70_000);
    server.at("/chunks", (request, out) -> {
      WebServer.head(out, 200, "Transfer-Encoding: chunked");
      for (int from = 0; from < bytes.length; from += 33_333) {
        int length = Math.min(33_333, bytes.length - from);
        out.write((Integer.toHexString(length) + ";x=y\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(bytes, from, length);
        out.write("\r\n".getBytes(StandardCharsets.UTF_8));
      }
      out.write("0\r\nX-After: 1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    });
    server.at("/closed", (request, out) -> {
      WebServer.head(out, 200);
      out.write(bytes);
    });
    for (String path : new String[] {"/chunks", "/closed"}) {
      assertArrayEquals(bytes, assertInstanceOf(Got.Page.class, client.get(server.uri(path), LIMIT)).bytes(), path);
    }
  }

  @Test
  void answers_of_every_status_are_pages_and_interim_ones_are_none() {
    assertEquals(404, assertInstanceOf(Got.Page.class, client.get(server.uri("/nothing"), LIMIT)).status());
    server.at("/slow", (request, out) -> {
      WebServer.head(out, 103, "Link: x");
      WebServer.head(out, 500, "Content-Length: 0");
    });
    assertEquals(500, assertInstanceOf(Got.Page.class, client.get(server.uri("/slow"), LIMIT)).status());
  }

  @Test
  void refuses_more_than_the_limit() {
    server.at("/big", Answers.whole(new byte[LIMIT + 1]));
    refused("it sends more than 100000 bytes", "/big");
    server.at("/fits", Answers.whole(new byte[LIMIT]));
    assertEquals(LIMIT, assertInstanceOf(Got.Page.class, client.get(server.uri("/fits"), LIMIT)).bytes().length);
  }

  @Test
  void follows_redirects_up_to_ten() {
    server.at("/end", Answers.text("here"));
    server.at("/0", Answers.redirect(301, "end"));
    int status = 302;
    for (int i = 1; i < 10; i++) {
      server.at("/" + i, Answers.redirect(status, server.uri("/" + (i - 1)).toString()));
      status = status == 302 ? 307 : status == 307 ? 308 : 302;
    }
    var page = assertInstanceOf(Got.Page.class, client.get(server.uri("/9"), LIMIT));
    assertEquals("here", new String(page.bytes(), StandardCharsets.UTF_8));
    assertEquals(server.uri("/end"), page.from());
    server.at("/10", Answers.redirect(302, "/9"));
    refused("it redirects in a circle, or more than 10 times", "/10");
  }

  @Test
  void follows_no_redirect_to_where_it_must_not_go() {
    server.at("/circle", Answers.redirect(302, "/circle"));
    refused("it redirects in a circle, or more than 10 times", "/circle");
    server.at("/file", Answers.redirect(302, "file:///etc/passwd"));
    refused("it redirects to `file:`, where trueup does not follow", "/file");
    server.at("/jar", Answers.redirect(302, "jar:http://x/y!/"));
    refused("it redirects to `jar:`, where trueup does not follow", "/jar");
    server.at("/junk", Answers.redirect(302, "http://[x/"));
    refused("it redirects to an address that cannot be read", "/junk");
  }

  @Test
  void a_login_in_an_address_goes_to_that_server_alone() throws IOException {
    try (WebServer other = WebServer.start()) {
      other.at("/end", Answers.text("x"));
      server.at("/a", Answers.redirect(302, other.uri("/end").toString()));
      client.get(URI.create("http://me:se%40cret@127.0.0.1:" + server.port() + "/a"), LIMIT);
      assertEquals("Basic bWU6c2VAY3JldA==", server.requests().getFirst().field("authorization"));
      assertEquals("", other.requests().getFirst().field("authorization"));
    }
  }

  @Test
  void says_what_a_bad_server_does() {
    server.at("/silence", Answers.silence());
    refused("it sent nothing for 1500 ms", "/silence");
    server.at("/stall", Answers.stall(Answers.bytes(1000), 10));
    refused("it sent nothing for 1500 ms", "/stall");
    server.at("/cut", Answers.file(Answers.bytes(1000), "\"1\"", 10));
    refused("it broke off before the end", "/cut");
    server.at("/hangs-up", (request, out) -> { });
    refused("it closed the connection without an answer", "/hangs-up");
    server.at("/ssh", (request, out) -> out.write("SSH-2.0-OpenSSH_9.2\r\n".getBytes(StandardCharsets.UTF_8)));
    refused("what it answered is not HTTP", "/ssh");
    server.at("/endless", (request, out) -> {
      byte[] field = ("X: " + "y".repeat(1000) + "\r\n").getBytes(StandardCharsets.UTF_8);
      out.write("HTTP/1.1 200 x\r\n".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < 1000; i++) {
        out.write(field);
      }
    });
    refused("the head of its answer does not end", "/endless");
    server.at("/length", (request, out) -> WebServer.head(out, 200, "Content-Length: -7"));
    refused("it says a length that is none", "/length");
    server.at("/chunk", (request, out) -> {
      WebServer.head(out, 200, "Transfer-Encoding: chunked");
      out.write("zz\r\n".getBytes(StandardCharsets.UTF_8));
    });
    refused("it sends chunks that are none", "/chunk");
  }

  @Test
  void says_why_nobody_is_reached() throws IOException {
    int nobody;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = socket.getLocalPort();
    }
    assertEquals(new Got.Refused("127.0.0.1:" + nobody + " refused the connection"),
        client.get(URI.create("http://127.0.0.1:" + nobody + "/"), LIMIT));
    assertEquals(new Got.Refused("no address for go.invalid (is there a network?)"),
        client.get(URI.create("http://go.invalid/dl/"), LIMIT));
    assertEquals(new Got.Refused("`ftp:` with this host is no address of the web"), client.get(URI.create("ftp://x/"), LIMIT));
  }

  @Test
  void a_cutoff_ends_what_is_under_way() throws Exception {
    server.at("/stall", Answers.stall(Answers.bytes(1000), 10));
    var cutoff = new Cutoff();
    try (Answer answer = new Client(Reader.with(Map.of())).open(server.uri("/stall"), Map.of(), cutoff)) {
      byte[] some = new byte[100];
      assertEquals(10, answer.read(some));
      Thread.ofVirtual().start(cutoff::cut);
      org.junit.jupiter.api.Assertions.assertThrows(Broken.class, () -> answer.read(some));
    }
    assertTrue(cutoff.isCut());
  }

  private void refused(String reason, String path) {
    assertEquals(new Got.Refused(reason), client.get(server.uri(path), LIMIT));
  }
}
