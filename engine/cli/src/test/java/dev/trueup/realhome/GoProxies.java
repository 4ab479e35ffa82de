package dev.trueup.realhome;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The module proxies that Go uses on this machine.
 *
 * @param entries of {@code GOPROXY}, in their order
 */
record GoProxies(List<String> entries) {

  private static final Path GO = Path.of("/usr/local/go/bin/go");

  /** Empty where there is no Go, no proxy, or none that answers. */
  static Optional<GoProxies> ofThisMachine() {
    if (!Files.isExecutable(GO)) {
      return Optional.empty();
    }
    var proxies = new GoProxies(Arrays.asList(said("env", "GOPROXY").split("[,|]")));
    boolean answers = proxies.entries.getFirst().startsWith("http") && said("list", "-m", "golang.org/x/tools@latest").startsWith("golang.org/x/tools v");
    return answers ? Optional.of(proxies) : Optional.empty();
  }

  private static String said(String... words) {
    try {
      var builder = new ProcessBuilder(GO.toString()).directory(Path.of("/").toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
      builder.command().addAll(Arrays.asList(words));
      return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** As a manifest has them. */
  String yaml() {
    return "[" + String.join(", ", entries) + "]";
  }

  @Override
  public String toString() {
    return String.join(",", entries);
  }
}
