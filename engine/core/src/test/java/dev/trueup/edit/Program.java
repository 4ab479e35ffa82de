package dev.trueup.edit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real consumer of our files, run with an empty environment. */
record Program(Path path) {

  record Answer(int exit, String output) {}

  /** Skips the test visibly where the machine has none of these. */
  static Program orSkip(String... candidates) {
    Program found = Stream.of(candidates).map(Path::of).filter(Files::isExecutable).findFirst().map(Program::new).orElse(null);
    Assumptions.assumeTrue(found != null, "this machine has no " + String.join(" or ", candidates));
    return found;
  }

  Answer run(Map<String, String> environment, String... arguments) {
    var builder = new ProcessBuilder(Stream.concat(Stream.of(path.toString()), Stream.of(arguments)).toList());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Answer(process.waitFor(), output);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
