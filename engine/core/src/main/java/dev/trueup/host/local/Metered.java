package dev.trueup.host.local;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A metered stream counts what is read from it and gives no more than it is told to. */
final class Metered extends FilterInputStream {

  private long count;
  private long left = Long.MAX_VALUE;

  Metered(InputStream in) {
    super(in);
  }

  /** Bytes so far. */
  long count() {
    return count;
  }

  /** How many bytes may be read from now on; one more is a {@link BadArchive}. */
  void allow(long bytes) {
    left = bytes;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    if (read > 0) {
      count += read;
      left -= read;
    }
    if (left < 0) {
      throw BadArchive.damaged();
    }
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    byte[] skipped = new byte[(int) Math.min(bytes, 1 << 14)];
    return Math.max(0, read(skipped, 0, skipped.length));
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
