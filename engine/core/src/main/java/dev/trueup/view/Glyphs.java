package dev.trueup.view;

/** Glyphs are what a terminal makes of code points: how many columns each takes, and which must not reach it as they are. */
final class Glyphs {
  private Glyphs() {}

  /** Inclusive ranges that East Asian terminals show in two columns (Unicode's East Asian Width W and F, joined where nothing else lies between). */
  private static final int[][] WIDE = {
    {0x1100, 0x115F}, {0x231A, 0x231B}, {0x2329, 0x232A}, {0x23E9, 0x23EC}, {0x2E80, 0x303E}, {0x3041, 0x33FF}, {0x3400, 0x4DBF},
    {0x4E00, 0x9FFF}, {0xA000, 0xA4CF}, {0xA960, 0xA97F}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF01, 0xFF60},
    {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1FAFF}, {0x20000, 0x3FFFD},
  };

  /** 0, 1 or 2. */
  static int columns(int codePoint) {
    if (codePoint < 0x300) {
      return 1;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  static int columns(String text) {
    return text.codePoints().map(Glyphs::columns).sum();
  }

  private static boolean isWide(int codePoint) {
    for (int[] range : WIDE) {
      if (codePoint <= range[1]) {
        return codePoint >= range[0];
      }
    }
    return false;
  }

  /** Control characters and those that turn the direction of text round could make a terminal show something else than what is there. */
  static boolean isUnsafe(int codePoint) {
    return Character.isISOControl(codePoint) || codePoint == 0x2028 || codePoint == 0x2029 || codePoint == 0xFEFF
        || (codePoint >= 0x202A && codePoint <= 0x202E) || (codePoint >= 0x2066 && codePoint <= 0x2069)
        || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
  }

  /** The text on one line, with what is unsafe spelt out: {@code \n}, {@code \x1b}. */
  static String safe(String text) {
    if (text.codePoints().noneMatch(Glyphs::isUnsafe)) {
      return text;
    }
    var spelt = new StringBuilder();
    text.codePoints().forEach(codePoint -> {
      if (!isUnsafe(codePoint)) {
        spelt.appendCodePoint(codePoint);
      } else {
        spelt.append(switch (codePoint) {
          case '\n' -> "\\n";
          case '\r' -> "\\r";
          case '\t' -> "\\t";
          default -> codePoint < 0x100 ? "\\x%02x".formatted(codePoint) : "\\u%04x".formatted(codePoint);
        });
      }
    });
    return spelt.toString();
  }
}
