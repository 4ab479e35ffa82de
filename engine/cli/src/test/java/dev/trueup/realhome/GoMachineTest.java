package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A machine without Go becomes one with two, is worked on, and is again what it was: real toolchains, real tools, a real shell. One release
 * comes from a mirror in the official layout, the other as a module from the proxy that this machine's Go uses.
 */
class GoMachineTest {

  private static final String OTHER = "1.25.10";

  private static final String STRINGER = "golang.org/x/tools/cmd/stringer@v0.36.0";

  private static final String GO_MOD = "module payments.example\n\ngo 1.25.0\n";

  private static final List<String> SHELLS = Stream.of("bash", "zsh", "dash").filter(shell -> Files.isExecutable(Path.of("/usr/bin", shell))).toList();

  /** What of Go and of trueup may stay in a home after all was undone: caches, Go's own counters, and our journal. */
  private static final List<String> LEFT = List.of(".cache/go-build", ".cache/trueup", ".config/go/telemetry", ".local/state/trueup", "go/pkg");

  private static Program program;
  private static PackedGo own;
  private static GoProxies proxies;

  private Person dev;
  private Mirror mirror;
  private User user;

  @BeforeAll
  static void pack() throws IOException {
    assumeTrue(PackedGo.isPossible(), "no Go in /usr/local/go");
    Optional<GoProxies> known = GoProxies.ofThisMachine();
    assumeTrue(known.isPresent(), "no module proxy answers");
    proxies = known.get();
    own = PackedGo.ofThisMachine();
    assumeTrue(!own.version().startsWith("1.25"), "this machine's Go is of the other line already");
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
    mirror = Mirror.open().has(own.name(), own.archive());
    user = dev.user().with("PATH", BarePath.below(dev.parent())).with("XDG_STATE_HOME", dev.home().resolve(".local/state").toString());
    dev.has(".bashrc", "alias k=kubectl\n").has(".profile", "export MINE=1\n")
        .has("project/go.mod", GO_MOD)
        .has("project/main.go", "package main\n\nimport \"runtime\"\n\nfunc main() { println(runtime.Version()) }\n");
    assertEquals(0, run("git", "init", "-q", ".").exit());
  }

  @AfterEach
  void leave() {
    mirror.close();
    user.run(dev.home(), List.of("chmod", "-R", "u+w", dev.home().resolve("go").toString()));
    dev.close();
  }

  @Test
  void is_made_worked_on_and_unmade() throws IOException {
    assertNotEquals(0, run("sh", "-c", "command -v go").exit(), "go is on PATH already");
    Map<String, String> before = Tree.of(dev.home());

    declares(own.version(), OTHER, "sha256: { linux-amd64: %s }".formatted(own.sha256()), "");
    User.Ran plan = trueup("plan");
    assertEquals(0, plan.exit(), plan::all);
    assertEquals(List.of(), mirror.sent(), "planning asked the mirror");
    converges();
    assertEquals(List.of(new Mirror.Sent(own.name(), 200, 0, Files.size(own.archive()))), mirror.sent());
    agrees(own.version(), OTHER);

    declares(OTHER, own.version(), "", STRINGER);
    converges();
    agrees(OTHER, own.version());
    toolWasBuiltWith(OTHER);
    commits();

    dev.has("project/go.mod", "module payments.example\n\ngo 1.26.0\n");
    declares(own.version(), OTHER, "", STRINGER);
    converges();
    agrees(own.version(), OTHER);
    toolWasBuiltWith(own.version());
    commits();
    assertEquals(1, mirror.sent().size(), "the tree was there already");

    drifts();

    dev.has("project/go.mod", GO_MOD);
    for (int run = 0; run < 3; run++) {
      User.Ran undo = trueup("undo", "--yes");
      assertEquals(0, undo.exit(), undo::all);
    }
    run("rm", "-rf", ".git", "trueup.yaml");
    run("git", "init", "-q", ".");
    assertEquals("", differences(before, kept(Tree.of(dev.home()))));
  }

  private void declares(String version, String also, String sum, String tools) {
    dev.declares("""
        go:
          sdk:
            version: %s
            also: [%s]
            sources: [%s, goproxy]
            %s
          settings: { GOPROXY: %s, GOTOOLCHAIN: local, CGO_ENABLED: 0 }
          tools: [%s]
        env: { variables: { GREETING: "it's 5 o'clock" } }
        git: { hooks: { pre-commit: [go, vet, ./...] } }
        """.formatted(version, also, mirror.url(), sum, proxies.yaml(), tools));
  }

  /** An apply that does what it should, and leaves nothing to do. */
  private void converges() {
    User.Ran apply = trueup("apply", "--yes");
    assertEquals(0, apply.exit(), apply::all);
    User.Ran again = trueup("plan", "--exit-code");
    assertEquals(0, again.exit(), again::all);
  }

