package dev.trueup.manifest;

import java.nio.file.Path;
import java.util.Optional;

/** A manifest finder looks for the manifest that a folder belongs to. */
public final class ManifestFinder {

  /** What a manifest is called. */
  public static final String NAME = "trueup.yaml";

  private ManifestFinder() {}

  /** The {@code trueup.yaml} in this folder or in the nearest one above it. */
  public static Optional<Path> nearest(Path folder) {
    for (Path here = folder.toAbsolutePath().normalize(); here != null; here = here.getParent()) {
      Path candidate = here.resolve(NAME);
      if (java.nio.file.Files.exists(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
