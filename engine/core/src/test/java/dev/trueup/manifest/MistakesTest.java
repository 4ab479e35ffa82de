package dev.trueup.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake that somebody can make, explained at its place, and nothing else. */
class MistakesTest {

  static List<String> fixtures() throws IOException, URISyntaxException {
    Path folder = Path.of(Objects.requireNonNull(MistakesTest.class.getResource("/manifest/mistakes")).toURI());
    try (Stream<Path> files = java.nio.file.Files.list(folder)) {
      return files.map(file -> file.getFileName().toString().replace(".yaml", "")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void explains_each_mistake_at_its_line(String name) {
    var fixture = Fixture.parse(Fixtures.text("/manifest/mistakes/" + name + ".yaml"));
    var read = Fixtures.read(fixture.files());
    assertEquals(String.join("\n", fixture.expected()), String.join("\n", Fixture.found(read.diagnostics())));
    Approvals.verify(Rendering.of(read.diagnostics(), fixture.files()), Approvals.NAMES.withParameters(name));
  }
}
