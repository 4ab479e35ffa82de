package dev.trueup.fetch;

import dev.trueup.host.Digest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** An own log is a checksum database with a key of its own that a test writes, serves, and damages. */
final class OwnLog implements Pages {

  static final URI BASE = URI.create("https://sums.example");

  private final String name = "sums.example";
  private final KeyPair keys;
  private final List<String> records = new ArrayList<>();
  private final List<byte[]> leaves = new ArrayList<>();
  /** What becomes of the answer for a path that matches. */
  private final TreeMap<String, UnaryOperator<byte[]>> damage = new TreeMap<>();
  final List<String> asked = new ArrayList<>();
  private int shown;
  private String title = "go.sum database tree";

  OwnLog() {
    this(pair());
  }

  private OwnLog(KeyPair keys) {
    this.keys = keys;
  }

  private static KeyPair pair() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Another log with the same key: another past. */
  OwnLog twin() {
    return new OwnLog(keys);
  }

  OwnLog filled(int records, String with) {
    for (int i = 0; i < records; i++) {
      add(with + ".example/m" + i, "v1.0.0");
    }
    return this;
  }

  OwnLog add(String module, String version) {
    String record = "%s %s %s\n%s %s/go.mod %s\n".formatted(module, version, sum(module + version), module, version, sum("mod" + module));
    records.add(record);
    leaves.add(Merkle.leaf(record.getBytes(StandardCharsets.UTF_8)));
    shown = records.size();
    return this;
  }

  /** From now on as it was when it had so many records, tree and all. */
  OwnLog showing(int size) {
    shown = size;
    return this;
  }

  /** Signs notes with another first line. */
  OwnLog titled(String other) {
    title = other;
    return this;
  }

  OwnLog damaged(String path, UnaryOperator<byte[]> how) {
    damage.put(path, how);
    return this;
  }

  int size() {
    return records.size();
  }

  static String sum(String of) {
    return "h1:" + Base64.getEncoder().encodeToString(Merkle.leaf(of.getBytes(StandardCharsets.UTF_8)));
  }

  String verifierKey() {
    byte[] key = publicKey();
    return name + "+" + VerifierKey.hash(name, key) + "+" + Base64.getEncoder().encodeToString(key);
  }

  private byte[] publicKey() {
    byte[] encoded = keys.getPublic().getEncoded();
    byte[] key = new byte[33];
    key[0] = 1;
    System.arraycopy(encoded, encoded.length - 32, key, 1, 32);
    return key;
  }

  Digest.InDatabase question(String module, String version) {
    return new Digest.InDatabase(new Digest.SumDatabase(verifierKey(), List.of(BASE)), module, version);
  }

  /** The signed tree of so many records. */
  String note(int size) {
    String text = "%s\n%d\n%s\n".formatted(title, size, Base64.getEncoder().encodeToString(hash(0, size)));
    try {
      Signature sign = Signature.getInstance("Ed25519");
      sign.initSign(keys.getPrivate());
      sign.update(text.getBytes(StandardCharsets.UTF_8));
      byte[] signature = sign.sign();
      byte[] line = Arrays.copyOf(HexFormat.of().parseHex(VerifierKey.hash(name, publicKey())), 4 + signature.length);
      System.arraycopy(signature, 0, line, 4, signature.length);
      return text + "\n— " + name + " " + Base64.getEncoder().encodeToString(line) + "\n";
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** By the definition in RFC 6962, section 2.1, and nothing of ours. */
  private byte[] hash(int from, int to) {
    if (to - from == 1) {
      return leaves.get(from);
    }
    int left = 1;
    while (left * 2 < to - from) {
      left *= 2;
    }
    return Merkle.node(hash(from, from + left), hash(from + left, to));
  }

  @Override
  public Got get(URI uri, int limit) {
    String path = uri.toString().substring(BASE.toString().length());
    asked.add(path);
    Optional<byte[]> page = page(path);
    Optional<UnaryOperator<byte[]>> harm = damage.entrySet().stream().filter(each -> path.startsWith(each.getKey())).map(java.util.Map.Entry::getValue).findFirst();
    return page.<Got>map(bytes -> new Got.Page(uri, 200, harm.map(how -> how.apply(bytes)).orElse(bytes), Optional.empty()))
        .orElseGet(() -> new Got.Page(uri, 404, "not found".getBytes(StandardCharsets.UTF_8), Optional.empty()));
  }

  private Optional<byte[]> page(String path) {
    if (path.startsWith("/lookup/")) {
      String wanted = path.substring("/lookup/".length()).replace("@", " ") + " ";
      for (int i = 0; i < shown; i++) {
        if (records.get(i).startsWith(wanted)) {
          return Optional.of((i + "\n" + records.get(i) + "\n" + note(shown)).getBytes(StandardCharsets.UTF_8));
        }
      }
      return Optional.empty();
    }
    return path.startsWith("/tile/8/") ? tile(path) : Optional.empty();
  }

  private Optional<byte[]> tile(String path) {
    String[] parts = path.substring("/tile/8/".length()).split("\\.p/");
    int level = Integer.parseInt(parts[0].substring(0, parts[0].indexOf('/')));
    int number = Integer.parseInt(parts[0].substring(parts[0].indexOf('/') + 1).replaceAll("[x/]", ""));
    int width = parts.length == 1 ? 256 : Integer.parseInt(parts[1]);
    byte[] tile = new byte[width * 32];
    int under = 1 << 8 * level;
    if ((number * 256 + width) * under > records.size()) {
      return Optional.empty();
    }
    for (int i = 0; i < width; i++) {
      int first = (number * 256 + i) * under;
      System.arraycopy(hash(first, first + under), 0, tile, i * 32, 32);
    }
    return Optional.of(tile);
  }
}