  /** Every login shell finds the same Go, Go says of itself what was declared, and what it builds was built with it. */
  private void agrees(String version, String also) {
    String root = dev.home() + "/.local/share/trueup/go";
    for (String shell : SHELLS) {
      User.Ran ran = login(shell, """
          go version
          command -v go
          go env GOVERSION GOROOT GOTOOLCHAIN CGO_ENABLED GOPROXY
          go%1$s version
          (cd / && GOTOOLCHAIN=go%1$s+path go version)
          echo "$GREETING"
          go build -o "$HOME/built" . && "$HOME/built" && rm "$HOME/built"
          """.formatted(also));
      assertEquals("""
          go version go%1$s linux/amd64
          %3$s/bin/go
          go%1$s
          %3$s/go%1$s
          local
          0
          %4$s
          go version go%2$s linux/amd64
          go version go%2$s linux/amd64
          it's 5 o'clock
          """.formatted(version, also, root, proxies), ran.out(), () -> shell + "\n" + ran.err());
      assertEquals("go" + version + "\n", ran.err(), shell);
    }
  }

  /** The tool that a login shell finds, asked for its build info by Go, and doing its work. */
  private void toolWasBuiltWith(String version) {
    User.Ran ran = login("bash", """
        set -e
        go version "$(command -v stringer)"
        mkdir "$HOME/gen"
        cd "$HOME/gen"
        printf 'module gen\\n' > go.mod
        printf 'package gen\\n\\n//go:generate stringer -type Pill\\ntype Pill int\\n\\nconst (\\n\\tPlacebo Pill = iota\\n\\tAspirin\\n)\\n' > pill.go
        go generate ./...
        grep -c PlaceboAspirin pill_string.go
        rm -r "$HOME/gen"
        """);
    assertEquals("%s/go/bin/stringer: go%s\n1\n".formatted(dev.home(), version), ran.out(), ran::all);
  }

  /** The hook lets a good commit through and refuses a bad one. */
  private void commits() {
    User.Ran ran = login("bash", """
        git config user.name Dev
        git config user.email dev@payments.example
        git add .
        git commit -q --allow-empty -m good && echo committed
        printf 'package main\\n\\nimport "fmt"\\n\\nfunc bad() { fmt.Printf("%d", "x") }\\n' > bad.go
        git add bad.go
        git commit -q -m bad || echo refused
        git rm -q --cached bad.go
        rm bad.go
        """);
    assertEquals("committed\nrefused\n", ran.out(), ran::all);
    assertTrue(ran.err().contains("bad.go:5"), ran::all);
  }

  /** A file of the tree that is gone and a setting that somebody changed are seen and put right; undo brings them back as they were found. */
  private void drifts() throws IOException {
    Path gone = dev.home().resolve(".local/share/trueup/go/go" + own.version() + "/src/net/http/server.go");
    Path elsewhere = Files.move(gone, dev.parent().resolve("gone"));
    assertEquals(0, login("bash", "go env -w CGO_ENABLED=1 GOFLAGS=-trimpath").exit());
    User.Ran check = trueup("check");
    assertEquals(2, check.exit(), check::all);
    assertEquals(2, check.out().lines().count(), check::all);
    assertTrue(check.out().contains("go-sdk/%s  ".formatted(own.version())) && check.out().contains("`src/net/http/server.go` is missing"), check::all);
    assertTrue(check.out().contains("go-setting/CGO_ENABLED  1 -> 0"), check::all);

    converges();
    agrees(own.version(), OTHER);
    assertTrue(Files.exists(gone));
    assertEquals(1, mirror.sent().size(), "the archive was in the cache already");

    User.Ran undo = trueup("undo", "--yes");
    assertEquals(0, undo.exit(), undo::all);
    assertFalse(Files.exists(gone), undo::all);
    assertEquals("1\n-trimpath\n", login("bash", "go env CGO_ENABLED GOFLAGS").out());
    Files.move(elsewhere, gone);
    assertEquals(0, login("bash", "go env -w CGO_ENABLED=0 && go env -u GOFLAGS").exit());
    assertEquals(0, trueup("plan", "--exit-code").exit());
  }

  /** What is left of a home without what may stay, and without folders that are there for that alone. */
  private static Map<String, String> kept(Map<String, String> tree) {
    var kept = new TreeMap<>(tree);
    kept.keySet().removeIf(path -> LEFT.stream().anyMatch(left -> path.startsWith(left + "/") || (left + "/").startsWith(path + "/") && !path.isEmpty()));
    return kept;
  }

  private static String differences(Map<String, String> before, Map<String, String> after) {
    return Stream.concat(before.entrySet().stream().filter(each -> !after.entrySet().contains(each)).map(each -> "- " + each),
        after.entrySet().stream().filter(each -> !before.entrySet().contains(each)).map(each -> "+ " + each)).limit(30).collect(Collectors.joining("\n"));
  }

  private User.Ran login(String shell, String script) {
    return run(shell, "-l", "-c", script);
  }

  private User.Ran trueup(String... words) {
    return user.trueup(dev.project(), words);
  }

  private User.Ran run(String... words) {
    return user.run(dev.project(), List.of(words));
  }
}
