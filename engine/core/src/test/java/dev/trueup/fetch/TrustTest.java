package dev.trueup.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.trueup.fetch.Pages.Got;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Certificates count as the machine says, and a server's must be its own. */
class TrustTest {

  private static final int LIMIT = 1000;
  @TempDir private static Path folder;
  private static Authority authority;

  @BeforeAll
  static void an_authority() throws Exception {
    authority = Authority.in(folder);
  }

  @Test
  void trusts_whom_the_machine_trusts_and_nobody_else() throws Exception {
    try (WebServer server = WebServer.start(authority.server("ip:127.0.0.1"), "https").at("/x", Answers.text("secret"))) {
      URI uri = server.uri("/x");
      assertEquals(new Got.Refused("the certificate of 127.0.0.1 is not trusted by this machine: if your company looks into TLS, "
          + "`SSL_CERT_FILE` can name its certificate"), Reader.client(Map.of("SSL_CERT_FILE", "", "SSL_CERT_DIR", "")).get(uri, LIMIT));
      page("secret", Map.of("SSL_CERT_FILE", authority.pem().toString()), uri);
      page("secret", Map.of("SSL_CERT_DIR", "/nowhere:" + inAFolder()), uri);
      page("secret", Map.of("SSL_CERT_FILE", amongJunk()), uri);
    }
  }

  @Test
  void says_that_the_named_file_has_no_certificate() throws Exception {
    try (WebServer server = WebServer.start(authority.server("ip:127.0.0.1"), "https").at("/x", Answers.text("secret"))) {
      assertEquals(new Got.Refused("the certificate of 127.0.0.1 is not trusted by this machine (no certificate can be read from "
          + "/nowhere/ca.pem, which `SSL_CERT_FILE` names)"), Reader.client(Map.of("SSL_CERT_FILE", "/nowhere/ca.pem")).get(server.uri("/x"), LIMIT));
    }
  }

  @Test
  void a_certificate_of_somebody_else_or_of_another_time_is_refused() throws Exception {
    Map<String, String> trusting = Map.of("SSL_CERT_FILE", authority.pem().toString());
    try (WebServer server = WebServer.start(authority.server("dns:other.example"), "https").at("/x", Answers.text("secret"))) {
      assertEquals(new Got.Refused("the certificate of 127.0.0.1 is not its own: no subject alternative names matching IP address "
          + "127.0.0.1 found"), Reader.client(trusting).get(server.uri("/x"), LIMIT));
    }
    try (WebServer server = WebServer.start(authority.server("ip:127.0.0.1", "-startdate", "-3d", "-validity", "1"), "https")) {
      assertEquals(new Got.Refused("the certificate of 127.0.0.1 has expired (is the clock of this machine right?)"),
          Reader.client(trusting).get(server.uri("/x"), LIMIT));
    }
    try (WebServer server = WebServer.start(authority.server("ip:127.0.0.1", "-startdate", "+3d"), "https")) {
      assertEquals(new Got.Refused("the certificate of 127.0.0.1 is not valid yet (is the clock of this machine right?)"),
          Reader.client(trusting).get(server.uri("/x"), LIMIT));
    }
  }

  @Test
  void a_server_without_tls_is_said_to_have_none() throws IOException {
    try (WebServer server = WebServer.start()) {
      var said = assertInstanceOf(Got.Refused.class, Reader.client(Map.of()).get(URI.create("https://127.0.0.1:" + server.port() + "/"), LIMIT));
      assertEquals("no TLS with 127.0.0.1", said.reason().split(":")[0]);
    }
  }

  @Test
  void follows_no_redirect_from_https_down_to_http() throws Exception {
    try (WebServer plain = WebServer.start().at("/x", Answers.text("seen by all"));
        WebServer server = WebServer.start(authority.server("ip:127.0.0.1"), "https").at("/x", Answers.redirect(302, plain.uri("/x").toString()))) {
      assertEquals(new Got.Refused("it redirects from https down to http (127.0.0.1), where trueup does not follow"),
          Reader.client(Map.of("SSL_CERT_FILE", authority.pem().toString())).get(server.uri("/x"), LIMIT));
      assertEquals(0, plain.requests().size());
    }
  }

  @Test
  void goes_through_tunnels_of_proxies_with_a_password() throws Exception {
    String pem = authority.pem().toString();
    try (WebServer server = WebServer.start(authority.server("dns:go.example"), "https").at("/x", Answers.text("secret"));
        ForwardProxy http = ForwardProxy.http("me:p@ss word");
        ForwardProxy encrypted = ForwardProxy.http(authority.server("ip:127.0.0.1"), "me:p@ss word");
        ForwardProxy socks = ForwardProxy.socks("me:p@ss word")) {
      URI uri = URI.create("https://go.example:" + server.port() + "/x");
      for (String proxy : new String[] {"http://me:p%40ss%20word@127.0.0.1:" + http.port(), "me:p@ss word@127.0.0.1:" + http.port(),
          "https://me:p%40ss%20word@127.0.0.1:" + encrypted.port(), "socks5://me:p%40ss%20word@127.0.0.1:" + socks.port()}) {
        page("secret", Map.of("SSL_CERT_FILE", pem, "https_proxy", proxy), uri);
      }
      assertEquals("[go.example:%1$d, go.example:%1$d] [go.example:%1$d] [go.example:%1$d]".formatted(server.port()),
          http.asked() + " " + encrypted.asked() + " " + socks.asked());
      assertEquals("", server.requests().getFirst().field("proxy-authorization"));
    }
  }

  private static void page(String text, Map<String, String> variables, URI uri) {
    var page = assertInstanceOf(Got.Page.class, Reader.client(variables).get(uri, LIMIT), variables::toString);
    assertEquals(text, new String(page.bytes(), StandardCharsets.UTF_8));
  }

  private static Path inAFolder() throws IOException {
    Path certificates = Files.createDirectories(folder.resolve("certs"));
    Files.write(certificates.resolve("1234.0"), Files.readAllBytes(authority.pem()));
    return certificates;
  }

  /** One that cannot be read stands before it. */
  private static String amongJunk() throws IOException {
    return Files.writeString(folder.resolve("bundle.pem"), "# Company\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
        + Files.readString(authority.pem())).toString();
  }
}
