package dev.trueup.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A head is what stands before the body of an answer of HTTP/1.1 (RFC 9112).
 *
 * @param status three digits
 * @param fields by name in lower case; of equal ones the first
 */
record Head(int status, Map<String, String> fields) {

  private static final int MOST_BYTES = 64 << 10;

  Head {
    fields = Map.copyOf(fields);
  }

  Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /** Reads up to where the body begins, over interim answers (1xx) too. */
  static Head read(InputStream in) throws IOException {
    int left = MOST_BYTES;
    while (true) {
      String line = line(in, left);
      left -= line.length();
      String[] parts = line.split(" ", 3);
      if (!parts[0].matches("HTTP/1\\.\\d") || parts.length < 2 || !parts[1].matches("[1-9]\\d\\d")) {
        throw new Broken("what it answered is not HTTP");
      }
      var fields = new TreeMap<String, String>();
      for (String field = line(in, left); !field.isEmpty(); field = line(in, left)) {
        left -= field.length();
        int colon = field.indexOf(':');
        if (colon > 0) {
          fields.putIfAbsent(field.substring(0, colon).strip().toLowerCase(Locale.ROOT), field.substring(colon + 1).strip());
        }
      }
      int status = Integer.parseInt(parts[1]);
      if (status >= 200 || status == 101) {
        return new Head(status, fields);
      }
    }
  }

  /** A line without its end. */
  static String line(InputStream in, int most) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException();
      }
      if (line.size() >= most) {
        throw new Broken("the head of its answer does not end");
      }
      line.write(read);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }
}
