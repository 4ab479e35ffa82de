package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.done;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.trueup.fetch.Answers;
import dev.trueup.fetch.WebServer;
import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.Artifact.Packing;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Content;
import dev.trueup.host.Digest;
import dev.trueup.host.Step;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come into the cache, whole and right, or not at all. */
class DownloaderTest {

  private static final byte[] BYTES = Answers.bytes(300_000);

  @TempDir private Path folder;
  private Scratch scratch;
  private WebServer server;

  @BeforeEach
  void a_home_and_a_server() throws IOException {
    scratch = Scratch.in(folder);
    server = WebServer.start();
  }

  @AfterEach
  void the_server_goes() throws IOException {
    server.close();
  }

  @Test
  void brings_a_file_into_the_cache_once() throws IOException {
    server.at("/go.tar.gz", Answers.file(BYTES, "\"1\""));
    Step step = new Step.Download(artifact(source(server.uri("/go.tar.gz"), sha256(BYTES), BYTES.length)));
    assertEquals(done(), scratch.perform(step));
    assertArrayEquals(BYTES, Files.readAllBytes(cached("go.tar.gz")));
    assertEquals("0700", scratch.mode(".cache/trueup/downloads"));
    assertEquals("0600", scratch.mode(".cache/trueup/downloads/go.tar.gz"));
    assertFalse(Files.exists(cached("go.tar.gz.part")));
    assertEquals(done(), scratch.perform(step));
    assertEquals(1, server.requests().size());
  }

  Path cached(String name) {
    return scratch.at(".cache/trueup/downloads/" + name);
  }

  static Digest.Sha256 sha256(byte[] bytes) {
    return new Digest.Sha256(Content.sha256(bytes));
  }

  static Artifact artifact(Source... sources) {
    return new Artifact("Go 1.26.8 for linux-amd64", List.of(sources));
  }

  static Source source(URI uri, Digest digest, long size) {
    String path = uri.getPath();
    return new Source(new Where.Web(uri), path.substring(path.lastIndexOf('/') + 1), digest,
        size < 0 ? OptionalLong.empty() : OptionalLong.of(size), new ArchiveForm(Packing.TAR_GZ, "go/", List.of(), Map.of()));
  }
}
