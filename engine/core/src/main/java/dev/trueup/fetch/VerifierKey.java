package dev.trueup.fetch;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A verifier key is what the notes of a database are held against: {@code NAME+HASH+KEY}, where KEY is base64 of the byte 1 and 32 bytes of
 * Ed25519, and HASH the beginning of the SHA-256 of name, line feed and KEY's bytes: https://pkg.go.dev/golang.org/x/mod/sumdb/note.
 *
 * @param hash 4 bytes in hexadecimal, by which a signature names its key
 */
record VerifierKey(String name, String hash, PublicKey key) {

  private static final int ED25519 = 1;
  /** What stands before the 32 bytes in the form that Java reads: RFC 8410. */
  private static final byte[] BEFORE = HexFormat.of().parseHex("302a300506032b6570032100");

  /** Empty for what is no such key, or one whose hash is another's. */
  static Optional<VerifierKey> parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length < 3 || parts[0].isEmpty()) {
      return Optional.empty();
    }
    try {
      byte[] key = Base64.getDecoder().decode(parts[2]);
      String hash = hash(parts[0], key);
      if (key.length != 33 || key[0] != ED25519 || !hash.equalsIgnoreCase(parts[1])) {
        return Optional.empty();
      }
      byte[] encoded = Arrays.copyOf(BEFORE, BEFORE.length + 32);
      System.arraycopy(key, 1, encoded, BEFORE.length, 32);
      return Optional.of(new VerifierKey(parts[0], hash, KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded))));
    } catch (IllegalArgumentException | GeneralSecurityException notAKey) {
      return Optional.empty();
    }
  }

  /** @param key with the byte of its algorithm */
  static String hash(String name, byte[] key) {
    MessageDigest digest = Merkle.sha256();
    digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest.digest(key), 0, 4);
  }

  boolean verifies(String text, byte[] signature) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text.getBytes(StandardCharsets.UTF_8));
      return check.verify(signature);
    } catch (GeneralSecurityException malformed) {
      return false;
    }
  }
}
