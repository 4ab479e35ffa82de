package dev.trueup.host;

import java.net.URI;
import java.util.List;

/** A digest is what the bytes of a file from elsewhere must come to, or who is asked for it while applying. Never whoever serves the bytes. */
public sealed interface Digest {

  /** @param hex 64 lower-case digits */
  record Sha256(String hex) implements Digest {
    public Sha256 {
      if (!hex.matches("[0-9a-f]{64}")) {
        throw new IllegalArgumentException("not a SHA-256: " + hex);
      }
    }
  }

  /**
   * Go's hash over the files of a module's zip: https://pkg.go.dev/golang.org/x/mod/sumdb/dirhash.
   *
   * @param h1 {@code h1:} and 44 characters of base64
   */
  record ModuleSum(String h1) implements Digest {
    public ModuleSum {
      if (!h1.matches("h1:[A-Za-z0-9+/]{43}=")) {
        throw new IllegalArgumentException("not the sum of a module: " + h1);
      }
    }
  }

  /**
   * The SHA-256 that an official list of releases has for a file: JSON in which some object has {@code "filename"} and {@code "sha256"}.
   *
   * @param lists the first that answers counts
   */
  record Listed(List<URI> lists, String file) implements Digest {
    public Listed {
      lists = List.copyOf(lists);
    }
  }

  /** The sum that a checksum database has for a module, its signature and proof checked. */
  record InDatabase(SumDatabase database, String module, String version) implements Digest {}

  /**
   * A sum database is a transparency log of the sums of modules: https://go.dev/design/25530-sumdb.
   *
   * @param key its verifier key: {@code sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8}
   * @param bases addresses that serve it, tried in order: itself, or a module proxy's {@code /sumdb/NAME}
   */
  record SumDatabase(String key, List<URI> bases) {
    public SumDatabase {
      bases = List.copyOf(bases);
    }

    /** {@code sum.golang.org} */
    public String name() {
      return key.substring(0, key.indexOf('+'));
    }
  }
}
