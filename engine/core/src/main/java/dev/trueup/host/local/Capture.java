package dev.trueup.host.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A capture is the output of a child so far: its last bytes, up to a limit. Reads on beyond the limit, so that the child never waits
 * for us.
 */
final class Capture {

  private final int limit;
  private final Runnable overflow;
  private byte[] bytes = new byte[1 << 12];
  private int length;
  private boolean overflown;

  /** @param overflow called once, when there is more than the limit */
  Capture(int limit, Runnable overflow) {
    this.limit = limit;
    this.overflow = overflow;
  }

  /** A thread that reads until the stream ends. A daemon: a grandchild that keeps the stream open keeps only the thread. */
  Thread reading(InputStream stream) {
    return Thread.ofPlatform().daemon().name("output of a child").start(() -> {
      byte[] part = new byte[1 << 13];
      try (stream) {
        for (int count = stream.read(part); count >= 0; count = stream.read(part)) {
          add(part, count);
        }
      } catch (IOException ended) {
        // The stream was closed under us because the child is gone: what came before is all there is.
      }
    });
  }

  synchronized boolean isOverflown() {
    return overflown;
  }

  synchronized String text() {
    int from = Math.max(0, length - limit);
    return new String(bytes, from, length - from, StandardCharsets.UTF_8);
  }

  private void add(byte[] part, int count) {
    if (append(part, count)) {
      overflow.run();
    }
  }

  /** Keeps at most twice the limit, so that bytes move seldom. */
  private synchronized boolean append(byte[] part, int count) {
    if (length + count > 2L * limit) {
      int from = length - Math.min(length, Math.max(0, limit - count));
      System.arraycopy(bytes, from, bytes, 0, length - from);
      length -= from;
    }
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(length + count, Math.min(2 * bytes.length, 2 * limit)));
    }
    System.arraycopy(part, 0, bytes, length, count);
    length += count;
    boolean first = !overflown && length > limit;
    overflown |= first;
    return first;
  }
}
