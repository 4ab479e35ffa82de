package dev.trueup.provider.git;

import dev.trueup.diagnostic.Diagnostic;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Settings that circulate as advice and do harm or nothing. */
final class BadAdvice {

  private static final Set<String> YES = Set.of("true", "yes", "on", "1");
  private static final Set<String> NO = Set.of("false", "no", "off", "0");

  private BadAdvice() {}

  static Optional<Diagnostic> about(GitKey key, String value) {
    String word = value.strip().toLowerCase(Locale.ROOT);
    return switch ((key.section() + "." + key.variable()).toLowerCase(Locale.ROOT)) {
      case "core.autocrlf" -> when(YES.contains(word), Wording.autocrlf());
      case "safe.directory" -> when(word.equals("*"), Wording.trustsAll());
      case "http.sslverify" -> when(NO.contains(word), Wording.noVerification());
      case "credential.helper" -> when(word.equals("store") || word.startsWith("store "), Wording.plainPasswords());
      case "http.postbuffer" -> Optional.of(Wording.postBuffer());
      default -> Optional.empty();
    };
  }

  private static Optional<Diagnostic> when(boolean followed, Diagnostic warning) {
    return followed ? Optional.of(warning) : Optional.empty();
  }
}
