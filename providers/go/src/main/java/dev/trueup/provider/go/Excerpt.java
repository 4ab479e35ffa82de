package dev.trueup.provider.go;

import dev.trueup.host.FileRead;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * An excerpt reads pieces of one file that nobody vouches for: whatever its tables say, no more than {@link #MOST} bytes are read in all.
 */
final class Excerpt {

  /** In bytes, of one file. Tables and build information of programs with hundreds of modules stay below a tenth of it. */
  static final int MOST = 4 << 20;

  /** In bytes, of one piece: what {@link ReadOnlyHost#piece} gives. */
  static final int MOST_AT_ONCE = 1 << 20;

  private final ReadOnlyHost host;
  private final HostPath file;
  private int left = MOST;

  Excerpt(ReadOnlyHost host, HostPath file) {
    this.host = host;
    this.file = file;
  }

  /** The first bytes as the host gives them, with its reason where it gives none. */
  FileRead beginning(int length) {
    left -= length;
    return host.piece(file, 0, length);
  }

  /** All of these bytes; empty where the file does not hold them or too much was read already. */
  Optional<ByteBuffer> exactly(long offset, long length, ByteOrder order) {
    return upTo(offset, length, order).filter(piece -> piece.remaining() == length);
  }

  /** These bytes as far as the file goes. */
  Optional<ByteBuffer> upTo(long offset, long length, ByteOrder order) {
    if (offset < 0 || length <= 0 || length > MOST_AT_ONCE || length > left || offset > Long.MAX_VALUE - length) {
      return Optional.empty();
    }
    left -= (int) length;
    return host.piece(file, offset, (int) length) instanceof FileRead.Contents contents
        ? Optional.of(ByteBuffer.wrap(contents.content().bytes()).order(order))
        : Optional.empty();
  }
}
