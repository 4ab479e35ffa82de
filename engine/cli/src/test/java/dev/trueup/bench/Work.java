package dev.trueup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The work of a measurement: that many small files in {@link #FOLDERS} folders.
 *
 * @param files how many; a multiple of the folders
 */
record Work(int files) {

  static final int FOLDERS = 20;

  /** Below the home. */
  String path(int file) {
    return "bench/d%02d/f%04d".formatted(file * FOLDERS / files, file);
  }

  String content(int file) {
    return "the contents of file %d\n".formatted(file).repeat(5);
  }

  /** Writes a manifest that asks for it, into a home. */
  void manifest(Path home) throws IOException {
    var text = new StringBuilder("trueup: 1\nname: bench\nfiles:\n");
    for (int i = 0; i < files; i++) {
      text.append("  - { path: ~/%s, content: \"%s\" }\n".formatted(path(i), content(i).replace("\n", "\\n")));
    }
    Files.writeString(home.resolve("trueup.yaml"), text);
  }

  /** True where it is all there. */
  boolean isDone(Path home) throws IOException {
    for (int i = 0; i < files; i++) {
      Path file = home.resolve(path(i));
      if (!Files.isRegularFile(file) || !Files.readString(file).equals(content(i))) {
        return false;
      }
    }
    return true;
  }
}
