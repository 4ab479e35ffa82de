package dev.trueup.fetch;

import dev.trueup.host.ReadOnlyHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** A connector opens connections to servers, by whatever proxies the environment names. */
final class Connector {

  private final Proxies proxies;
  private final Trust trust;
  private final Patience patience;

  Connector(ReadOnlyHost host, Patience patience) {
    this.proxies = new Proxies(host.machine());
    this.trust = new Trust(host);
    this.patience = patience;
  }

  /**
   * A connection.
   *
   * @param proxy whose requests need the whole address and its login: an HTTP proxy, and no TLS through it
   */
  record Connection(Socket socket, Optional<Route.Through> proxy) {}

  /** @throws Broken with a clause */
  Connection open(Address to, Cutoff cutoff) throws IOException {
    return switch (proxies.routeTo(to)) {
      case Route.Unusable(String reason) -> throw new Broken(reason);
      case Route.Direct d -> new Connection(tls(to, connected(to.host(), to.port(), to.text(), cutoff), cutoff), Optional.empty());
      case Route.Through proxy -> through(proxy, to, cutoff);
    };
  }

  private Connection through(Route.Through proxy, Address to, Cutoff cutoff) throws IOException {
    Socket plain = connected(proxy.host(), proxy.port(), "the proxy " + proxy.place() + " (`" + proxy.named() + "`)", cutoff);
    return switch (proxy.language()) {
      case SOCKS -> {
        asking(proxy, () -> Socks.connect(plain, proxy, to));
        yield new Connection(tls(to, plain, cutoff), Optional.empty());
      }
      case HTTP -> tunnelled(plain, proxy, to, cutoff);
      case HTTPS -> tunnelled(encrypted(proxy.host(), proxy.port(), plain, cutoff), proxy, to, cutoff);
    };
  }

  private Connection tunnelled(Socket socket, Route.Through proxy, Address to, Cutoff cutoff) throws IOException {
    if (!to.tls()) {
      return new Connection(socket, Optional.of(proxy));
    }
    asking(proxy, () -> {
      String login = proxy.login().map(l -> "Proxy-Authorization: " + l.basic() + "\r\n").orElse("");
      socket.getOutputStream().write(("CONNECT " + to.withPort() + " HTTP/1.1\r\nHost: " + to.withPort() + "\r\n" + login + "\r\n")
          .getBytes(StandardCharsets.ISO_8859_1));
      Head head = Head.read(socket.getInputStream());
      if (head.status() / 100 != 2) {
        throw refused(proxy, head.status(), to.text());
      }
    });
    return new Connection(tls(to, socket, cutoff), Optional.empty());
  }

  /** What an HTTP proxy's own answer means. */
  static Broken refused(Route.Through proxy, int status, String whom) {
    return new Broken(status != 407 ? "the proxy " + proxy.place() + " does not let us reach " + whom + ": it answered " + status
        : proxy.login().isEmpty() ? "the proxy " + proxy.place() + " wants a name and a password, and `" + proxy.named() + "` has none"
        : "the proxy " + proxy.place() + " does not take the name and password in `" + proxy.named() + "`");
  }

  private interface Talk {
    void run() throws IOException;
  }

  private void asking(Route.Through proxy, Talk talk) throws IOException {
    try {
      talk.run();
    } catch (IOException refused) {
      throw refused instanceof Broken said ? said
          : new Broken("the proxy " + proxy.place() + " (`" + proxy.named() + "`) gave no answer: "
              + Failures.talking(refused, new Patience(patience.connect(), patience.connect(), patience.page())).clause());
    }
  }

  private Socket tls(Address to, Socket plain, Cutoff cutoff) throws IOException {
    return to.tls() ? encrypted(to.host(), to.port(), plain, cutoff) : ready(plain);
  }

  private Socket encrypted(String host, int port, Socket plain, Cutoff cutoff) throws IOException {
    try {
      SSLSocket socket = (SSLSocket) trust.sockets().createSocket(plain, host, port, true);
      cutoff.watch(plain);
      SSLParameters parameters = socket.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      return ready(socket);
    } catch (IOException refused) {
      plain.close();
      throw Failures.handshake(host, refused, patience, trust.trouble());
    }
  }

  private Socket ready(Socket socket) throws IOException {
    socket.setSoTimeout(millis(patience.silence()));
    return socket;
  }

  /** Tries every address that the name has. */
  private Socket connected(String host, int port, String shown, Cutoff cutoff) throws IOException {
    IOException last = new UnknownHostException(host);
    for (InetAddress address : addresses(host, shown)) {
      if (cutoff.isCut()) {
        break;
      }
      var socket = new Socket();
      cutoff.watch(socket);
      try {
        socket.connect(new InetSocketAddress(address, port), millis(patience.connect()));
        socket.setSoTimeout(millis(patience.connect()));
        socket.setTcpNoDelay(true);
        return socket;
      } catch (IOException refused) {
        socket.close();
        last = refused;
      }
    }
    throw Failures.connecting(shown, last, patience);
  }

  private InetAddress[] addresses(String host, String shown) throws IOException {
    try {
      return InetAddress.getAllByName(host);
    } catch (UnknownHostException unknown) {
      throw Failures.connecting(shown, unknown, patience);
    }
  }

  private static int millis(java.time.Duration time) {
    return Math.toIntExact(Math.max(1, time.toMillis()));
  }
}
