package dev.trueup.provider.go;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An ELF file is what Linux runs, as far as Go's build information needs it: 64 bits, either byte order. Offsets are those of the
 * specification, https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html.
 *
 * @param excerpt the file
 * @param header its first 64 bytes
 */
record Elf(Excerpt excerpt, ByteBuffer header) {

  static final int HEADER = 64;
  private static final int SECTION_HEADER = 64;
  private static final int PROGRAM_HEADER = 56;
  /** A Go program has some thirty sections and a dozen segments. */
  private static final int MOST_HEADERS = 4096;
  private static final int LOADED = 1;
  private static final int EXECUTABLE = 1;
  private static final int WRITABLE = 2;

  /** A piece of the file. */
  record Range(long offset, long length) {}

  static boolean begins(byte[] file) {
    return file.length >= 4 && file[0] == 0x7f && file[1] == 'E' && file[2] == 'L' && file[3] == 'F';
  }

  /** Empty for 32 bits, for an unknown byte order and for a file that ends within its header. */
  static Optional<Elf> of(byte[] file, Excerpt excerpt) {
    if (!begins(file) || file.length < HEADER || file[4] != 2 || (file[5] != 1 && file[5] != 2)) {
      return Optional.empty();
    }
    ByteOrder order = file[5] == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    return Optional.of(new Elf(excerpt, ByteBuffer.wrap(file, 0, HEADER).slice().order(order)));
  }

  ByteOrder order() {
    return header.order();
  }

  /** Where the section of this name is; strip leaves the table of sections where it is. */
  Optional<Range> section(String name) {
    long table = header.getLong(40);
    int count = Short.toUnsignedInt(header.getShort(60));
    int names = Short.toUnsignedInt(header.getShort(62));
    if (Short.toUnsignedInt(header.getShort(58)) != SECTION_HEADER || count > MOST_HEADERS || names >= count) {
      return Optional.empty();
    }
    Optional<ByteBuffer> headers = excerpt.exactly(table, (long) count * SECTION_HEADER, order());
    Optional<ByteBuffer> strings = headers.flatMap(all -> text(at(all, names)));
    if (headers.isEmpty() || strings.isEmpty()) {
      return Optional.empty();
    }
    for (int i = 0; i < count; i++) {
      int start = headers.get().getInt(i * SECTION_HEADER);
      if (isAt(strings.get(), start, name)) {
        return Optional.of(at(headers.get(), i));
      }
    }
    return Optional.empty();
  }

  private static Range at(ByteBuffer headers, int section) {
    return new Range(headers.getLong(section * SECTION_HEADER + 24), headers.getLong(section * SECTION_HEADER + 32));
  }

  private Optional<ByteBuffer> text(Range range) {
    return excerpt.exactly(range.offset(), range.length(), order());
  }

  private static boolean isAt(ByteBuffer strings, int start, String name) {
    byte[] wanted = (name + "\0").getBytes(StandardCharsets.US_ASCII);
    if (start < 0 || start > strings.limit() - wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (strings.get(start + i) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  /** The first segment that is loaded writable and not executable, where the linker puts the information. */
  Optional<Range> data() {
    int count = Short.toUnsignedInt(header.getShort(56));
    if (Short.toUnsignedInt(header.getShort(54)) != PROGRAM_HEADER || count > MOST_HEADERS) {
      return Optional.empty();
    }
    Optional<ByteBuffer> headers = excerpt.exactly(header.getLong(32), (long) count * PROGRAM_HEADER, order());
    for (int i = 0; headers.isPresent() && i < count; i++) {
      int start = i * PROGRAM_HEADER;
      int flags = headers.get().getInt(start + 4);
      if (headers.get().getInt(start) == LOADED && (flags & WRITABLE) != 0 && (flags & EXECUTABLE) == 0) {
        return Optional.of(new Range(headers.get().getLong(start + 8), headers.get().getLong(start + 32)));
      }
    }
    return Optional.empty();
  }
}
