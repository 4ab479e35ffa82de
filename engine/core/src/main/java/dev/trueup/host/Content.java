package dev.trueup.host;

import dev.trueup.value.Value;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A content is the bytes of a whole file, or the digest of bytes that the journal keeps.
 *
 * <p>Equal to another content of the same digest. Never prints its bytes.
 */
public final class Content {

  private final byte[] bytes;
  private final boolean stored;
  private final Value.Blob blob;

  private Content(byte[] bytes, boolean stored, Value.Blob blob) {
    this.bytes = bytes;
    this.stored = stored;
    this.blob = blob;
  }

  public static Content of(byte[] bytes) {
    byte[] own = bytes.clone();
    return new Content(own, false, new Value.Blob(sha256(own), own.length));
  }

  public static Content of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What the journal's store of earlier contents holds under this digest. */
  public static Content stored(Value.Blob blob) {
    return new Content(new byte[0], true, blob);
  }

  /** True where the bytes must be fetched from the journal's store first. */
  public boolean isStored() {
    return stored;
  }

  /** @throws IllegalStateException for a stored content, whose bytes are not here */
  public byte[] bytes() {
    if (stored) {
      throw new IllegalStateException("content " + blob + " was not fetched from the journal");
    }
    return bytes.clone();
  }

  public Value.Blob blob() {
    return blob;
  }

  /** The text, where the bytes are here and are UTF-8 without zero bytes. */
  public Optional<String> asText() {
    if (stored) {
      return Optional.empty();
    }
    var text = dev.trueup.edit.FileText.of(bytes);
    return text.charset() == StandardCharsets.UTF_8 && text.problem().isEmpty() ? Optional.of(text.text()) : Optional.empty();
  }

  public static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Content that && blob.equals(that.blob);
  }

  @Override
  public int hashCode() {
    return blob.hashCode();
  }

  @Override
  public String toString() {
    return blob.toString();
  }
}
