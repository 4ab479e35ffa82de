package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import dev.trueup.provider.Catalog;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A manifest reader turns {@code trueup.yaml} and what belongs to it into a {@link Manifest}, or says every mistake in it. */
public final class ManifestReader {

  private final Catalog catalog;
  private final Files files;
  private final Environment environment;

  /** @param environment where references and secrets find their variables */
  public ManifestReader(Catalog catalog, Files files, Environment environment) {
    this.catalog = catalog;
    this.files = files;
    this.environment = environment;
  }

  /**
   * Reads a manifest. The diagnostics are sorted by place; a value may be there beside errors.
   *
   * @param manifestOrFolder a file, or the folder of a {@code trueup.yaml}
   * @param shown how the user named it
   * @param machine the machine that it is read for
   */
  public Checked<Manifest> read(Path manifestOrFolder, String shown, Machine machine) {
    Path path = manifestOrFolder.toAbsolutePath().normalize();
    String name = shown;
    if (files.read(path, Layers.LARGEST) instanceof Files.Read.Directory) {
      Path inside = path.resolve(ManifestFinder.NAME);
      if (files.read(inside, Layers.LARGEST) instanceof Files.Read.Missing) {
        boolean otherEnding = !(files.read(path.resolve("trueup.yml"), Layers.LARGEST) instanceof Files.Read.Missing);
        return Checked.failed(FileMistakes.noneIn(shown, otherEnding));
      }
      path = inside;
      name = Path.of(shown).resolve(ManifestFinder.NAME).normalize().toString();
    }
    var reading = new Reading(files, environment, machine, path.getParent());
    List<Layer> layers = Layers.read(reading, path, name);
    Optional<Layer> main = layers.stream().filter(Layer::main).findFirst();
    if (main.isEmpty()) {
      return Checked.failed(reading.mistakes().sorted());
    }
    layers.forEach(layer -> Header.check(layer, reading.mistakes()));
    Manifest manifest = new DocumentReader(catalog, reading).read(layers, main.get(), name);
    List<Diagnostic> diagnostics = reading.mistakes().sorted();
    return Checked.of(manifest, diagnostics);
  }
}
