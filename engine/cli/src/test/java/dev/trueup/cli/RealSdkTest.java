package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two real releases of Go in a home where there was none: this machine's own, packed as an archive of a mirror on loopback, and another one as
 * the module that this machine's module proxy serves.
 */
class RealSdkTest {

  private static final Path OWN = Path.of("/usr/local/go");
  private static final String OTHER = "1.22.12";

  @TempDir private Path folder;

  private Path home;
  private Path project;
  private HttpServer mirror;
  private Map<String, String> environment;

  private record Ran(int exit, String output) {}

  @BeforeEach
  void make_a_home_without_go() throws Exception {
    Assumptions.assumeTrue(Files.isExecutable(OWN.resolve("bin/go")), "no Go in /usr/local/go");
    home = Files.createDirectories(folder.resolve("home"));
    project = Files.createDirectories(home.resolve("project"));
    mirror = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    mirror.start();
    environment = new HashMap<>(Map.of("HOME", home.toString(), "PATH", "/usr/bin:/bin", "USER", "dev"));
  }

  @AfterEach
  void stop_the_mirror() {
    mirror.stop(0);
  }

  @Test
  void brings_two_releases_switches_between_them_and_takes_them_away() throws Exception {
    String proxies = run(Map.of("HOME", System.getenv("HOME")), OWN + "/bin/go", "env", "GOPROXY").output().strip();
    Assumptions.assumeFalse(proxies.isEmpty() || proxies.equals("off") || proxies.equals("direct"), "no module proxy is known");
    environment.put("GOPROXY", proxies);
    environment.put("GOSUMDB", "sum.golang.org");
    String own = Files.readString(OWN.resolve("VERSION")).lines().findFirst().orElseThrow().substring("go".length());
    Assumptions.assumeFalse(own.equals(OTHER), "this machine's Go is the other one already");
    String sha256 = serve(own);
    Map<String, String> before = contents(home);

    manifest("""
        version: %s
            sources: ["http://127.0.0.1:%d/golang"]
            sha256: { linux-amd64: %s }
        """.formatted(own, mirror.getAddress().getPort(), sha256));
    well(trueup("apply", "--yes"));
    assertEquals("go" + own, version("go"));
    assertEquals(Exit.DONE, trueup("plan", "--exit-code").exit());

    manifest("version: %s\n    also: [%s]\n    sources: [goproxy]\n".formatted(OTHER, own));
    well(trueup("apply", "--yes"));
    assertEquals("go" + OTHER, version("go"));
    assertEquals("go" + own, version("go" + own));
    assertEquals("go" + own, version(Map.of("GOTOOLCHAIN", "go" + own + "+path"), "go"), "Go itself finds the other one");
    builds();
    assertEquals(Exit.DONE, trueup("plan", "--exit-code").exit());

    seesWhatIsMissing(home.resolve(".local/share/trueup/go/go" + OTHER + "/pkg/tool/linux_amd64/compile"));

    well(trueup("undo", "--yes"));
    assertEquals("go" + own, version("go"));
    well(trueup("undo", "--yes"));
    assertEquals(before, contents(home));
  }

  /** What a new login shell says, the named commands tried one after another. */
  private String version(String... commands) throws Exception {
    return version(Map.of(), commands);
  }

  private String version(Map<String, String> more, String... commands) throws Exception {
    String tried = String.join(" version || ", commands) + " version";
    Ran ran = run(shell(more), "/bin/sh", "-lc", "(" + tried + ") 2>/dev/null");
    assertEquals(0, ran.exit(), ran.output());
    return ran.output().split(" ")[2];
  }

  private void builds() throws Exception {
    Path sources = Files.createDirectories(folder.resolve("hello"));
    Files.writeString(sources.resolve("go.mod"), "module hello.example\n\ngo 1.22\n");
    Files.writeString(sources.resolve("main.go"), "package main\n\nimport \"runtime\"\n\nfunc main() { println(runtime.Version()) }\n");
    Ran ran = run(shell(Map.of()), "/bin/sh", "-lc", "cd '" + sources + "' && go run .");
    assertEquals("go" + OTHER, ran.output().strip());
  }

  private Map<String, String> shell(Map<String, String> more) {
    var variables = new HashMap<>(Map.of("HOME", home.toString(), "GOCACHE", folder.resolve("go-build").toString(),
        "GOPATH", folder.resolve("gopath").toString(), "GOTELEMETRY", "off", "GOTOOLCHAIN", "local", "GOENV", "off"));
    variables.putAll(more);
    return variables;
  }

  private static void well(Session.Ended ended) {
    assertEquals(Exit.DONE, ended.exit(), () -> ended.out() + ended.err());
  }

  private void seesWhatIsMissing(Path file) throws IOException {
    Path elsewhere = Files.move(file, folder.resolve("moved"));
    Session.Ended drift = trueup("check");
    assertEquals(Exit.DIFFERS, drift.exit());
    assertTrue((drift.out() + drift.err()).contains(file.getFileName() + "` is missing"), drift.out() + drift.err());
    Files.move(elsewhere, file);
  }

  private void manifest(String sdk) throws IOException {
    Files.writeString(project.resolve("trueup.yaml"), "trueup: 1\nname: real\ngo:\n  sdk:\n    " + sdk);
  }

  private Session.Ended trueup(String... words) {
    var terminal = new Terminal(new TerminalFacts(false, false, false, environment), "auto",
        new ByteArrayInputStream(new byte[0]), new PrintStream(new ByteArrayOutputStream()), new PrintStream(new ByteArrayOutputStream()));
    Engine engine = Workbench.open(environment, Providers.catalog(environment).value().orElseThrow(), terminal, new Interrupts(terminal, code -> {})).value().orElseThrow();
    return new Session(engine, project, "", environment).run(words);
  }

  /** This machine's Go as the archive of a mirror; its SHA-256. */
  private String serve(String version) throws Exception {
    Path archive = folder.resolve("go.tar.gz");
    Ran packed = run(Map.of(), "/bin/tar", "-C", OWN.getParent().toString(), "-I", "gzip -1", "-cf", archive.toString(), "go");
    assertEquals(0, packed.exit(), packed.output());
    mirror.createContext("/golang/go" + version + ".linux-amd64.tar.gz", exchange -> send(exchange, archive));
    return sha256(archive);
  }

  private static String sha256(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] piece = new byte[1 << 20];
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        digest.update(piece, 0, read);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private static void send(HttpExchange exchange, Path file) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, Files.size(file));
      Files.copy(file, exchange.getResponseBody());
    }
  }

  /** Every file of the home but what is named: the project, our journal, and the caches. */
  private static Map<String, String> contents(Path home) throws IOException {
    var all = new TreeMap<String, String>();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList()) {
        String name = home.relativize(file).toString();
        if (!name.matches("project/.*|\\.local(/state(/trueup(/.*)?)?)?|\\.cache(/trueup(/.*)?)?|\\.config(/go(/.*)?)?")) {
          all.put(name, Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? sha256(file) : "");
        }
      }
    }
    return all;
  }

  private static Ran run(Map<String, String> variables, String... command) throws Exception {
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().putAll(Map.of("PATH", "/usr/bin:/bin"));
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    return new Ran(process.exitValue(), output);
  }
}
