package dev.trueup.fetch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers of servers, good ones and all the bad ones. */
public final class Answers {

  private Answers() {}

  /** A server that knows ranges, and that If-Range names a version. */
  public static WebServer.Behaviour file(byte[] bytes, String etag) {
    return file(bytes, etag, bytes.length);
  }

  /** The same, and each answer breaks off after so many bytes. */
  public static WebServer.Behaviour file(byte[] bytes, String etag, int most) {
    return (request, out) -> {
      String range = request.field("range");
      boolean isSame = request.field("if-range").isEmpty() || request.field("if-range").equals(etag);
      int from = range.isEmpty() || !isSame ? 0 : Integer.parseInt(range.replaceAll("bytes=(\\d+)-", "$1"));
      if (from >= bytes.length && from > 0) {
        WebServer.head(out, 416, "Content-Length: 0", "Content-Range: bytes */" + bytes.length);
        return;
      }
      WebServer.head(out, from == 0 ? 200 : 206, "ETag: " + etag, "Content-Length: " + (bytes.length - from),
          "Content-Range: bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
      out.write(bytes, from, Math.min(most, bytes.length - from));
    };
  }

  /** A server that has never heard of ranges. */
  public static WebServer.Behaviour whole(byte[] bytes) {
    return (request, out) -> {
      WebServer.head(out, 200, "Content-Length: " + bytes.length);
      out.write(bytes);
    };
  }

  public static WebServer.Behaviour text(String text) {
    return whole(text.getBytes(StandardCharsets.UTF_8));
  }

  public static WebServer.Behaviour status(int status) {
    return (request, out) -> WebServer.head(out, status, "Content-Length: 0");
  }

  public static WebServer.Behaviour html() {
    return (request, out) -> {
      WebServer.head(out, 200, "Content-Type: text/html; charset=utf-8");
      out.write("<!DOCTYPE html><title>Log in</title>".getBytes(StandardCharsets.UTF_8));
    };
  }

  public static WebServer.Behaviour redirect(int status, String location) {
    return (request, out) -> WebServer.head(out, status, "Location: " + location, "Content-Length: 0");
  }

  /** Sends a beginning, and then nothing for as long as anybody listens. */
  public static WebServer.Behaviour stall(byte[] bytes, int after) {
    return (request, out) -> {
      WebServer.head(out, 200, "Content-Length: " + bytes.length);
      out.write(bytes, 0, after);
      out.flush();
      sleep();
    };
  }

  /** Takes the request and says nothing at all. */
  public static WebServer.Behaviour silence() {
    return (request, out) -> sleep();
  }

  /** The first behaviour once, then the second, and so on; the last one for ever. */
  public static WebServer.Behaviour first(WebServer.Behaviour... behaviours) {
    var next = new AtomicInteger();
    return (request, out) -> behaviours[Math.min(next.getAndIncrement(), behaviours.length - 1)].answer(request, out);
  }

  /** Bytes that no two pieces of which are equal, always the same ones. */
  public static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    new java.util.Random(size).nextBytes(bytes);
    return bytes;
  }

  public static byte[] changed(byte[] bytes) {
    byte[] other = Arrays.copyOf(bytes, bytes.length);
    for (int i = 0; i < other.length; i++) {
      other[i] ^= 1;
    }
    return other;
  }

  private static void sleep() throws IOException {
    try {
      Thread.sleep(60_000);
    } catch (InterruptedException closed) {
      throw new IOException(closed);
    }
  }
}
