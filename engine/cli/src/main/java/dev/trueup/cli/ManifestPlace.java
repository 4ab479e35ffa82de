package dev.trueup.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A manifest place is where a manifest is, or would be.
 *
 * @param path absolute, of the file
 * @param shown as people named it, relative to where they are where possible
 */
record ManifestPlace(Path path, String shown) {

  static final String NAME = "trueup.yaml";

  /**
   * The file or folder that was named, else the nearest {@code trueup.yaml} upwards; empty where there is none.
   *
   * @param here the working directory
   */
  static Optional<ManifestPlace> find(Optional<String> named, Path here) {
    if (named.isPresent()) {
      Path path = here.resolve(named.get()).normalize();
      boolean folder = Files.isDirectory(path);
      String shown = folder ? Path.of(named.get()).resolve(NAME).normalize().toString() : named.get();
      return Optional.of(new ManifestPlace(folder ? path.resolve(NAME) : path, shown));
    }
    for (Path folder = here.normalize(); folder != null; folder = folder.getParent()) {
      Path candidate = folder.resolve(NAME);
      if (Files.exists(candidate)) {
        return Optional.of(new ManifestPlace(candidate, here.normalize().relativize(candidate).toString()));
      }
    }
    return Optional.empty();
  }
}
