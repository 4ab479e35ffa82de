package dev.trueup.provider.go;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A tiny program is as much of an ELF file as Go's build information needs: nothing could run it.
 *
 * @param sections whether it has a table of sections, or a data segment alone
 */
record TinyProgram(String go, String text, ByteOrder order, boolean sections) {

  private static final String NAMES = "\0.go.buildinfo\0.shstrtab\0";

  static TinyProgram of(String go, String path, String module, String version) {
    return new TinyProgram(go, "path\t%s\nmod\t%s\t%s\th1:%s=\n".formatted(path, module, version, version), ByteOrder.LITTLE_ENDIAN, false);
  }

  static TinyProgram saying(String go, String text) {
    return new TinyProgram(go, text, ByteOrder.LITTLE_ENDIAN, true);
  }

  byte[] bytes() {
    byte[] blob = blob();
    return sections ? withSections(blob) : withSegment(blob);
  }

  private byte[] blob() {
    var blob = new ByteArrayOutputStream();
    blob.writeBytes(new byte[] {(byte) 0xff});
    blob.writeBytes(ascii(" Go buildinf:"));
    blob.writeBytes(new byte[] {8, 2});
    blob.writeBytes(new byte[16]);
    write(blob, ascii(go));
    write(blob, ascii(text.isEmpty() ? "" : "0123456789abcdef" + text + "fedcba9876543210"));
    return blob.toByteArray();
  }

  private static void write(ByteArrayOutputStream out, byte[] text) {
    int left = text.length;
    for (; left >= 0x80; left >>= 7) {
      out.write(left & 0x7f | 0x80);
    }
    out.write(left);
    out.writeBytes(text);
  }

  private ByteBuffer header(int size) {
    return ByteBuffer.allocate(size).order(order)
        .put(new byte[] {0x7f, 'E', 'L', 'F', 2, (byte) (order == ByteOrder.LITTLE_ENDIAN ? 1 : 2), 1});
  }

  private byte[] withSegment(byte[] blob) {
    int data = 64 + 56 + 8; // the information is aligned
    ByteBuffer file = header(data + blob.length);
    file.putLong(32, 64).putShort(54, (short) 56).putShort(56, (short) 1);
    file.putInt(64, 1).putInt(68, 6).putLong(72, data).putLong(96, blob.length);
    return file.put(data, blob).array();
  }

  private byte[] withSections(byte[] blob) {
    int names = 64 + 3 * 64;
    int data = names + 32;
    ByteBuffer file = header(data + blob.length);
    file.putLong(40, 64).putShort(58, (short) 64).putShort(60, (short) 3).putShort(62, (short) 2);
    file.putInt(128, 1).putLong(128 + 24, data).putLong(128 + 32, blob.length);
    file.putInt(192, NAMES.indexOf(".shs")).putLong(192 + 24, names).putLong(192 + 32, NAMES.length());
    return file.put(names, ascii(NAMES)).put(data, blob).array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The file's block of a machine text, below a line that ends with {@code hex}. */
  String block(String path) {
    byte[] bytes = bytes();
    return "== %s 0755 hex\n%s\n".formatted(path, IntStream.range(0, (bytes.length + 31) / 32)
        .mapToObj(line -> "  " + IntStream.range(line * 32, Math.min(bytes.length, line * 32 + 32))
            .mapToObj(i -> "%02x".formatted(bytes[i])).collect(Collectors.joining()))
        .collect(Collectors.joining("\n")));
  }
}
