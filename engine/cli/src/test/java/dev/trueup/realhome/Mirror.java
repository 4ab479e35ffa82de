package dev.trueup.realhome;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mirror is a server on loopback in the layout of the official one: archives below {@code /golang}. It serves them well or badly, and
 * remembers what it sent.
 *
 * @param sent a line an answer: path, status, first byte, bytes of the body
 */
record Mirror(HttpServer server, List<Sent> sent) implements AutoCloseable {

  /** @param from the first byte of the file that was sent; @param bytes how many arrived at the connection */
  record Sent(String name, int status, long from, long bytes) {}

  private static final Pattern FROM = Pattern.compile("bytes=(\\d+)-");

  static Mirror open() throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return new Mirror(server, new CopyOnWriteArrayList<>());
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/golang";
  }

  /** A whole file, from the byte that is asked for. */
  Mirror has(String name, Path file) {
    return cut(name, file, Long.MAX_VALUE);
  }

  /** A file whose first answer ends in the middle, after so many bytes; who asks for the rest gets it. */
  Mirror cut(String name, Path file, long most) {
    return answers(name, exchange -> send(exchange, name, file, sent.stream().noneMatch(each -> each.name().equals(name)) ? most : Long.MAX_VALUE));
  }

  /** A page, whatever is asked of it. */
  Mirror page(String name, int status, String type, String body) {
    return answers(name, exchange -> {
      exchange.getResponseHeaders().add("Content-Type", type);
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(status, bytes.length);
      exchange.getResponseBody().write(bytes);
    });
  }

  Mirror redirect(String name, String to) {
    return answers(name, exchange -> {
      exchange.getResponseHeaders().add("Location", to);
      exchange.sendResponseHeaders(302, -1);
    });
  }

  /** Nothing is there any more. */
  void forgets(String name) {
    try {
      server.removeContext("/golang/" + name);
    } catch (IllegalArgumentException nothing) {
      return;
    }
  }

  private Mirror answers(String name, HttpHandler handler) {
    server.createContext("/golang/" + name, exchange -> {
      try (exchange) {
        handler.handle(exchange);
      }
    });
    return this;
  }

  private void send(HttpExchange exchange, String name, Path file, long most) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    Matcher asked = FROM.matcher(range == null ? "" : range);
    long from = asked.matches() ? Long.parseLong(asked.group(1)) : 0;
    long bytes = 0;
    int status = from > 0 ? 206 : 200;
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      if (from > 0) {
        exchange.getResponseHeaders().add("Content-Range", "bytes %d-%d/%d".formatted(from, size - 1, size));
      }
      exchange.getResponseHeaders().add("ETag", "\"it-is-always-this\"");
      exchange.sendResponseHeaders(status, size - from);
      OutputStream body = exchange.getResponseBody();
      long end = Math.min(size, from + Math.min(most, size));
      var out = Channels.newChannel(body);
      while (from + bytes < end) {
        bytes += channel.transferTo(from + bytes, Math.min(1 << 16, end - from - bytes), out);
      }
      body.flush();
    } finally {
      sent.add(new Sent(name, status, from, bytes));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
