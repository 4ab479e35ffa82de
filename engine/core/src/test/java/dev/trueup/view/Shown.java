package dev.trueup.view;

import java.util.function.Function;

/** Texts prepared for approval: the same thing in the styles that matter, with colours as words. */
final class Shown {
  private Shown() {}

  static final Style WIDE = new Style(false, true, 80);
  static final Style NARROW = new Style(false, true, 40);
  static final Style COLOURED = new Style(true, true, 80);

  static String inAllStyles(Function<Style, String> view) {
    return "── 80 columns\n" + view.apply(WIDE)
        + "── 40 columns\n" + view.apply(NARROW)
        + "── a pipe\n" + view.apply(Style.PLAIN)
        + "── colours\n" + colours(view.apply(COLOURED));
  }

  static String colours(String text) {
    return text.replaceAll("\033\\[([0-9;]*)m", "‹$1›").replace("‹0›", "‹›");
  }
}
