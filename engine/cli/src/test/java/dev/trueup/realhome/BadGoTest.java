package dev.trueup.realhome;


import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mirrors that lie, archives that are none, versions that nobody has: nothing half unpacked stays, and the reason says what to do. */
class BadGoTest {

  private static final String NAME = "go" + SmallGo.VERSION + ".linux-amd64.tar.gz";

  private static Program program;

  private Person dev;
  private Mirror mirror;
  private Transcript text;

  @BeforeAll
  static void copyTheProgram() throws IOException {
    program = Program.copied();
  }

  @AfterAll
  static void deleteTheProgram() throws IOException {
    program.delete();
  }

  @BeforeEach
  void live() throws IOException {
    Person person = Person.in(program);
    Path cache = Files.createDirectory(person.parent().resolve("cache"));
    person.owns(cache);
    dev = new Person(person.parent(), person.user().with("XDG_CACHE_HOME", cache.toString()), person.project());
    mirror = Mirror.open();
    text = new Transcript(() -> Tree.of(dev.home()), dev.home().toString(), mirror.url().substring("http://".length(), mirror.url().indexOf("/golang")));
  }

  @AfterEach
  void leave() {
    mirror.close();
    dev.close();
  }

  @Test
  void archives_that_are_not_what_they_should_be() throws IOException {
    mirror.has(NAME, SmallGo.whole().packed(archive("whole")));
    declares("sources: [%s]\n    sha256: { linux-amd64: %s }".formatted(mirror.url(), "0".repeat(64)));
    fails("another sum than it should have");
    bad("cut off before it was put there", SmallGo.whole().large("go/src/noise", 100_000).truncated(archive("truncated")));
    bad("a name that leads out", SmallGo.whole().with("go/../../evil").packed(archive("dots")));
    bad("an absolute name", SmallGo.whole().with("/etc/cron.d/evil").packed(archive("absolute")));
    bad("a link that leaves", SmallGo.whole().link("go/lib", "../../../..").packed(archive("link")));
    bad("a hard link", SmallGo.whole().hardLink("go/passwd", "/etc/passwd").packed(archive("hard")));
    bad("a device", SmallGo.whole().device("go/null").packed(archive("device")));
    bad("no Go at all", Files.write(archive("html"), "<!doctype html><title>Downloads</title>\n".getBytes()));
    Approvals.verify(text);
  }

  @Test
  void a_release_that_is_whole_and_not_the_one_declared_makes_room_for_it() throws IOException {
    served(SmallGo.ofAnotherMachine().packed(archive("arm64")));
    text.says(1, "for another processor", dev.trueup("apply", "--yes"));
    served(SmallGo.of("1.26.7").packed(archive("other")));
    text.says(1, "another release", dev.trueup("apply", "--yes"));
    served(SmallGo.whole().packed(archive("whole")));
    text.says(0, "the right one", dev.trueup("apply", "--yes"));
    assertEquals(0, dev.trueup("plan", "--exit-code").exit());
    Approvals.verify(text);
    assertEquals(List.of("bin", "current", "go1.26.8", "go1.26.8.before-trueup", "go1.26.8.before-trueup-2"), names(dev.home().resolve(".local/share/trueup/go")));
  }

  @Test
  void a_download_that_was_cut_goes_on_where_it_stopped() throws IOException {
    Path archive = SmallGo.whole().large("go/src/noise", 3_000_000).packed(archive("large"));
    long size = Files.size(archive);
    declares("sources: [%s]\n    sha256: { linux-amd64: %s }".formatted(mirror.url(), PackedGo.sha256(archive)));
    mirror.cut(NAME, archive, 1_000_000).page("other/" + NAME, 404, "text/plain", "no\n");
    User.Ran apply = dev.trueup("apply", "--yes");
    if (apply.exit() == 1) {
      apply = dev.trueup("apply", "--yes");
    }
    assertEquals(0, apply.exit(), apply::all);
    List<Mirror.Sent> sent = mirror.sent();
    assertEquals(2, sent.size(), sent::toString);
    assertTrue(sent.get(1).from() > 0, sent::toString);
    assertEquals(size, sent.get(1).from() + sent.get(1).bytes(), sent::toString);
    assertTrue(sent.get(0).bytes() + sent.get(1).bytes() < size + 200_000, () -> "fetched again: " + sent);
  }

