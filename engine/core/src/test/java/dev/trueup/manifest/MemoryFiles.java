package dev.trueup.manifest;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Files that stand nowhere but here. */
final class MemoryFiles implements Files {

  private final Map<Path, byte[]> files = new HashMap<>();

  /** @param texts by their names in the project's folder, or by absolute path */
  static MemoryFiles of(Map<String, String> texts) {
    var files = new MemoryFiles();
    texts.forEach((name, text) -> files.with(name, text.getBytes(StandardCharsets.UTF_8)));
    return files;
  }

  MemoryFiles with(String name, byte[] bytes) {
    files.put(Fixtures.FOLDER.resolve(name).normalize(), bytes);
    return this;
  }

  @Override
  public Read read(Path path, long limit) {
    byte[] bytes = files.get(path);
    if (bytes == null) {
      return files.keySet().stream().anyMatch(file -> file.startsWith(path)) ? new Read.Directory() : new Read.Missing();
    }
    return bytes.length > limit ? new Read.TooLarge(bytes.length) : new Read.Contents(bytes);
  }
}
