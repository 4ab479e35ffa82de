package dev.trueup.host.local;

import java.io.IOException;
import java.io.InputStream;

/** An entry's content is read from its archive; what goes wrong there is a {@link BadArchive}. Closing it leaves the archive open. */
final class EntryContent extends InputStream {

  private final InputStream in;

  EntryContent(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return in.read(into, offset, length);
    } catch (IOException | IllegalArgumentException said) {
      throw BadArchive.reading(said);
    }
  }
}
