package dev.trueup.provider.go;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Host;
import dev.trueup.host.HostPath;
import dev.trueup.provider.Deviation;
import dev.trueup.provider.Finding;
import dev.trueup.provider.Past;
import dev.trueup.provider.Remedy;
import dev.trueup.testkit.RealHost;
import dev.trueup.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tool comes through the module proxy that Go goes by on this machine, its sum from the checksum database. Skipped where none answers. */
class RealProxyTest {

  private static final ToolKind KIND = new ToolKind();
  private static final String HELLO = "golang.org/x/example/hello";
  private static final String VERSION = "v0.0.0-20250915201037-7f05d217867b";

  @TempDir
  Path home;

  private Path go;

  @BeforeEach
  void a_proxy_answers() throws Exception {
    try {
      go = Path.of(run("go", "env", "GOROOT"), "bin", "go");
    } catch (IOException missing) {
      Assumptions.abort("there is no go command on this machine");
    }
    String said = run("go", "list", "-m", HELLO + "@" + VERSION);
    Assumptions.assumeTrue(said.equals(HELLO + " " + VERSION), "no module proxy answers: " + said);
    Path settings = Files.createDirectories(home.resolve(".config/go")).resolve("env");
    Files.writeString(settings, "GOPROXY=%s\nGOSUMDB=%s\nGOFLAGS=-modcacherw\n".formatted(run("go", "env", "GOPROXY"), run("go", "env", "GOSUMDB")));
    Files.writeString(Files.createDirectories(home.resolve(".config/go/telemetry")).resolve("mode"), "off");
  }

  @Test
  void a_tool_arrives_is_known_and_runs() throws Exception {
    ToolState wanted = wanted(HELLO, VERSION);
    assertEquals(List.of(), failures(wanted));
    var seen = assertInstanceOf(Finding.Present.class, KIND.probe(List.of(wanted), host()).getFirst().finding());
    ToolState actual = assertInstanceOf(ToolState.class, seen.actual());
    assertTrue(actual.sum().orElseThrow().startsWith("h1:"));
    assertEquals(wanted.version(), actual.version());
    assertEquals("Hello, world!", run(home.resolve("go/bin/hello").toString()));
  }

  @Test
  void the_versions_nearest_to_one_that_is_none_are_named() {
    ToolState wanted = wanted("github.com/campoy/embedmd", "v1.9.9");
    String failure = failures(wanted).getFirst();
    String said = KIND.explain(wanted, failure, RealHost.talking(home, variables())).orElse("");
    assertTrue(said.contains("github.com/campoy/embedmd has no version v1.9.9") && said.contains("v1.0.0"), () -> said + " of " + failure);
  }

  private List<String> failures(ToolState wanted) {
    var observation = KIND.probe(List.of(wanted), host()).getFirst();
    var remedy = KIND.remedy(new Deviation.Missing<>(wanted), observation.evidence(), Past.UNKNOWN, host().machine());
    return host().perform(assertInstanceOf(Remedy.Steps.class, remedy).steps()).stream()
        .flatMap(done -> done instanceof Host.Performed.Failed(String reason) ? java.util.stream.Stream.of(reason) : java.util.stream.Stream.empty())
        .toList();
  }

  private ToolState wanted(String path, String version) {
    return new ToolState(HostPath.linux("~/go/bin/" + path.substring(path.lastIndexOf('/') + 1)), Value.text(path),
        Optional.of(Value.text(version)), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(HostPath.linux(go.toString())),
        Optional.empty());
  }

  private Host host() {
    return RealHost.in(home, variables(), List.of());
  }

  private Map<String, String> variables() {
    var variables = new HashMap<>(Map.of("PATH", go.getParent() + ":/usr/bin:/bin"));
    for (String name : List.of("SSL_CERT_FILE", "SSL_CERT_DIR", "HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy")) {
      Optional.ofNullable(System.getenv(name)).ifPresent(value -> variables.put(name, value));
    }
    return variables;
  }

  private String run(String... words) throws Exception {
    var builder = new ProcessBuilder(words).directory(home.toFile()).redirectErrorStream(true);
    builder.environment().put("GOPATH", home.resolve("asked").toString());
    builder.environment().put("GOFLAGS", "-modcacherw");
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    return said;
  }
}
