package dev.trueup.provider.go;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rule of GOSUMDB: a name that Go knows or a verifier key, and perhaps the URL it is reached by; or {@code off}. */
record SumDatabaseRule() implements Rule {

  private static final Set<String> KNOWN = Set.of("sum.golang.org");
  private static final String ALIAS = "sum.golang.google.cn";

  @Override
  public List<Diagnostic> judge(String key, Written value, Machine machine) {
    return remark(value.text().strip()).map(diagnostic -> diagnostic.at(value.place())).stream().toList();
  }

  private static Optional<Diagnostic> remark(String text) {
    if (text.equals("off")) {
      return Optional.of(Advice.noSumDatabase());
    }
    if (text.equals(ALIAS)) {
      return Optional.empty();
    }
    String[] fields = text.split("\\s+");
    if (fields.length > 2) {
      return Optional.of(Mistakes.sumDatabaseFields());
    }
    if (!KNOWN.contains(fields[0]) && !isVerifier(fields[0])) {
      return Optional.of(Mistakes.sumDatabaseName());
    }
    boolean reachable = fields.length == 1 || fields[1].matches("https?://[^/\\s]+.*");
    return reachable ? Optional.empty() : Optional.of(Mistakes.sumDatabaseUrl());
  }

  /**
   * A verifier key is {@code name+hash+key}: the key is base64 of the byte 1 and 32 bytes of Ed25519, the hash is the beginning of
   * SHA-256(name, line feed, key); golang.org/x/mod/sumdb/note.
   */
  static boolean isVerifier(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length < 3 || parts[0].isEmpty() || !parts[1].matches("[0-9a-fA-F]{8}")) {
      return false;
    }
    try {
      byte[] key = Base64.getDecoder().decode(parts[2]);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((parts[0] + "\n").getBytes(StandardCharsets.UTF_8));
      String hash = HexFormat.of().formatHex(digest.digest(key), 0, 4);
      return key.length == 33 && key[0] == 1 && hash.equalsIgnoreCase(parts[1]);
    } catch (IllegalArgumentException notBase64) {
      return false;
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
