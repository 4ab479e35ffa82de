package dev.trueup.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.fetch.Pages.Got;
import dev.trueup.fetch.Route.Through;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to others is the one that the environment names. */
class ProxiesTest {

  @Test
  void each_scheme_has_its_variable_and_lower_case_comes_first() {
    assertEquals("a:1 http", route(Map.of("http_proxy", "http://a:1", "HTTP_PROXY", "http://b:1", "all_proxy", "http://c:1"), "http://go.example/"));
    assertEquals("b:80 http", route(Map.of("HTTP_PROXY", "b"), "http://go.example/"));
    assertEquals("direct", route(Map.of("http_proxy", "http://a:1"), "https://go.example/"));
    assertEquals("d:443 https", route(Map.of("HTTPS_PROXY", "https://d/"), "https://go.example/"));
    assertEquals("e:1080 socks", route(Map.of("ALL_PROXY", "socks5h://e"), "https://go.example/"));
    assertEquals("[::1]:7890 socks", route(Map.of("all_proxy", "socks5://[::1]:7890", "https_proxy", " "), "https://go.example/"));
    assertEquals("direct", route(Map.of(), "https://go.example/"));
  }

  @Test
  void what_is_no_proxy_is_said_to_be_none() {
    assertEquals("all_proxy names a proxy of the sort `socks4`, and trueup knows http, https and socks5",
        route(Map.of("all_proxy", "socks4://a:1"), "http://go.example/"));
    assertEquals("http_proxy is set and names no proxy that can be read (`http://HOST:PORT` is one)",
        route(Map.of("http_proxy", "http://:8080"), "http://go.example/"));
    assertEquals("https_proxy is set and names no proxy that can be read (`http://HOST:PORT` is one)",
        route(Map.of("https_proxy", "proxy:port"), "https://go.example/"));
  }

  /** The expectations are those of golang.org/x/net/http/httpproxy and of curl, where one of them asks directly. */
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      *                          | http://go.example/        | direct
      go.example                 | http://go.example/        | direct
      GO.example                 | http://Go.Example/        | direct
      go.example                 | http://dl.go.example/     | direct
      go.example                 | http://notgo.example/     | a:1 http
      .go.example                | http://dl.go.example/     | direct
      .go.example                | http://go.example/        | direct
      *.go.example               | http://dl.go.example/     | direct
      *.go.example               | http://go.example/        | a:1 http
      x y,go.example             | http://go.example/        | direct
      go.example:8080            | http://go.example:8080/   | direct
      go.example:8080            | http://go.example/        | a:1 http
      go.example:80              | http://go.example/        | direct
      10.0.0.0/8                 | http://10.20.30.40/       | direct
      10.0.0.0/8                 | http://11.20.30.40/       | a:1 http
      10.1.2.0/23                | http://10.1.3.9/          | direct
      10.1.2.0/23                | http://10.1.4.9/          | a:1 http
      10.0.0.0/99                | http://10.0.0.1/          | a:1 http
      10.1.2.3                   | http://10.1.2.3/          | direct
      2001:db8::/32              | http://[2001:db8::7]/     | direct
      2001:db8::7                | http://[2001:db8::7]/     | direct
      nothing.else               | http://localhost:3000/    | direct
      nothing.else               | http://127.0.0.9/         | direct
      nothing.else               | http://[::1]/             | direct
      """)
  void no_proxy_is_read_as_go_and_curl_read_it(String entries, String uri, String route) {
    assertEquals(route, route(Map.of("http_proxy", "http://a:1", "no_proxy", entries), uri));
  }

  @Test
  void a_proxy_gets_whole_addresses_and_its_password() throws IOException {
    try (WebServer server = WebServer.start().at("/x", Answers.text("y")); ForwardProxy proxy = ForwardProxy.http("me:secret")) {
      URI uri = URI.create("http://go.example:" + server.port() + "/x");
      assertInstanceOf(Got.Page.class, Reader.client(Map.of("http_proxy", "http://me:secret@127.0.0.1:" + proxy.port())).get(uri, 100));
      assertEquals(List.of("go.example:" + server.port()), proxy.asked());
      String place = "127.0.0.1:" + proxy.port();
      assertEquals(new Got.Refused("the proxy " + place + " does not take the name and password in `HTTP_PROXY`"),
          Reader.client(Map.of("HTTP_PROXY", "http://me:wrong@" + place)).get(uri, 100));
      assertEquals(new Got.Refused("the proxy " + place + " wants a name and a password, and `http_proxy` has none"),
          Reader.client(Map.of("http_proxy", place)).get(uri, 100));
      assertEquals(new Got.Refused("the proxy " + place + " wants a name and a password, and `https_proxy` has none"),
          Reader.client(Map.of("https_proxy", place)).get(URI.create("https://go.example/x"), 100));
    }
  }

  @Test
  void a_socks_proxy_finds_the_names_and_says_what_it_cannot() throws IOException {
    try (WebServer server = WebServer.start().at("/x", Answers.text("y")); ForwardProxy open = ForwardProxy.socks("");
        ForwardProxy closed = ForwardProxy.socks("me:secret")) {
      URI uri = URI.create("http://go.example:" + server.port() + "/x");
      assertInstanceOf(Got.Page.class, Reader.client(Map.of("all_proxy", "socks5://127.0.0.1:" + open.port())).get(uri, 100));
      assertEquals(List.of("go.example:" + server.port()), open.asked());
      String place = "127.0.0.1:" + closed.port();
      assertEquals(new Got.Refused("the proxy " + place + " does not take the name and password in `all_proxy`"),
          Reader.client(Map.of("all_proxy", "socks5://me:wrong@" + place)).get(uri, 100));
      assertEquals(new Got.Refused("the proxy " + place + " wants a name and a password (`all_proxy`)"),
          Reader.client(Map.of("all_proxy", "socks5://" + place)).get(uri, 100));
      assertEquals(new Got.Refused("the proxy 127.0.0.1:" + open.port() + " cannot reach go.example:9: the connection was refused"),
          Reader.client(Map.of("all_proxy", "socks5://127.0.0.1:" + open.port())).get(URI.create("http://go.example:9/"), 100));
    }
  }

  @Test
  void a_proxy_that_is_not_there_is_named_with_its_variable() {
    assertEquals(new Got.Refused("the proxy 127.0.0.1:9 (`https_proxy`) refused the connection"),
        Reader.client(Map.of("https_proxy", "http://127.0.0.1:9")).get(URI.create("https://go.example/"), 100));
  }

  @Test
  void a_password_is_never_shown() {
    assertEquals("Through[language=HTTP, host=a, port=1, login=Optional[me:(secret)], named=http_proxy]",
        new Proxies(Reader.with(Map.of("http_proxy", "http://me:hunter2@a:1")).machine())
            .routeTo(Address.of(URI.create("http://go.example/")).orElseThrow()).toString());
  }

  private static String route(Map<String, String> variables, String uri) {
    return switch (new Proxies(Reader.with(variables).machine()).routeTo(Address.of(URI.create(uri)).orElseThrow())) {
      case Route.Direct d -> "direct";
      case Through through -> through.place() + " " + through.language().name().toLowerCase();
      case Route.Unusable(String reason) -> reason;
    };
  }
}
