package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The programs that are told of a proxy, asked through a real one: `made-up.example` is nowhere but behind it, and it wants a login. */
class ProxyConsumersTest {

  private static final String PASSWORD = "p@ss:w/o$rd";

  private static Program program;
  private static ForwardProxy proxy;
  private static Box box;
  private static User.Ran applied;
  private static String before;

  @BeforeAll
  static void declareTheProxy() throws IOException {
    assumeTrue(User.weAreRoot(), "only root can make a namespace with other users in it");
    assumeTrue(Stream.of("sudo", "unshare", "nsenter").allMatch(ProxyConsumersTest::isHere), "sudo, unshare or nsenter is missing");
    program = Program.copied();
    proxy = new ForwardProxy(Optional.of("build:" + PASSWORD), url -> url.startsWith("http://made-up.example/")
        ? Optional.of((url.endsWith("/@v/list") ? "v1.0.0\n" : "{}").getBytes(StandardCharsets.UTF_8)) : Optional.empty());
    box = Box.open(program);
    before = box.tree();
    Path manifest = Files.createTempFile("trueup-manifest-", ".yaml");
    Files.writeString(manifest, """
        trueup: 1
        name: behind-a-proxy
        proxy:
          http: http://127.0.0.1:%d
          user: build
          password: { file: /home/dev/password }
          no_proxy: [inside.example]
          for: [env, apt, git, npm, maven, docker]
        files:
          - path: ~/first-day
            content: "x"
            after_change: [sh, -c, "command -v curl >/dev/null || exit 0; curl -s -S -f -o /dev/null http://made-up.example/first-day"]
        """.formatted(proxy.port()));
    box.root("""
        cat %s > /home/dev/trueup.yaml
        printf '%%s\\n' '%s' > /home/dev/password
        chown %d:%d /home/dev/trueup.yaml /home/dev/password
        chmod 600 /home/dev/password
        """.formatted(manifest, PASSWORD, User.UID, User.UID));
    Files.delete(manifest);
    before = box.tree();
    applied = box.trueup("apply", "--yes=root");
  }

  private static boolean isHere(String name) {
    return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
  }

  @AfterAll
  static void tidyUp() throws IOException {
    if (box != null) {
      box.close();
      proxy.close();
      program.delete();
    }
  }

  /** What the proxy is asked while this runs as the user, with nothing in the environment. */
  private static String askedBy(String... words) {
    assumeTrue(isHere(words[0]) && isHere(words[words.length > 3 && words[1].equals("-lc") ? 3 : 0]), words[0] + " is not on this machine");
    int already = proxy.asked().size();
    User.Ran ran = box.as(User.UID, Arrays.asList(words));
    List<String> all = proxy.asked();
    return String.join("\n", all.subList(already, all.size())) + "\n" + ran.all();
  }

  private static void asks(String request, String asked) {
    assertTrue(asked.contains(request), asked);
  }

  @Test
  void all_converges_and_is_found_again() {
    assertEquals(0, applied.exit(), applied::all);
    User.Ran again = box.trueup("plan", "--exit-code");
    assertEquals(0, again.exit(), again::all);
  }

  @Test
  void the_run_itself_goes_through_it_once_it_is_set() {
    assumeTrue(isHere("curl"), "curl is not on this machine");
    assertTrue(proxy.asked().contains("GET http://made-up.example/first-day HTTP/1.1"), () -> proxy.asked() + applied.all());
  }

  @Test
  void curl_takes_it_from_a_login_shell_and_leaves_it_out_where_told() {
    asks("GET http://made-up.example/curl", askedBy("bash", "-lc", "curl -s http://made-up.example/curl"));
    asks("CONNECT made-up.example:443", askedBy("bash", "-lc", "curl -s https://made-up.example/curl"));
    assertFalse(askedBy("bash", "-lc", "curl -s -m 5 http://inside.example/curl http://127.0.0.1:9/ http://localhost:9/").contains("inside.example/"));
  }

  @Test
  void git_takes_it() {
    asks("GET http://made-up.example/repository.git/info/refs", askedBy("git", "ls-remote", "http://made-up.example/repository.git"));
  }

  @Test
  void npm_takes_it() {
    asks("GET http://made-up.example/-/ping", askedBy("npm", "ping", "--registry", "http://made-up.example/"));
  }

  @Test
  void go_takes_it_from_a_login_shell() {
    assumeTrue(isHere("go"), "go is not on this machine");
    asks("GET http://made-up.example/module.example/x/@v/list", askedBy("bash", "-lc",
        "PATH=%s GOTOOLCHAIN=local GOFLAGS= GOSUMDB=off GOPROXY=http://made-up.example go list -m -versions module.example/x"
            .formatted(System.getenv("PATH"))));
  }

  @Test
  void apt_takes_it_with_the_login_that_only_root_reads() {
    assumeTrue(isHere("apt-get"), "apt-get is not on this machine");
    int already = proxy.asked().size();
    User.Ran ran = box.root("""
        mkdir -p /home/apt/lists/partial /home/apt/archives/partial
        echo 'deb [trusted=yes] http://made-up.example/debian stable main' > /home/apt/sources.list
        apt-get -o Dir::Etc::sourcelist=/home/apt/sources.list -o Dir::Etc::sourceparts=- -o Dir::State=/home/apt -o Dir::Cache=/home/apt \\
          -o APT::Sandbox::User=root -o Acquire::Retries=0 update 2>&1 || true
        stat -c '%a %U %n' /etc/apt/auth.conf.d/90trueup-* /etc/apt/apt.conf.d/90trueup-*
        """);
    List<String> all = proxy.asked();
    asks("GET http://made-up.example/debian/dists/stable/InRelease", String.join("\n", all.subList(already, all.size())) + ran.all());
    assertTrue(ran.out().contains("600 root /etc/apt/auth.conf.d/90trueup-"), ran::all);
  }

  @Test
  void maven_takes_it() {
    assumeTrue(isHere("mvn"), "mvn is not on this machine");
    box.root("""
        mkdir -p /home/dev/project
        cat > /home/dev/project/pom.xml <<'POM'
        <project>
          <modelVersion>4.0.0</modelVersion>
          <parent><groupId>made.up</groupId><artifactId>parent</artifactId><version>1</version><relativePath/></parent>
          <artifactId>x</artifactId>
          <repositories><repository><id>made-up</id><url>https://made-up.example/maven</url></repository></repositories>
        </project>
        POM
        chown -R %d:%d /home/dev/project
        """.formatted(User.UID, User.UID));
    asks("CONNECT made-up.example:443", askedBy("mvn", "-B", "-f", "/home/dev/project/pom.xml", "validate"));
    box.root("rm -rf /home/dev/project");
  }

  @Test
  void its_password_is_in_files_of_their_owner_alone() {
    String script = """
        for secret in '%s' 'p%%40ss%%3Aw%%2Fo%%24rd'; do
          grep -rlF "$secret" /etc/apt /etc/profile.d /home/dev --include='*' 2>/dev/null || true
        done | sort -u | xargs stat -c '%%a %%n'
        """.formatted(PASSWORD);
    String holders = box.root(script).out();
    assertTrue(holders.contains("600 /home/dev/.npmrc") && holders.contains("600 /home/dev/.m2/settings.xml"), holders);
    assertTrue(holders.lines().allMatch(line -> line.startsWith("600 ")), holders);
    assertFalse(holders.contains("/.local/state/"), holders);
    assertFalse(applied.all().contains(PASSWORD), applied::all);
  }
}
