package dev.trueup.fetch;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A web page is what servers send in place of a file: log in first, not found, "it works". */
public final class WebPage {

  private WebPage() {}

  /** Whether these bytes begin one. */
  public static boolean isOne(byte[] bytes) {
    String beginning = new String(bytes, 0, Math.min(bytes.length, 512), StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
    return beginning.startsWith("<!doctype html") || beginning.startsWith("<html") || beginning.startsWith("<head");
  }
}