  @Test
  void goes_on_to_the_next_source_and_says_why_none_was_left() throws IOException {
    Path archive = SmallGo.whole().packed(archive("whole"));
    mirror.page("empty/" + NAME, 404, "text/plain", "no\n").page("broken/" + NAME, 503, "text/plain", "later\n");
    String sum = "sha256: { linux-amd64: %s }".formatted(PackedGo.sha256(archive));
    declares("sources: [%1$s/empty, %1$s/broken]\n    %2$s".formatted(mirror.url(), sum));
    fails("none left");
    declares("sources: [%1$s/empty, %1$s/broken, ./nowhere]\n    %2$s".formatted(mirror.url(), sum));
    fails("nor in a folder that is not there");
    mirror.has(NAME, archive);
    declares("sources: [%1$s/empty, %1$s]\n    %2$s".formatted(mirror.url(), sum));
    text.says(0, "the second has it", dev.trueup("apply", "--yes"));
    Approvals.verify(text);
  }

  @Test
  void where_nobody_answers() throws IOException {
    assumeTrue(User.weAreRoot(), "only root can take the network away");
    declares("sources: [https://go.dev/dl]");
    text.refuses(1, "apply without a network", () -> alone("apply", "--yes"));
    declares("sources: [https://go.dev/dl, goproxy]\n  settings: { GOPROXY: [https://goproxy.cn, direct] }");
    text.refuses(1, "nor a proxy", () -> alone("apply", "--yes", "--only", "go-sdk/*"));
    dev.declares("go: { sdk: { version: \"1.26\", sources: [goproxy] }, settings: { GOPROXY: [https://goproxy.cn, direct] } }\n");
    text.refuses(69, "lock without a network", () -> alone("lock"));
    Approvals.verify(text);
  }

  @Test
  void locks_that_cannot_be_right() {
    dev.declares("go: { sdk: { version: \"1.26\" } }\n");
    locked(65, "none", "");
    locked(65, "of another line", "version 1\n\ngo.sdk 1.26 version 1.25.3\n");
    locked(65, "two sides of a merge", """
        version 1

        <<<<<<< HEAD
        go.sdk 1.26 version 1.26.8
        =======
        go.sdk 1.26 version 1.26.7
        >>>>>>> theirs
        """);
    locked(65, "two answers", "version 1\n\ngo.sdk 1.26 version 1.26.7\ngo.sdk 1.26 version 1.26.8\n");
    locked(65, "no lock at all", "hello\n");
    locked(65, "of a later trueup", "version 2\n\ngo.sdk 1.26 version 1.26.8\n");
    locked(65, "no sum", "version 1\n\ngo.sdk 1.26 linux-amd64.sha256 abc\ngo.sdk 1.26 version 1.26.8\n");
    dev.declares("go: { sdk: { version: 1.26.8, sha256: { linux-amd64: \"%s\" } } }\n".formatted("1".repeat(64)));
    locked(65, "another sum than the manifest", "version 1\n\ngo.sdk 1.26.8 linux-amd64.sha256 %s\ngo.sdk 1.26.8 version 1.26.8\n".formatted("2".repeat(64)));
    Approvals.verify(text);
  }

  @Test
  void tools_that_cannot_be_made() throws IOException {
    String path = BarePath.below(dev.parent());
    dev.declares("go: { tools: [golang.org/x/tools/cmd/stringer@v0.36.0] }\n");
    text.says(1, "no go for a tool", dev.user().with("PATH", path).trueup(dev.project(), "apply", "--yes"));
    dev.declares("go: { tools: [golang.org/x/tools/cmd/stringer] }\n");
    text.refuses(65, "no version", () -> dev.trueup("plan"));
    dev.declares("go: { tools: [golang.org/x/tools/cmd/stringer@latest] }\n");
    text.refuses(65, "no lock", () -> dev.trueup("plan"));
    dev.has("project/trueup.lock", """
        version 1

        go.tool golang.org/x/tools/cmd/stringer@latest go 1.27.0
        go.tool golang.org/x/tools/cmd/stringer@latest module golang.org/x/tools
        go.tool golang.org/x/tools/cmd/stringer@latest version v0.99.0
        """).declares("go: { sdk: { version: 1.26.8 }, tools: [golang.org/x/tools/cmd/stringer@latest] }\n");
    text.refuses(65, "a module that needs a newer Go", () -> dev.trueup("plan"));
    Approvals.verify(text);
  }

