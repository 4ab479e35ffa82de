package dev.trueup.view;

/**
 * A style is what the place where a text is going to be read can show.
 *
 * @param colour whether it has colours
 * @param unicode whether it has more signs than ASCII; without, every sign of ours has an ASCII word or sign instead
 * @param width columns of a line; 0 where there are no columns (a pipe, a file): then nothing is wrapped or aligned to the right
 */
public record Style(boolean colour, boolean unicode, int width) {

  /** Safe everywhere: a pipe, a file, a log. */
  public static final Style PLAIN = new Style(false, false, 0);

  public Style {
    width = Math.max(0, width);
  }

  String sign(String sign) {
    return unicode ? sign : switch (sign) {
      case "→" -> "->";
      case "…" -> "...";
      case "·" -> "-";
      case "✓" -> "ok";
      case "✗" -> "!";
      case "┌─" -> "-->";
      case "│" -> "|";
      default -> sign;
    };
  }

  String arrow() {
    return sign("→");
  }

  String painted(Tone tone, String text) {
    return colour && tone != Tone.PLAIN && !text.isEmpty() ? "\033[" + tone.codes() + "m" + text + "\033[0m" : text;
  }
}
