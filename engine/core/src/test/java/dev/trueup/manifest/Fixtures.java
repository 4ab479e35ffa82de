package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.provider.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What tests of the reader share: a catalog, machines, and files in memory. */
final class Fixtures {

  static final Catalog CATALOG = Catalog.of(List.of(new ShelfProvider()));
  static final Path FOLDER = Path.of("/home/dev/project");

  private Fixtures() {}

  static String text(String resource) {
    try (InputStream in = Fixtures.class.getResourceAsStream(resource)) {
      return new String(java.util.Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    }
  }

  /** A Linux machine whose {@code ~/linked} is a link to {@code ~/real}. */
  static Machine linux() {
    return machine(Optional.empty());
  }

  static Machine wsl() {
    return machine(Optional.of(new Machine.Wsl("Ubuntu", 2)));
  }

  private static Machine machine(Optional<Machine.Wsl> wsl) {
    return new Machine("dev", 1000, "/home/dev", Map.of("EDITOR", "vim"), "Debian 12", "amd64", wsl, true, "/bin/bash",
        path -> path.text().startsWith("~/linked/") ? HostPath.linux(path.text().replace("~/linked/", "~/real/")) : path,
        Machine.Facts.NONE);
  }

  static Checked<Manifest> read(Map<String, String> files) {
    return read(files, linux());
  }

  /** Reads {@code trueup.yaml} of files that stand in the project's folder. */
  static Checked<Manifest> read(Map<String, String> files, Machine machine) {
    var environment = new Environment(Map.of("TOKEN", "s3cret", "DECLARED", "8081"), java.util.Set.of("EDITOR", "TZ"));
    var reader = new ManifestReader(CATALOG, MemoryFiles.of(files), environment);
    return reader.read(FOLDER.resolve("trueup.yaml"), "trueup.yaml", machine);
  }

  static Checked<Manifest> read(String manifest) {
    return read(Map.of("trueup.yaml", manifest));
  }
}
