package dev.trueup.fetch;

import dev.trueup.host.ReadOnlyHost;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A client asks servers of the web: GET over HTTP/1.1, TLS with the trust of this machine, the proxies of its environment, redirects
 * followed. A connection is used once.
 *
 * <p>Safe for several threads. Logins that stand in an address go to that server alone.
 */
public final class Client implements Pages {

  private static final int MOST_REDIRECTS = 10;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  private final Connector connector;
  private final Patience patience;

  /** @param host whose environment and certificates count */
  public Client(ReadOnlyHost host) {
    this(host, Patience.USUAL);
  }

  public Client(ReadOnlyHost host, Patience patience) {
    this.connector = new Connector(host, patience);
    this.patience = patience;
  }

  /**
   * Asks, and follows where it is led.
   *
   * @param fields that go along, to each server: {@code Range}
   * @throws Broken where nobody answered, or the way leads where it must not
   */
  public Answer open(URI uri, Map<String, String> fields, Cutoff cutoff) throws Broken {
    URI at = uri;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      Answer answer = ask(at, fields, cutoff);
      Optional<String> location = answer.field("location").filter(x -> REDIRECTS.contains(answer.status()));
      if (location.isEmpty()) {
        return answer;
      }
      answer.close();
      at = followed(at, location.get());
    }
    throw new Broken("it redirects in a circle, or more than " + MOST_REDIRECTS + " times");
  }

  private static URI followed(URI from, String location) throws Broken {
    URI to;
    try {
      to = from.resolve(new URI(location.replace(" ", "%20")));
    } catch (java.net.URISyntaxException unreadable) {
      throw new Broken("it redirects to an address that cannot be read");
    }
    String scheme = String.valueOf(to.getScheme());
    if (!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http")) {
      throw new Broken("it redirects to `" + scheme + ":`, where trueup does not follow");
    }
    if (from.getScheme().equalsIgnoreCase("https") && scheme.equalsIgnoreCase("http")) {
      throw new Broken("it redirects from https down to http (" + to.getHost() + "), where trueup does not follow");
    }
    return to;
  }

  private Answer ask(URI uri, Map<String, String> fields, Cutoff cutoff) throws Broken {
    Address to = Address.of(uri).orElseThrow(() -> new Broken("`" + uri.getScheme() + ":` with this host is no address of the web"));
    Connector.Connection connection;
    try {
      connection = connector.open(to, cutoff);
    } catch (IOException refused) {
      throw refused instanceof Broken said ? said : Failures.connecting(to.text(), refused, patience);
    }
    Socket socket = connection.socket();
    try {
      socket.getOutputStream().write(request(uri, to, fields, connection.proxy()).getBytes(StandardCharsets.ISO_8859_1));
      InputStream in = new BufferedInputStream(socket.getInputStream(), 64 << 10);
      Head head = Head.read(in);
      if (connection.proxy().isPresent() && (head.status() == 407 || head.status() == 511)) {
        throw Connector.refused(connection.proxy().get(), head.status(), to.text());
      }
      return new Answer(uri, head, socket, patience, in);
    } catch (IOException refused) {
      close(socket);
      throw Failures.talking(refused, patience);
    }
  }

  private static String request(URI uri, Address to, Map<String, String> fields, Optional<Route.Through> proxy) {
    String path = Optional.ofNullable(uri.getRawPath()).filter(text -> !text.isEmpty()).orElse("/")
        + Optional.ofNullable(uri.getRawQuery()).map(query -> "?" + query).orElse("");
    var request = new StringBuilder("GET ").append(proxy.isPresent() ? "http://" + to.text() + ascii(path) : ascii(path)).append(" HTTP/1.1\r\n");
    request.append("Host: ").append(to.text()).append("\r\n");
    request.append("User-Agent: trueup\r\nAccept: */*\r\nConnection: close\r\n");
    to.login().ifPresent(login -> request.append("Authorization: ").append(login.basic()).append("\r\n"));
    proxy.flatMap(Route.Through::login).ifPresent(login -> request.append("Proxy-Authorization: ").append(login.basic()).append("\r\n"));
    fields.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
    return request.append("\r\n").toString();
  }

  /** What is not ASCII in an address, percent-coded. */
  private static String ascii(String path) {
    return URI.create(path).toASCIIString();
  }

  @Override
  public Got get(URI uri, int limit) {
    long deadline = System.nanoTime() + patience.page().toNanos();
    try (Answer answer = open(uri, Map.of(), new Cutoff())) {
      var bytes = new ByteArrayOutputStream();
      byte[] part = new byte[16 << 10];
      for (int read = answer.read(part); read >= 0; read = answer.read(part)) {
        bytes.write(part, 0, read);
        if (bytes.size() > limit) {
          return new Got.Refused("it sends more than " + limit + " bytes");
        }
        if (System.nanoTime() > deadline) {
          return new Got.Refused("it took more than " + Patience.words(patience.page()));
        }
      }
      return new Got.Page(answer.from(), answer.status(), bytes.toByteArray(), answer.date());
    } catch (Broken broken) {
      return new Got.Refused(broken.clause());
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException closedAnyhow) {
      return;
    }
  }
}
