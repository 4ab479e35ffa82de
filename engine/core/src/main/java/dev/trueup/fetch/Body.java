package dev.trueup.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalLong;

/** A body is the bytes of an answer, as its head says that they end: after so many, with the last chunk, or with the connection. */
final class Body extends InputStream {

  private static final int MOST_OF_A_LINE = 8 << 10;

  private enum End {
    COUNTED,
    CHUNKED,
    CLOSED
  }

  private final InputStream in;
  private final End end;
  /** Of the whole, or of the chunk that is being read. */
  private long left;
  private boolean atEnd;

  private Body(InputStream in, End end, long left) {
    this.in = in;
    this.end = end;
    this.left = left;
  }

  static Body of(Head head, InputStream in) throws Broken {
    if (head.field("transfer-encoding").isPresent()) {
      return new Body(in, End.CHUNKED, 0);
    }
    OptionalLong length = length(head);
    return length.isPresent() ? new Body(in, End.COUNTED, length.getAsLong()) : new Body(in, End.CLOSED, Long.MAX_VALUE);
  }

  /** How many bytes the body has, where that is said beforehand. */
  static OptionalLong length(Head head) throws Broken {
    if (head.status() == 204 || head.status() == 304) {
      return OptionalLong.of(0);
    }
    var said = head.field("content-length");
    if (said.isEmpty() || head.field("transfer-encoding").isPresent()) {
      return OptionalLong.empty();
    }
    if (!said.get().matches("\\d{1,18}")) {
      throw new Broken("it says a length that is none");
    }
    return OptionalLong.of(Long.parseLong(said.get()));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (end == End.CHUNKED && left == 0 && !atEnd) {
      nextChunk();
    }
    if (atEnd || left == 0 || length == 0) {
      return length == 0 ? 0 : -1;
    }
    int read = in.read(bytes, from, (int) Math.min(length, left));
    if (read < 0) {
      atEnd = true;
      if (end != End.CLOSED) {
        throw new EOFException();
      }
      return -1;
    }
    left -= read;
    if (end == End.CHUNKED && left == 0) {
      Head.line(in, MOST_OF_A_LINE);
    }
    return read;
  }

  private void nextChunk() throws IOException {
    String size = Head.line(in, MOST_OF_A_LINE).split(";", 2)[0].strip();
    if (!size.matches("[0-9A-Fa-f]{1,15}")) {
      throw new Broken("it sends chunks that are none");
    }
    left = Long.parseLong(size, 16);
    if (left == 0) {
      atEnd = true; // what may follow, fields after the body, is not read: the connection is used once
    }
  }
}
