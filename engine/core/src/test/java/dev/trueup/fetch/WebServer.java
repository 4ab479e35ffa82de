package dev.trueup.fetch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** A web server on loopback whose every byte a test decides. It counts what it served. */
public final class WebServer implements AutoCloseable {

  /** What is said to a request; the connection ends with it. */
  @FunctionalInterface
  public interface Behaviour {
    void answer(Request request, OutputStream out) throws IOException;
  }

  /** @param target as it stands in the request: a path, or a whole address where we are a proxy */
  public record Request(String method, String target, Map<String, String> fields) {
    public String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  private final ServerSocket socket;
  private final Map<String, Behaviour> places = new ConcurrentHashMap<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong served = new AtomicLong();
  private final String scheme;

  private WebServer(ServerSocket socket, String scheme) {
    this.socket = socket;
    this.scheme = scheme;
  }

  public static WebServer start() throws IOException {
    return start(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http");
  }

  static WebServer start(ServerSocket socket, String scheme) {
    var server = new WebServer(socket, scheme);
    Thread.ofVirtual().start(server::accept);
    return server;
  }

  /** @param path {@code /go.tar.gz}, or {@code *} for whatever has no place of its own */
  public WebServer at(String path, Behaviour behaviour) {
    places.put(path, behaviour);
    return this;
  }

  public URI uri(String path) {
    return URI.create(scheme + "://127.0.0.1:" + port() + path);
  }

  public int port() {
    return socket.getLocalPort();
  }

  public List<Request> requests() {
    return requests;
  }

  /** Bytes of bodies that were written, whether or not they arrived. */
  public long served() {
    return served.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        open.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      InputStream in = new BufferedInputStream(connection.getInputStream());
      String[] first = Head.line(in, 8192).split(" ");
      if (first.length != 3 || !first[2].startsWith("HTTP/")) {
        return; // somebody speaks TLS to us
      }
      Map<String, String> fields = new ConcurrentHashMap<>();
      for (String line = Head.line(in, 8192); !line.isEmpty(); line = Head.line(in, 8192)) {
        fields.put(line.substring(0, line.indexOf(':')).toLowerCase(), line.substring(line.indexOf(':') + 1).strip());
      }
      var request = new Request(first[0], first[1], fields);
      requests.add(request);
      String path = request.target().split("\\?")[0];
      OutputStream out = new BufferedOutputStream(connection.getOutputStream(), 1 << 16);
      places.getOrDefault(path, places.getOrDefault("*", Answers.status(404))).answer(request, out);
      out.flush();
      connection.shutdownOutput();
    } catch (IOException gone) {
      return;
    } finally {
      open.remove(connection);
    }
  }

  /** Counts what a behaviour writes of a body. */
  public Behaviour counted(Behaviour behaviour) {
    return (request, out) -> behaviour.answer(request, new Counting(out, served));
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket each : open) {
      each.close();
    }
  }

  static void head(OutputStream out, int status, String... fields) throws IOException {
    out.write(("HTTP/1.1 " + status + " x\r\n" + String.join("\r\n", fields) + (fields.length == 0 ? "" : "\r\n") + "\r\n")
        .getBytes(StandardCharsets.ISO_8859_1));
  }
}
