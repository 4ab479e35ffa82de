package dev.trueup.host;

/**
 * A file mode is the permission bits of a file, shown and parsed in octal: {@code 0644}.
 *
 * @param bits 0 to 07777
 */
public record FileMode(int bits) {

  public FileMode {
    if (bits < 0 || bits > 07777) {
      throw new IllegalArgumentException("mode bits " + bits);
    }
  }

  /** @throws NumberFormatException where the text is not three or four octal digits */
  public static FileMode parse(String octal) {
    if (!octal.matches("[0-7]{3,4}")) {
      throw new NumberFormatException("a mode is three or four octal digits");
    }
    return new FileMode(Integer.parseInt(octal, 8));
  }

  @Override
  public String toString() {
    return "%04o".formatted(bits);
  }
}
