package dev.trueup.value;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A secret is a text that reaches only the file or key that the manifest wants it in; it never prints itself.
 *
 * <p>Equal to another secret when both texts are known and the same, wherever they came from.
 */
public final class Secret {

  /** A source is where the text of a secret comes from. */
  public sealed interface Source {
    /** A variable of trueup's own environment, read while planning. */
    record Environment(String variable) implements Source {}

    /** A file, read while planning; one final newline is not part of the secret. */
    record File(String path) implements Source {}

    /** A command, run only while applying; one final newline of its output is not part of the secret. */
    record Command(List<String> words) implements Source {
      public Command {
        words = List.copyOf(words);
      }
    }

    /** Found on the machine by a probe. */
    record Observed() implements Source {}

    /**
     * Another secret within a text, which is a secret as a whole then: the URL of a proxy with its password.
     *
     * @param encoded whether it stands there percent-encoded, as in a URL (RFC 3986)
     */
    record Within(Source source, String before, String after, boolean encoded) implements Source {

      /** The whole text around the secret that the inner source gave. */
      public String around(String secret) {
        return before + (encoded ? percentEncoded(secret) : secret) + after;
      }
    }

    /** The command that tells it, at once or within a text. */
    default Optional<List<String>> command() {
      return switch (this) {
        case Command(List<String> words) -> Optional.of(words);
        case Within within -> within.source().command();
        case Environment e -> Optional.empty();
        case File f -> Optional.empty();
        case Observed o -> Optional.empty();
      };
    }
  }

  private final Source source;
  private final Optional<String> text;

  private Secret(Source source, Optional<String> text) {
    this.source = source;
    this.text = text;
  }

  public static Secret of(Source source, String text) {
    return new Secret(source, Optional.of(text));
  }

  /** A secret whose text is not known before the run applies. */
  public static Secret deferred(Source source) {
    return new Secret(source, Optional.empty());
  }

  public static Secret observed(String text) {
    return new Secret(new Source.Observed(), Optional.of(text));
  }

  /** This secret within a text, which is a secret as a whole. @param encoded whether it stands there percent-encoded */
  public Secret within(String before, String after, boolean encoded) {
    var whole = new Source.Within(source, before, after, encoded);
    return new Secret(whole, text.map(whole::around));
  }

  /** Everything but letters, digits and {@code -._~} as its bytes in UTF-8: {@code %40}. */
  public static String percentEncoded(String text) {
    var encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-._~".indexOf(c) >= 0;
      encoded.append(plain ? String.valueOf(c) : "%%%02X".formatted(b & 0xFF));
    }
    return encoded.toString();
  }

  public Source source() {
    return source;
  }

  public boolean isDeferred() {
    return text.isEmpty();
  }

  /** The text itself. Callers hand it to the one place that it is meant for. */
  public Optional<String> reveal() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that && text.isPresent() && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(text);
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
