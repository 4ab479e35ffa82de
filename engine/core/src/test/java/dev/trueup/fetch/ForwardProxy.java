package dev.trueup.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A forward proxy on loopback that wants a name and a password: HTTP with CONNECT, and SOCKS5. Every name it is asked for is this machine, so
 * that a name which nobody else knows shows who found its address.
 */
final class ForwardProxy implements AutoCloseable {

  private final ServerSocket socket;
  private final String login;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  private ForwardProxy(ServerSocket socket, String login) {
    this.socket = socket;
    this.login = login;
  }

  /** @param login {@code NAME:PASSWORD}; empty where everybody may pass */
  static ForwardProxy http(String login) throws IOException {
    return http(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), login);
  }

  static ForwardProxy http(ServerSocket socket, String login) {
    var proxy = new ForwardProxy(socket, login);
    Thread.ofVirtual().start(() -> proxy.accept(proxy::speakHttp));
    return proxy;
  }

  static ForwardProxy socks(String login) throws IOException {
    var proxy = new ForwardProxy(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), login);
    Thread.ofVirtual().start(() -> proxy.accept(proxy::speakSocks));
    return proxy;
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Whom it was asked for and let through: {@code go.example:443}. */
  List<String> asked() {
    return asked;
  }

  private interface Speaker {
    void speak(Socket client, InputStream in, OutputStream out) throws IOException;
  }

  private void accept(Speaker speaker) {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> {
          try (client) {
            speaker.speak(client, new BufferedInputStream(client.getInputStream()), client.getOutputStream());
          } catch (IOException gone) {
            return;
          }
        });
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void speakHttp(Socket client, InputStream in, OutputStream out) throws IOException {
    String[] first = Head.line(in, 8192).split(" ");
    Map<String, String> fields = new TreeMap<>();
    for (String line = Head.line(in, 8192); !line.isEmpty(); line = Head.line(in, 8192)) {
      fields.put(line.substring(0, line.indexOf(':')).toLowerCase(), line.substring(line.indexOf(':') + 1).strip());
    }
    if (!login.isEmpty() && !("Basic " + java.util.Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
        .equals(fields.remove("proxy-authorization"))) {
      WebServer.head(out, 407, "Proxy-Authenticate: Basic realm=\"x\"", "Content-Length: 0");
      return;
    }
    if (first[0].equals("CONNECT")) {
      asked.add(first[1]);
      try (var server = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(first[1].substring(first[1].lastIndexOf(':') + 1)))) {
        WebServer.head(out, 200);
        relay(client, in, out, server);
      }
      return;
    }
    URI uri = URI.create(first[1]);
    asked.add(uri.getHost() + ":" + uri.getPort());
    try (var server = new Socket(InetAddress.getLoopbackAddress(), uri.getPort())) {
      var request = new StringBuilder(first[0] + " " + uri.getRawPath() + " HTTP/1.1\r\n");
      fields.forEach((name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
      server.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      server.getInputStream().transferTo(out);
    }
  }

  private void speakSocks(Socket client, InputStream in, OutputStream out) throws IOException {
    in.read();
    byte[] ways = in.readNBytes(in.read());
    byte way = (byte) (login.isEmpty() ? 0 : 2);
    if (new String(ways, StandardCharsets.ISO_8859_1).indexOf(way) < 0) {
      out.write(new byte[] {5, (byte) 0xFF});
      return;
    }
    out.write(new byte[] {5, way});
    if (way == 2) {
      in.read();
      String said = new String(in.readNBytes(in.read()), StandardCharsets.UTF_8) + ":" + new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
      out.write(new byte[] {1, (byte) (said.equals(login) ? 0 : 1)});
      if (!said.equals(login)) {
        return;
      }
    }
    in.readNBytes(4);
    String host = new String(in.readNBytes(in.read()), StandardCharsets.UTF_8);
    int port = in.read() << 8 | in.read();
    asked.add(host + ":" + port);
    try (var server = new Socket(InetAddress.getLoopbackAddress(), port)) {
      out.write(new byte[] {5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
      relay(client, in, out, server);
    } catch (java.net.ConnectException refused) {
      out.write(new byte[] {5, 5, 0, 1, 0, 0, 0, 0, 0, 0});
    }
  }

  private static void relay(Socket client, InputStream in, OutputStream out, Socket server) throws IOException {
    Thread.ofVirtual().start(() -> {
      try {
        in.transferTo(server.getOutputStream());
      } catch (IOException gone) {
        return;
      }
    });
    server.getInputStream().transferTo(out);
    client.shutdownOutput();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
