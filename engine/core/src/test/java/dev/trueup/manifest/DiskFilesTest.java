package dev.trueup.manifest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFilesTest {

  private final DiskFiles files = new DiskFiles();

  @Test
  void tells_apart_what_can_stand_at_a_path(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "abc");
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));
    var contents = assertInstanceOf(dev.trueup.manifest.Files.Read.Contents.class, files.read(file, 3));
    assertArrayEquals("abc".getBytes(StandardCharsets.UTF_8), contents.bytes());
    assertEquals(new dev.trueup.manifest.Files.Read.TooLarge(3), files.read(file, 2));
    assertEquals(new dev.trueup.manifest.Files.Read.Directory(), files.read(folder, 3));
    assertEquals(new dev.trueup.manifest.Files.Read.Missing(), files.read(folder.resolve("none"), 3));
    assertInstanceOf(dev.trueup.manifest.Files.Read.Unreadable.class, files.read(loop, 3));
    assertInstanceOf(dev.trueup.manifest.Files.Read.Unreadable.class, files.read(Path.of("/dev/null"), 3));
  }

  @Test
  void finds_the_nearest_manifest_upwards(@TempDir Path folder) throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    Path manifest = Files.writeString(folder.resolve("trueup.yaml"), "");
    assertEquals(Optional.of(manifest), ManifestFinder.nearest(inner));
  }
}
