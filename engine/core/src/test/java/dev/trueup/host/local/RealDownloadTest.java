package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Digest;
import dev.trueup.host.Monitor;
import dev.trueup.host.Step;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Go toolchain, through the module proxy that this machine's own Go would use, with the environment that it has. */
class RealDownloadTest {

  private static final String VERSION = "v0.0.1-go1.26.0.linux-amd64";

  @TempDir private Path folder;

  @Test
  void brings_a_toolchain_that_the_checksum_database_knows() throws Exception {
    URI proxy = proxy();
    var database = new Digest.SumDatabase("sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
        List.of(URI.create(proxy + "/sumdb/sum.golang.org")));
    var source = Cellar.source(new Where.Web(URI.create(proxy + "/golang.org/toolchain/@v/" + VERSION + ".zip")),
        "golang.org-toolchain@" + VERSION + ".zip", new Digest.InDatabase(database, "golang.org/toolchain", VERSION), OptionalLong.empty());
    var told = new ArrayList<Monitor.Advance>();
    Scratch scratch = Scratch.in(folder, ways());
    var answer = scratch.host().perform(List.of(new Step.Download(new Artifact("Go", List.of(source)))), new Monitor() {
      @Override
      public void advanced(int step, Advance advance) {
        told.add(advance);
      }
    });
    assertEquals(List.of(done()), answer);
    Path file = folder.resolve(".cache/trueup/downloads").resolve(source.name());
    assertTrue(Files.size(file) > 50_000_000, () -> file + " is too small");
    assertEquals("verifying", told.getLast().doing());
    var downloaded = told.get(told.size() - 2);
    assertTrue(downloaded.done() == Files.size(file), () -> "the last that was told of the download is " + downloaded);
  }

  private static URI proxy() throws Exception {
    Assumptions.assumeTrue(SearchPath.of(System.getenv().getOrDefault("PATH", "")).find("go").isPresent(), "needs a Go, whose module proxy is asked");
    String first = Tools.run("sh", "-c", "cd / && GOTOOLCHAIN=local go env GOPROXY").split("[,|]")[0];
    Assumptions.assumeTrue(first.startsWith("http"), "needs a module proxy");
    URI proxy = URI.create(first.endsWith("/") ? first.substring(0, first.length() - 1) : first);
    var reached = Scratch.in(Path.of("/nonexistent"), ways()).host().talking().network().fetch(
        URI.create(proxy + "/golang.org/toolchain/@v/" + VERSION + ".info"), 10_000);
    Assumptions.assumeTrue(reached instanceof dev.trueup.host.Network.Fetched.Page page && page.status() == 200,
        () -> "needs the module proxy to have " + VERSION + ": " + reached);
    return proxy;
  }

  /** How this machine reaches others. */
  private static Map<String, String> ways() {
    var ways = new TreeMap<>(System.getenv());
    ways.keySet().removeIf(name -> !name.toLowerCase().endsWith("_proxy") && !name.startsWith("SSL_CERT_"));
    return ways;
  }
}
