package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions that a manifest leaves open, found out where only a module proxy answers, and applied where nobody does. */
class GoLockTest {

  private static Program program;
  private static GoProxies proxies;

  private Person dev;
  private Person offline;
  private String path;

  @BeforeAll
  static void copyTheProgram() throws IOException {
    Optional<GoProxies> known = GoProxies.ofThisMachine();
    assumeTrue(known.isPresent(), "no module proxy answers");
    proxies = known.get();
    program = Program.copied();
  }

  @AfterAll
  static void deleteTheProgram() throws IOException {
    if (program != null) {
      program.delete();
    }
  }

  @BeforeEach
  void come() throws IOException {
    dev = Person.in(program, Memory.folder());
    offline = Person.in(program, Memory.folder());
    path = BarePath.below(dev.parent());
  }

  @AfterEach
  void leave() {
    for (Person one : List.of(dev, offline)) {
      one.user().run(one.home(), List.of("chmod", "-R", "u+w", one.home().toString()));
      one.close();
    }
  }

  @Test
  void say_the_same_to_a_machine_without_a_network() throws IOException {
    assumeTrue(User.weAreRoot(), "only root can take the network away");
    dev.declares(manifest("goproxy", proxies.yaml()));
    User.Ran open = dev.user().with("PATH", path).trueup(dev.project(), "plan");
    assertEquals(65, open.exit(), open::all);
    assertTrue(open.err().contains("trueup lock"), open::all);

    User.Ran lock = dev.user().with("PATH", path).trueup(dev.project(), "lock");
    assertEquals(0, lock.exit(), lock::all);
    String text = Files.readString(dev.project().resolve("trueup.lock"));
    String version = fact(text, "go.sdk 1.25 version (1\\.25\\.\\d+)");
    for (String platform : List.of("linux-amd64", "linux-arm64")) {
      fact(text, "go.sdk 1.25 " + platform + ".h1 (h1:\\S+)");
    }
    fact(text, "go.tool \\S+file2fuzz@v0.36.0 h1 (h1:\\S+)");

    User.Ran apply = dev.user().with("PATH", path).trueup(dev.project(), "apply", "--yes", "--except", "go-tool/*");
    assertEquals(0, apply.exit(), apply::all);
    String withGo = dev.home() + "/.local/share/trueup/go/bin:" + path;
    User.Ran fetched = dev.user().with("PATH", withGo).trueup(dev.project(), "lock", "--download", "offline");
    assertEquals(0, fetched.exit(), fetched::all);
    assertEquals(text, Files.readString(dev.project().resolve("trueup.lock")), "the same again");

    Path brought = offline.project().resolve("offline");
    Files.move(dev.project().resolve("offline"), brought);
    offline.has("project/trueup.lock", text).declares(manifest("./offline", "[\"file://" + brought + "/modules\"]"));
    User.Ran without = withoutNetwork(program.words(), "apply", "--yes");
    assertEquals(0, without.exit(), without::all);
    User.Ran again = withoutNetwork(program.words(), "plan", "--exit-code");
    assertEquals(0, again.exit(), again::all);
    User.Ran go = withoutNetwork(List.of("bash", "-l"), "-c", "go version; go version $(command -v file2fuzz)");
    assertEquals("go version go%1$s linux/amd64\n%2$s/go/bin/file2fuzz: go%1$s\n".formatted(version, offline.home()), go.out(), go::all);
  }

  @Test
  void find_the_latest_of_a_tool() throws IOException {
    dev.declares("""
        go:
          settings: { GOPROXY: %s }
          tools: [golang.org/x/tools/cmd/file2fuzz@latest]
        """.formatted(proxies.yaml()));
    User.Ran lock = dev.user().with("PATH", path).trueup(dev.project(), "lock");
    assertEquals(0, lock.exit(), lock::all);
    String version = fact(Files.readString(dev.project().resolve("trueup.lock")), "go.tool \\S+file2fuzz@latest version (v0\\.\\d+\\.\\d+)");
    assertTrue(lock.out().contains(version), lock::all);
    assertEquals(0, dev.trueup("lock", "--check").exit());
  }

  @Test
  void say_which_versions_there_are_where_one_does_not_exist() {
    dev.declares("""
        go:
          sdk: { version: 1.25.99, sources: [goproxy] }
          settings: { GOPROXY: %s }
        """.formatted(proxies.yaml()));
    User.Ran lock = dev.user().with("PATH", path).trueup(dev.project(), "lock");
    assertEquals(65, lock.exit(), lock::all);
    assertTrue(lock.err().contains("trueup.yaml:4:19") && Pattern.compile("`?1\\.25\\.\\d").matcher(lock.err().replace("1.25.99", "")).find(), lock::all);
    assertFalse(Files.exists(dev.project().resolve("trueup.lock")));
    User.Ran apply = dev.user().with("PATH", path).trueup(dev.project(), "apply", "--yes", "--only", "go-sdk/*");
    assertEquals(1, apply.exit(), apply::all);
    assertFalse(Files.exists(dev.home().resolve(".local/share/trueup")), "something half made is left");
  }

  private static String manifest(String source, String proxies) {
    return """
        go:
          sdk: { version: "1.25", sources: [%s] }
          settings: { GOPROXY: %s, GOTOOLCHAIN: local, CGO_ENABLED: 0 }
          tools: [golang.org/x/tools/cmd/file2fuzz@v0.36.0]
        """.formatted(source, proxies);
  }

  private static String fact(String lock, String line) {
    var matcher = Pattern.compile("^" + line + "$", Pattern.MULTILINE).matcher(lock);
    assertTrue(matcher.find(), () -> line + " is not in\n" + lock);
    return matcher.group(1);
  }

  private User.Ran withoutNetwork(List<String> program, String... words) {
    var all = new ArrayList<>(List.of("unshare", "-n", "--", "setpriv", "--reuid=" + User.UID, "--regid=" + User.UID, "--clear-groups", "--"));
    all.addAll(program);
    all.addAll(List.of(words));
    return offline.user().with("PATH", path).asRoot(offline.project(), all);
  }
}
