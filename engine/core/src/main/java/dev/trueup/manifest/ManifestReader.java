package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.host.Machine;
import dev.trueup.provider.Catalog;
import dev.trueup.provider.Lock;
import dev.trueup.provider.Pin;
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
    return opened(manifestOrFolder, shown, machine).then(opened -> {
      Reading reading = opened.reading();
      Checked<Lock> lock = lock(opened);
      reading.mistakes().addAll(lock.diagnostics());
      reading.lock(lock.value().orElse(Lock.NONE));
      Manifest manifest = new DocumentReader(catalog, reading).read(opened.layers(), opened.main(), opened.shown());
      List<Diagnostic> mistakes = reading.mistakes().sorted();
      return Checked.of(manifest, lock.isUsable() ? mistakes : mistakes.stream().filter(each -> !onlyLacksTheLock(each, lock)).toList());
    });
  }

  /** What a broken lock does not answer is no mistake of its own. */
  private static boolean onlyLacksTheLock(Diagnostic mistake, Checked<Lock> broken) {
    return mistake.hint().equals(Optional.of(LockMistakes.AGAIN)) && !broken.diagnostics().contains(mistake);
  }

  /** Reads what a manifest wants to be pinned. What is wrong with its lock is no mistake here: whoever locks writes it anew. */
  public Checked<Wishes> wishes(Path manifestOrFolder, String shown, Machine machine) {
    return opened(manifestOrFolder, shown, machine).then(opened -> {
      Checked<Lock> lock = lock(opened);
      opened.reading().lock(lock.value().orElse(Lock.NONE));
      List<Pin> pins = new DocumentReader(catalog, opened.reading()).pins(opened.layers());
      return Checked.of(new Wishes(opened.shown(), pins, opened.lockFile(), opened.lockShown(), lock), opened.reading().mistakes().sorted());
    });
  }

  /** The lock beside a manifest, and its bytes in the digest. */
  private Checked<Lock> lock(Opened opened) {
    return switch (files.read(opened.lockFile(), LockFile.LARGEST)) {
      case Files.Read.Missing() -> Checked.of(Lock.NONE);
      case Files.Read.Contents(byte[] bytes) -> {
        opened.reading().digest(bytes);
        yield LockFile.parse(opened.lockShown(), bytes);
      }
      case Files.Read.Directory other -> Checked.failed(LockFile.unreadable(other, opened.lockShown()));
      case Files.Read.TooLarge other -> Checked.failed(LockFile.unreadable(other, opened.lockShown()));
      case Files.Read.Unreadable other -> Checked.failed(LockFile.unreadable(other, opened.lockShown()));
    };
  }

  /** A manifest whose layers are read and whose header is checked. */
  private record Opened(Reading reading, List<Layer> layers, Layer main, String shown) {

    Path lockFile() {
      return main.source().path().resolveSibling(LockFile.NAME);
    }

    String lockShown() {
      return Path.of(shown).resolveSibling(LockFile.NAME).toString();
    }
  }

  private Checked<Opened> opened(Path manifestOrFolder, String shown, Machine machine) {
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
    return Checked.of(new Opened(reading, layers, main.get(), name));
  }
}
