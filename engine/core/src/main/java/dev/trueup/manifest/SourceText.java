package dev.trueup.manifest;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A source text is one YAML file, decoded, that knows where its lines begin. All indexes count code points.
 *
 * @param shown as the user would name the file
 * @param path absolute
 * @param text without byte order mark
 * @param points the text as code points
 * @param lineStarts index of the first character of each line
 */
record SourceText(String shown, Path path, String text, int[] points, List<Integer> lineStarts) {

  /** Signals bytes that are no UTF-8 text. */
  static final class Undecodable extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Diagnostic diagnostic;

    Undecodable(Diagnostic diagnostic) {
      super(diagnostic.summary());
      this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
      return diagnostic;
    }
  }

  static SourceText of(String shown, Path path, String text) {
    var starts = new ArrayList<Integer>(List.of(0));
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean crlf = points[i] == '\r' && i + 1 < points.length && points[i + 1] == '\n';
      if (points[i] == '\n' || (points[i] == '\r' && !crlf)) {
        starts.add(i + 1);
      }
    }
    return new SourceText(shown, path, text, points, List.copyOf(starts));
  }

  /** @throws Undecodable for UTF-16, with or without a mark, and for bytes that are not UTF-8 */
  static SourceText decode(String shown, Path path, byte[] bytes) throws Undecodable {
    if (isUtf16(bytes)) {
      throw new Undecodable(Diagnostic.error("manifest/utf-16", "the file is encoded in UTF-16",
          "A manifest is UTF-8 text. Save it as UTF-8; in Windows PowerShell 5 `>` writes UTF-16.").at(Span.startOf(shown)));
    }
    boolean mark = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, 3);
    ByteBuffer in = ByteBuffer.wrap(bytes, mark ? 3 : 0, bytes.length - (mark ? 3 : 0));
    CharBuffer out = CharBuffer.allocate(bytes.length);
    var result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
    SourceText source = of(shown, path, out.flip().toString());
    if (result.isError()) {
      int end = source.length();
      throw new Undecodable(Diagnostic.error("manifest/not-utf-8", "the file is not UTF-8 text",
          "Here stands a byte that no UTF-8 text has. Save the file as UTF-8.").at(source.span(end, end)));
    }
    return source;
  }

  Span span(int from, int to) {
    int start = lineOf(from);
    int end = lineOf(to);
    return new Span(shown, start + 1, from - lineStarts.get(start) + 1, end + 1, to - lineStarts.get(end) + 1);
  }

  int length() {
    return points.length;
  }

  /** The code point at an index; -1 outside the text. */
  int at(int index) {
    return index < 0 || index >= points.length ? -1 : points[index];
  }

  private int lineOf(int index) {
    int found = java.util.Collections.binarySearch(lineStarts, index);
    return found >= 0 ? found : -found - 2;
  }

  /** By its mark, or because every other byte of its beginning is zero, as in ASCII text. */
  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    if ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
      return true;
    }
    int end = Math.min(bytes.length & ~1, 64);
    int even = 0;
    int odd = 0;
    for (int i = 0; i < end; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    return end >= 4 && (even * 2 > end / 2 || odd * 2 > end / 2);
  }
}
