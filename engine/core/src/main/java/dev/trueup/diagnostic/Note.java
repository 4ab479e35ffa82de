package dev.trueup.diagnostic;

import java.util.Optional;

/**
 * A note is a remark about one resource or step: what was found, why it matters, what to do. It never stops anything.
 *
 * @param code stable name of the remark, {@code domain/what-it-is}
 * @param text whole sentences
 * @param hint a command or manifest line that helps, alone
 */
public record Note(String code, String text, Optional<String> hint) {

  public static Note of(String code, String text) {
    return new Note(code, text, Optional.empty());
  }

  public Note withHint(String command) {
    return new Note(code, text, Optional.of(command));
  }
}
