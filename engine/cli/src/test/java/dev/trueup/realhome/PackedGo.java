package dev.trueup.realhome;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A packed Go is this machine's own Go in an archive of the official layout, packed once for all tests.
 *
 * @param version without {@code go}
 */
record PackedGo(Path archive, String version, String sha256) {

  private static final Path OWN = Path.of("/usr/local/go");

  private static Optional<PackedGo> packed = Optional.empty();

  static boolean isPossible() {
    return Files.isExecutable(OWN.resolve("bin/go")) && Files.isReadable(OWN.resolve("VERSION"));
  }

  static synchronized PackedGo ofThisMachine() {
    if (packed.isEmpty()) {
      packed = Optional.of(pack());
    }
    return packed.get();
  }

  String name() {
    return "go" + version + ".linux-amd64.tar.gz";
  }

  private static PackedGo pack() {
    try {
      Path archive = Files.createTempFile(Memory.folder(), "trueup-packed-go-", ".tar.gz");
      archive.toFile().deleteOnExit();
      Process tar = new ProcessBuilder("tar", "-C", OWN.getParent().toString(), "--owner=0", "--group=0", "-I", "gzip -1", "-cf", archive.toString(), "go")
          .inheritIO().start();
      if (tar.waitFor() != 0) {
        throw new IllegalStateException("tar ended with " + tar.exitValue());
      }
      String version = Files.readString(OWN.resolve("VERSION")).lines().findFirst().orElseThrow().substring("go".length());
      return new PackedGo(archive, version, sha256(archive));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  static String sha256(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] piece = new byte[1 << 20];
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        digest.update(piece, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
