package dev.trueup.host.local;

import dev.trueup.host.Digest;
import java.net.URI;
import java.nio.file.Path;

/** A download in a process of its own, which can be killed; prints what became of it. */
final class DownloadScenario {

  private DownloadScenario() {}

  /** @param arguments the home, the address, the SHA-256 */
  public static void main(String[] arguments) {
    System.out.println(Cellar.in(Path.of(arguments[0])).get(Cellar.web(URI.create(arguments[1]), new Digest.Sha256(arguments[2]))));
  }
}
