package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.created;
import static dev.trueup.host.local.Scratch.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.trueup.host.Artifact;
import dev.trueup.host.Artifact.ArchiveForm;
import dev.trueup.host.Artifact.Packing;
import dev.trueup.host.Artifact.Source;
import dev.trueup.host.Artifact.Where;
import dev.trueup.host.Digest;
import dev.trueup.host.Expect;
import dev.trueup.host.HostPath;
import dev.trueup.host.Step;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real archives of Go: one in the official layout, packed here, and a toolchain module from the proxy that Go itself uses. */
class RealToolchainTest {

  private static final String MODULE = "golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64";
  /** As sum.golang.org has it. */
  private static final String SUM = "h1:ZOmGe1OnfREDMIdb1Qi4G9JSuDPBLGExZMQ4nis1RXM=";
  private static final HostPath TREE = HostPath.linux("~/sdk/go");

  @TempDir private Path home;
  private Scratch scratch;

  @BeforeEach
  void a_home() {
    scratch = Scratch.in(home);
  }

  @Test
  void unpacks_the_official_layout_as_tar_does() throws Exception {
    Path go = Path.of(said("go", "env", "GOROOT"));
    assumeTrue(Files.isRegularFile(go.resolve("bin/go")), "no Go is here to be packed");
    Path parts = Files.createDirectories(home.resolve("parts/go"));
    for (String part : List.of("VERSION", "go.env", "bin", "src/fmt", "src/internal", "lib/time")) {
      Files.createDirectories(parts.resolve(part).getParent());
      said("cp", "-RL", go.resolve(part).toString(), parts.resolve(part).toString());
    }
    said("tar", "-C", home.resolve("parts").toString(), "-czf", home.resolve("go.tar.gz").toString(), "go");
    var source = new Source(
        new Where.OnDisk(HostPath.linux("~/go.tar.gz")), "go.tar.gz", Checksums.sha256(home.resolve("go.tar.gz")), OptionalLong.empty(),
        new ArchiveForm(Packing.TAR_GZ, "go/", List.of(), Map.of()));
    unpack(new Artifact("Go", List.of(source)));
    Files.delete(home.resolve("sdk/go/.trueup-unpacked"));
    assertEquals("", said("diff", "-r", parts.toString(), home.resolve("sdk/go").toString()));
    assertTrue(Files.isExecutable(home.resolve("sdk/go/bin/go")) && !Files.isExecutable(home.resolve("sdk/go/VERSION")));
  }

  @Test
  void unpacks_a_toolchain_module_that_runs() throws Exception {
    String proxy = said("go", "env", "GOPROXY").split("[,|]")[0];
    assumeTrue(proxy.startsWith("http"), "no module proxy is known here");
    var form = new ArchiveForm(Packing.ZIP, MODULE + "/", List.of("bin/", "pkg/tool/"), Map.of("_go.mod", "go.mod"));
    var uri = URI.create(proxy + "/golang.org/toolchain/@v/v0.0.1-go1.26.8.linux-amd64.zip");
    var artifact = new Artifact("Go 1.26.8", List.of(
        new Source(new Where.Web(uri), "toolchain.zip", new Digest.ModuleSum(SUM), OptionalLong.empty(), form)));
    assumeTrue(scratch.host().talking().network().fetch(URI.create(proxy + "/golang.org/toolchain/@v/list"), 1 << 20)
        instanceof dev.trueup.host.Network.Fetched.Page, "the module proxy does not answer");
    unpack(artifact);
    assertEquals("go version go1.26.8 linux/amd64", said(home.resolve("sdk/go/bin/go").toString(), "version"));
    assertTrue(Files.exists(home.resolve("sdk/go/src/go.mod")), "_go.mod has its own name again");
    assertEquals(done(), scratch.perform(new Step.DeleteTree(TREE, List.of(HostPath.linux("~/sdk")), Expect.DIRECTORY)));
    assertTrue(Files.notExists(home.resolve("sdk")));
  }

  private void unpack(Artifact artifact) {
    assertEquals(done(), scratch.perform(new Step.Download(artifact)));
    assertEquals(created("~/sdk", "~/sdk/go"), scratch.perform(new Step.Unpack(artifact, TREE, 300_000_000, Expect.ABSENT)));
  }

  /** What a program says; nothing where it is not here. */
  private String said(String... words) throws InterruptedException {
    try {
      var builder = new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true);
      builder.environment().put("GOTOOLCHAIN", "local");
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      process.waitFor(60, TimeUnit.SECONDS);
      return said;
    } catch (IOException missing) {
      return "";
    }
  }
}
