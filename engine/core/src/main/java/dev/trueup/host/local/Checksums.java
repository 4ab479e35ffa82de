package dev.trueup.host.local;

import dev.trueup.host.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Checksums are what the bytes of files come to, and how that is written down. */
final class Checksums {

  private static final String SHA256 = "sha256:";
  /** As Go compares texts; Java compares UTF-16. */
  private static final Comparator<String> BY_BYTES =
      (one, other) -> Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));

  /** No module comes near it; a zip that does is a bomb, and it is read before anybody knows that it is the wanted one. */
  private static final long MOST_UNPACKED = 4L << 30;

  private Checksums() {}

  /** {@code sha256:…} or {@code h1:…}. */
  static String text(Digest digest) {
    return switch (digest) {
      case Digest.Sha256(String hex) -> SHA256 + hex;
      case Digest.ModuleSum(String h1) -> h1;
      case Digest.Listed l -> throw new IllegalArgumentException("no sum yet, but a list that has it: " + l);
      case Digest.InDatabase d -> throw new IllegalArgumentException("no sum yet, but a database that has it: " + d);
    };
  }

  /** The inverse of {@link #text}; empty for anything else. */
  static Optional<Digest> parse(String text) {
    try {
      return Optional.of(text.startsWith(SHA256) ? new Digest.Sha256(text.substring(SHA256.length())) : new Digest.ModuleSum(text));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  /**
   * What a file comes to in the way of a digest; empty where it can come to nothing of that sort: a module's sum of what is no zip.
   *
   * @param wanted a {@link Digest.Sha256} or {@link Digest.ModuleSum}
   */
  static Optional<Digest> of(Path file, Digest wanted) throws IOException {
    return switch (wanted) {
      case Digest.Sha256 s -> Optional.of(sha256(file));
      case Digest.ModuleSum m -> moduleSum(file);
      case Digest.Listed l -> throw new IllegalArgumentException("ask the list first: " + l);
      case Digest.InDatabase d -> throw new IllegalArgumentException("ask the database first: " + d);
    };
  }

  static Digest.Sha256 sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = sha256();
      read(in, digest, Long.MAX_VALUE);
      return new Digest.Sha256(HexFormat.of().formatHex(digest.digest()));
    }
  }

  /**
   * Go's {@code h1:} over a module's zip: the SHA-256 of a line {@code HEX  NAME} for each entry, sorted by name
   * (https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash).
   */
  private static Optional<Digest> moduleSum(Path zip) throws IOException {
    var lines = new TreeMap<String, String>(BY_BYTES);
    long left = MOST_UNPACKED;
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        String name = ZipArchive.name(entry);
        try (InputStream in = file.getInputStream(entry)) {
          MessageDigest digest = sha256();
          left -= read(in, digest, left);
          if (left < 0 || name.contains("\n") || lines.put(name, HexFormat.of().formatHex(digest.digest())) != null) {
            return Optional.empty(); // no module has such a zip
          }
        }
      }
    } catch (java.util.zip.ZipException none) {
      return Optional.empty();
    }
    MessageDigest sum = sha256();
    lines.forEach((name, hex) -> sum.update((hex + "  " + name + "\n").getBytes(StandardCharsets.UTF_8)));
    return Optional.of(new Digest.ModuleSum("h1:" + Base64.getEncoder().encodeToString(sum.digest())));
  }

  /** Reads until there is no more, or more than this; how much it was. */
  private static long read(InputStream in, MessageDigest digest, long most) throws IOException {
    byte[] part = new byte[1 << 16];
    long all = 0;
    for (int length = in.read(part); length >= 0 && all <= most; length = in.read(part)) {
      digest.update(part, 0, length);
      all += length;
    }
    return all;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
