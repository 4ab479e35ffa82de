package dev.trueup.realhome;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A real forward proxy on loopback. It answers for made-up hosts itself, so whoever gets an answer came through it: GET with the page of a path,
 * CONNECT with 502 behind a note that it was asked.
 *
 * <p>Pages are given by absolute URL; empty is 404.
 */
final class ForwardProxy implements AutoCloseable {

  /** What is served. */
  interface Pages {
    Optional<byte[]> at(String url);
  }

  private final ServerSocket server;
  private final Optional<String> login;
  private final Pages pages;
  private final List<String> asked = new ArrayList<>();

  /** @param login {@code user:password} that must be sent; empty for none */
  ForwardProxy(Optional<String> login, Pages pages) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.login = login;
    this.pages = pages;
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return server.getLocalPort();
  }

  /** The request lines of those who were let in. */
  List<String> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        Thread.ofVirtual().start(() -> answer(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void answer(Socket client) {
    try (client) {
      client.setSoTimeout(20_000);
      Optional<List<String>> head = head(client.getInputStream());
      while (head.isPresent() && reply(head.get(), client.getOutputStream())) {
        head = head(client.getInputStream());
      }
    } catch (IOException gone) {
      // The client went away: what it asked is written down.
    }
  }

  private static Optional<List<String>> head(InputStream in) throws IOException {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (int c = in.read(); c >= 0; c = in.read()) {
      if (c == '\n') {
        String whole = line.toString().strip();
        line.setLength(0);
        if (whole.isEmpty()) {
          return Optional.of(lines);
        }
        lines.add(whole);
      } else {
        line.append((char) c);
      }
    }
    return Optional.empty();
  }

  /** Whether the connection stays. */
  private boolean reply(List<String> head, OutputStream out) throws IOException {
    boolean allowed = login.isEmpty() || head.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("proxy-authorization:")
        && line.endsWith(" " + Base64.getEncoder().encodeToString(login.get().getBytes(StandardCharsets.UTF_8))));
    if (!allowed) {
      send(out, "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"test\"\r\n", new byte[0]);
      return true;
    }
    String request = head.getFirst();
    synchronized (asked) {
      asked.add(request);
    }
    if (request.startsWith("CONNECT ")) {
      send(out, "502 Bad Gateway", "Connection: close\r\n", new byte[0]);
      return false;
    }
    Optional<byte[]> page = pages.at(request.split(" ")[1]);
    send(out, page.isPresent() ? "200 OK" : "404 Not Found", "", page.orElse(new byte[0]));
    return true;
  }

  private static void send(OutputStream out, String status, String header, byte[] bytes) throws IOException {
    out.write(("HTTP/1.1 " + status + "\r\n" + header + "Content-Length: " + bytes.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    out.write(bytes);
    out.flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
