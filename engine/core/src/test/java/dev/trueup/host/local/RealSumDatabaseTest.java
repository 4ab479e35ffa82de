package dev.trueup.host.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trueup.host.Digest;
import dev.trueup.host.Network;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real checksum database of Go, through the module proxy of this machine. */
class RealSumDatabaseTest {

  private static final String KEY = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

  @Test
  void proves_what_a_toolchain_comes_to_and_remembers_the_tree(@TempDir Path home) throws Exception {
    var database = new Digest.SumDatabase(KEY, List.of(URI.create(proxy() + "/sumdb/sum.golang.org")));
    var question = new Digest.InDatabase(database, "golang.org/toolchain", "v0.0.1-go1.26.8.linux-amd64");
    Network network = Scratch.in(home, certificates()).host().talking().network();
    Network.Summed answer = network.sum(question);
    assumeTrue(!(answer instanceof Network.Summed.Unknown(String reason) && reason.matches(".*(answered with status|connect|cannot be|time).*")),
        "the module proxy of this machine does not answer: " + answer);
    assertInstanceOf(Network.Summed.Known.class, answer);
    String note = Files.readString(home.resolve(".cache/trueup/sumdb/sum.golang.org"));
    assertTrue(note.startsWith("go.sum database tree\n"), note);
    assertEquals(answer, Scratch.in(home, certificates()).host().talking().network().sum(question), "and it goes on from there");
    var arm = new Digest.InDatabase(database, "golang.org/toolchain", "v0.0.1-go1.26.8.linux-arm64");
    assertInstanceOf(Network.Summed.Known.class, network.sum(arm));
    var none = new Digest.InDatabase(database, "golang.org/toolchain", "v0.0.1-go1.26.888.linux-arm64");
    assertInstanceOf(Network.Summed.Unknown.class, network.sum(none));
  }

  private static Map<String, String> certificates() {
    var ours = new HashMap<>(System.getenv());
    ours.keySet().removeIf(name -> !name.startsWith("SSL_CERT_") && !name.toUpperCase(java.util.Locale.ROOT).endsWith("_PROXY"));
    return ours;
  }

  private static String proxy() throws Exception {
    String text;
    try {
      Process go = new ProcessBuilder("go", "env", "GOPROXY").redirectError(ProcessBuilder.Redirect.DISCARD).start();
      text = new String(go.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip().split("[,|]")[0];
    } catch (IOException none) {
      text = "";
    }
    assumeTrue(text.startsWith("http"), "no module proxy is set on this machine");
    return text;
  }
}