  @Test
  void no_space_is_said_before_anything_is_fetched() throws IOException {
    assumeTrue(User.weAreRoot(), "only root can mount");
    mirror.has(NAME, SmallGo.whole().packed(archive("whole")));
    declares("sources: [%s]\n    sha256: { linux-amd64: %s }".formatted(mirror.url(), PackedGo.sha256(archive("whole"))));
    Path share = dev.home().resolve(".local/share");
    dev.has(".local/share/.keep", "");
    text.refuses(1, "apply into 4 MB", () -> inside("mount -t tmpfs -o size=4m,uid=%1$d,gid=%1$d,mode=755 small %2$s".formatted(User.UID, share),
        "apply", "--yes"));
    assertEquals(List.of(), mirror.sent());
    Approvals.verify(text);
  }

  @Test
  void mirrors_that_do_not_serve() throws IOException {
    String sum = PackedGo.sha256(SmallGo.whole().packed(archive("whole")));
    served(sum, "404", () -> {});
    served(sum, "500", () -> mirror.page(NAME, 500, "text/plain", "out of order\n"));
    served(sum, "a page", () -> mirror.page(NAME, 200, "text/html", "<!doctype html><title>Downloads</title>\n"));
    served(sum, "a redirect in a circle", () -> mirror.redirect(NAME, NAME));
    served(sum, "a redirect to a file", () -> mirror.redirect(NAME, "file:///etc/passwd"));
    Approvals.verify(text);
  }

  /** Something to be arranged, which may fail. */
  private interface Arranging {
    void arrange() throws IOException;
  }

  private void served(String sum, String what, Arranging arranging) throws IOException {
    arranging.arrange();
    declares("sources: [%s]\n    sha256: { linux-amd64: %s }".formatted(mirror.url(), sum));
    fails(what);
    mirror.forgets(NAME);
  }

  private void bad(String what, Path archive) throws IOException {
    served(archive);
    fails(what);
  }

  /** The mirror has it, and the manifest says what it must come to. */
  private void served(Path archive) throws IOException {
    mirror.forgets(NAME);
    mirror.has(NAME, archive);
    declares("sources: [%s]\n    sha256: { linux-amd64: %s }".formatted(mirror.url(), PackedGo.sha256(archive)));
  }

  private void declares(String sdk) {
    dev.declares("go:\n  sdk:\n    version: %s\n    on_path: false\n    %s\n".formatted(SmallGo.VERSION, sdk));
  }

  private void fails(String what) {
    text.refuses(1, what, () -> dev.trueup("apply", "--yes"));
  }

  private void locked(int exit, String what, String lock) {
    if (!lock.isEmpty()) {
      dev.has("project/trueup.lock", lock);
    }
    text.refuses(exit, what, () -> dev.trueup("plan"));
  }

  /** In a namespace where there is not even loopback. */
  private User.Ran alone(String... words) {
    return dev.user().asRoot(dev.project(), rightless(List.of("unshare", "-n", "--"), words));
  }

  /** In a mount namespace in which root did something before. */
  private User.Ran inside(String script, String... words) {
    return dev.user().asRoot(dev.project(), rightless(List.of("unshare", "-m", "--propagation", "private", "--", "sh", "-c", script + " && exec \"$@\"", "sh"), words));
  }

  private List<String> rightless(List<String> before, String... words) {
    var all = new ArrayList<>(before);
    all.addAll(List.of("setpriv", "--reuid=" + User.UID, "--regid=" + User.UID, "--clear-groups", "--"));
    all.addAll(program.words());
    all.addAll(List.of(words));
    return all;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  private Path archive(String name) {
    return dev.parent().resolve(name + ".tar.gz");
  }
}
