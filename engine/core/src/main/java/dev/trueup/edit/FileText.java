package dev.trueup.edit;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file text is the bytes of a text file, decoded so that encoding again gives the very bytes: byte order mark and broken bytes included.
 *
 * @param text without byte order mark
 * @param mark whether the file begins with a UTF-8 byte order mark
 * @param charset UTF-8, or ISO 8859-1 for a file that is not valid UTF-8 (each byte one character, so nothing is lost)
 */
public record FileText(String text, boolean mark, Charset charset) {

  public static final FileText EMPTY = new FileText("", false, StandardCharsets.UTF_8);

  private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  public static FileText of(byte[] bytes) {
    boolean mark = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, UTF_8_MARK, 0, 3);
    int start = mark ? 3 : 0;
    try {
      String text = StandardCharsets.UTF_8.newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, start, bytes.length - start))
          .toString();
      return new FileText(text, mark, StandardCharsets.UTF_8);
    } catch (CharacterCodingException notUtf8) {
      return new FileText(new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1), mark, StandardCharsets.ISO_8859_1);
    }
  }

  /** Why this is no text that we may edit: UTF-16, or zero bytes. */
  public Optional<String> problem() {
    if (charset == StandardCharsets.ISO_8859_1 && (text.startsWith("\u00ff\u00fe") || text.startsWith("\u00fe\u00ff"))) {
      return Optional.of("it is encoded in UTF-16");
    }
    return text.indexOf('\0') >= 0 ? Optional.of("it holds zero bytes, so it is no text file") : Optional.empty();
  }

  /** The same file with another text; fails where the text cannot be spelt in the file's encoding. */
  public Optional<FileText> with(String changed) {
    return charset.newEncoder().canEncode(changed) ? Optional.of(new FileText(changed, mark, charset)) : Optional.empty();
  }

  public byte[] bytes() {
    ByteBuffer encoded = charset.encode(CharBuffer.wrap(text));
    byte[] bytes = new byte[encoded.remaining() + (mark ? 3 : 0)];
    if (mark) {
      System.arraycopy(UTF_8_MARK, 0, bytes, 0, 3);
    }
    encoded.get(bytes, mark ? 3 : 0, encoded.remaining());
    return bytes;
  }
}
