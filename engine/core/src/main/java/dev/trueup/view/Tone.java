package dev.trueup.view;

/** A tone is how a piece of text is dressed on a terminal with colours. Text means the same without it. */
enum Tone {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  GOOD("32"),
  CARE("33"),
  BAD("31"),
  PLACE("36"),
  BAD_STRONG("1;31"),
  CARE_STRONG("1;33");

  private final String codes;

  Tone(String codes) {
    this.codes = codes;
  }

  /** The SGR parameters that switch it on; empty for plain text. */
  String codes() {
    return codes;
  }
}
