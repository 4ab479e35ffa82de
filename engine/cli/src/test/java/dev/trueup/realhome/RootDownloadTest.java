package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.trueup.host.Content;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What root downloads, with the real sudo in a box: `sudo` passes no variable on, and root still finds the way that its user has. */
class RootDownloadTest {

  private static final String PASSWORD = "p@ss:w/o$rd";
  private static final String PLATFORM = System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-amd64";
  private static final String ARCHIVE = "go1.26.8." + PLATFORM + ".tar.gz";

  /** As little as passes for a release of Go. */
  private static final String PACK = """
      set -e
      mkdir -p go/bin go/src/runtime go/pkg/tool/%1$s
      echo go1.26.8 > go/VERSION
      cp /bin/sh go/bin/go
      for file in go/bin/gofmt go/pkg/tool/%1$s/compile go/pkg/tool/%1$s/link; do echo x > $file; done
      echo 'package runtime' > go/src/runtime/x.go
      tar -czf %2$s go
      """.formatted(PLATFORM.replace('-', '_'), ARCHIVE);

  private static Program program;
  @TempDir private static Path folder;
  private static byte[] archive;
  private Box box;

  @BeforeAll
  static void packTheTree() throws Exception {
    assumeTrue(User.weAreRoot(), "only root can make a namespace with other users in it");
    assumeTrue(Stream.of("sudo", "unshare", "nsenter", "tar").allMatch(RootDownloadTest::isHere), "sudo, unshare, nsenter or tar is missing");
    program = Program.copied();
    run("sh", "-c", PACK);
    archive = Files.readAllBytes(folder.resolve(ARCHIVE));
  }

  private static boolean isHere(String name) {
    return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  @AfterAll
  static void deleteTheProgram() throws IOException {
    if (program != null) {
      program.delete();
    }
  }

  @BeforeEach
  void open() throws IOException {
    box = Box.open(program);
    box.root("mount -t tmpfs -o mode=755 cache /var/cache");
  }

  @AfterEach
  void close() throws IOException {
    box.close();
  }

  /** Nothing is in the environment: the same run declares the proxy, and its password. */
  @Test
  void goes_through_the_proxy_that_the_same_run_sets() throws Exception {
    try (var proxy = new ForwardProxy(Optional.of("build:" + PASSWORD),
        url -> url.equals("http://made-up.example/golang/" + ARCHIVE) ? Optional.of(archive) : Optional.empty())) {
      Files.writeString(folder.resolve("password"), PASSWORD + "\n");
      box.root("install -m 600 -o %d -g %d %s /home/dev/password".formatted(User.UID, User.UID, folder.resolve("password")));
      declares("http://made-up.example/golang", """
          proxy:
            http: http://127.0.0.1:%d
            user: build
            password: { file: /home/dev/password }
            for: [env]
          """.formatted(proxy.port()));
      User.Ran apply = box.trueup("apply", "--yes=root");
      assertEquals(0, apply.exit(), apply::all);
      assertEquals(List.of("GET http://made-up.example/golang/" + ARCHIVE + " HTTP/1.1"), proxy.asked());
      isThereAndRoots();
      assertFalse((apply.all() + box.root("cat /home/dev/.local/state/trueup/*.json*").out()).contains(PASSWORD), apply::all);
    }
  }

  @Test
  void believes_the_certificates_that_its_user_names() throws Exception {
    HttpsServer mirror = mirror();
    try {
      declares("https://localhost:%d/golang".formatted(mirror.getAddress().getPort()), "");
      User.Ran apply = box.trueup("apply", "--yes=root");
      assertNotEquals(0, apply.exit(), "whoever is not told believes nobody");
      assertTrue(apply.all().contains("certificate"), apply::all);

      box.root("install -m 600 -o %d -g %d %s /home/dev/company.pem".formatted(User.UID, User.UID, folder.resolve("company.pem")));
      box = new Box(box.process(), box.dev().with("SSL_CERT_FILE", "/home/dev/company.pem"));
      apply = box.trueup("apply", "--yes=root");
      assertEquals(0, apply.exit(), apply::all);
      isThereAndRoots();
    } finally {
      mirror.stop(0);
    }
  }

  private void isThereAndRoots() {
    assertEquals("go1.26.8 root\n", box.root("echo $(cat /home/go/go1.26.8/VERSION) $(stat -c %U /home/go/go1.26.8/bin/go)").out());
    assertEquals(ARCHIVE + "\n", box.root("ls /var/cache/trueup/downloads").out());
    assertEquals("", box.root("find /home/dev/.cache -type f 2>/dev/null || true").out(), "the user's cache");
    User.Ran again = box.trueup("plan", "--exit-code");
    assertEquals(0, again.exit(), again::all);
  }

  private void declares(String source, String more) throws IOException {
    Path file = Files.writeString(folder.resolve("trueup.yaml"), """
        trueup: 1
        name: rooted
        go:
          sdk:
            version: 1.26.8
            root: /home/go
            on_path: false
            sources: [%s]
            sha256: { %s: %s }
        """.formatted(source, PLATFORM, Content.sha256(archive)) + more);
    box.root("install -o %d -g %d %s /home/dev/trueup.yaml".formatted(User.UID, User.UID, file));
  }

  /** A server on loopback whose certificate nobody knows but {@code company.pem}. */
  private static HttpsServer mirror() throws Exception {
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    Files.deleteIfExists(folder.resolve("keys"));
    run(keytool, "-genkeypair", "-keystore", "keys", "-storepass", "changeit", "-alias", "mirror", "-keyalg", "EC", "-dname", "CN=localhost",
        "-ext", "san=dns:localhost", "-validity", "2");
    run(keytool, "-exportcert", "-rfc", "-keystore", "keys", "-storepass", "changeit", "-alias", "mirror", "-file", "company.pem");
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("keys"))) {
      keys.load(in, "changeit".toCharArray());
    }
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, "changeit".toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext("/golang/" + ARCHIVE, exchange -> {
      try (exchange) {
        exchange.sendResponseHeaders(200, archive.length);
        exchange.getResponseBody().write(archive);
      }
    });
    server.start();
    return server;
  }

  private static void run(String... words) throws Exception {
    var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().retainAll(Map.of("PATH", "").keySet());
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes());
    assertTrue(process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0, said);
  }
}
