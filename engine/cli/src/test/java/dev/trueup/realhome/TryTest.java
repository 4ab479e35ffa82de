package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code trueup try}: everything happens elsewhere, and nothing of it is left. */
class TryTest {

  private static final String FILES = """
      files:
        - { path: ~/notes/a, content: "a\\n" }
        - line: { in: ~/.bashrc, text: "export A=1" }
        - block: { in: README.md, name: help, content: "read me" }
      git: { hooks: { pre-commit: [trueup, check] }, config: { core.autocrlf: input } }
      """;

  private static Program program;
  private Person dev;
  private Path temporary;

  @BeforeAll
  static void copyTheProgram() throws IOException {
    program = Program.copied();
  }

  @AfterAll
  static void deleteTheProgram() throws IOException {
    program.delete();
  }

  @BeforeEach
  void come() throws IOException {
    Person person = Person.in(program);
    temporary = Files.createDirectory(person.parent().resolve("tmp"));
    person.owns(temporary);
    dev = person.has(".bashrc", "alias k=kubectl\n").has("project/README.md", "# payments\n");
  }

  @AfterEach
  void leave() {
    dev.close();
  }

  @Test
  void shows_the_whole_way_and_leaves_nothing_of_it() throws IOException {
    dev.declares(FILES);
    var text = new Transcript(() -> Tree.of(dev.home()), dev.home().toString());
    text.refuses(0, "trueup try", () -> tried());
    Approvals.verify(steady(text));
    assertNothingIsLeft();
  }

  @Test
  void leaves_out_what_lies_outside_and_runs_no_command_that_nobody_agreed_to() throws IOException {
    Path mine = dev.parent().resolve("mine");
    dev.has("own", "mine\n");
    Files.createSymbolicLink(mine, dev.home());
    dev.declares("""
        files:
          - { path: ~/a, content: a }
          - { path: /etc/trueup-try-test, content: root }
          - { path: %1$s/tmp/elsewhere, content: "yours, but not here" }
          - { link: ~/out, to: %2$s }
          - { path: ~/out/own, content: overwritten }
          - { path: ~/checked, content: c, validate: [sh, -c, "echo ran >> %1$s/tmp/ran"] }
          - { path: ~/after, content: c, after_change: [sh, -c, "echo ran >> %1$s/tmp/ran"] }
        env: { variables: { TOKEN: { secret: { command: [sh, -c, "echo ran >> %1$s/tmp/ran; echo t"] } } } }
        """.formatted(dev.parent(), mine));
    var text = new Transcript(() -> Tree.of(dev.home()), dev.parent().toString());
    text.refuses(0, "trueup try", () -> tried());
    assertFalse(Files.exists(temporary.resolve("ran")));
    assertNothingIsLeft();
    text.refuses(0, "trueup try --yes", () -> tried("--yes"));
    assertTrue(Files.readAllLines(temporary.resolve("ran")).size() >= 3);
    Approvals.verify(steady(text));
  }

  @Test
  void keeps_what_the_apply_made_where_one_wants_to_look_at_it() throws IOException {
    dev.declares(FILES);
    Map<String, String> before = Tree.of(dev.home());
    User.Ran ran = tried("--keep");
    assertEquals(0, ran.exit(), ran::all);
    assertEquals(before, Tree.of(dev.home()));
    Matcher kept = Pattern.compile("the home (\\S+) and the copy in (\\S+)\\. ").matcher(ran.out());
    assertTrue(kept.find(), ran::all);
    assertEquals("a\n", Files.readString(Path.of(kept.group(1), "notes/a")));
    assertTrue(Files.readString(Path.of(kept.group(2), "project/README.md")).contains("read me"));
    assertTrue(Files.exists(Path.of(kept.group(2), "project/.git/hooks/pre-commit")));
    assertFalse(ran.out().contains("Undo\n"), ran::all);
  }

  @Test
  void ends_well_where_nothing_can_be_tried_and_badly_where_something_fails() throws IOException {
    var text = new Transcript(() -> Tree.of(dev.home()), dev.home().toString(), dev.parent().toString());
    dev.declares("files:\n  - { path: /etc/trueup-try-test, content: root }\n");
    text.refuses(0, "nothing of it is for a throw-away home", () -> tried());
    dev.declares("files:\n  - { path: ~/a, content: a, validate: [sh, -c, exit 3] }\n");
    text.refuses(1, "a command refuses", () -> tried("--yes"));
    dev.declares("filse: []\n");
    text.refuses(65, "a mistake in the manifest", () -> tried());
    text.refuses(65, "no manifest", () -> tried("nowhere"));
    Approvals.verify(steady(text));
    assertNothingIsLeft();
  }

  /** The README's first command, with a real SDK and a real tool. */
  @Test
  void brings_the_go_of_an_example_and_takes_it_away_again() throws Exception {
    String proxy = Optional.ofNullable(System.getenv("GOPROXY")).or(TryTest::proxyOfGo).orElse("");
    assumeTrue(proxy.startsWith("http"), "no module proxy is configured here, and go.dev may be out of reach");
    Path example = dev.project().resolve("go-service");
    Files.createDirectory(example);
    for (Path file : files(Path.of("../../examples/go-service"))) {
      dev.has("project/go-service/" + file.getFileName(), Files.readAllBytes(file));
    }
    Map<String, String> before = Tree.of(dev.home());
    dev = new Person(dev.parent(), dev.user().with("GOPROXY", proxy).with("PATH", "/usr/sbin:/usr/bin:/sbin:/bin"), dev.project());
    User.Ran ran = tried("go-service");
    assertEquals(0, ran.exit(), ran::all);
    assertTrue(ran.out().contains("ok go-sdk/1.26.8") && ran.out().contains("ok go-tool/stringer"), ran::all);
    assertTrue(ran.out().contains("ok check/resolves.go"), ran::all);
    assertTrue(ran.out().contains("things, all as declared"), ran::all);
    assertTrue(ran.out().contains("hold what they held before, byte for byte"), ran::all);
    assertEquals(before, Tree.of(dev.home()));
    assertNothingIsLeft();
  }

  private static Optional<String> proxyOfGo() {
    try {
      Process go = new ProcessBuilder("go", "env", "GOPROXY").start();
      return new String(go.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().findFirst();
    } catch (IOException noGo) {
      return Optional.empty();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void ends_badly_where_a_part_fails_and_the_rest_is_undone() throws IOException {
    dev.declares("files:\n  - { path: ~/a, content: a, validate: [sh, -c, exit 3] }\n  - { path: ~/b, content: b }\n");
    User.Ran ran = tried("--yes");
    assertTrue(ran.out().contains("Undo\n"), ran::all);
    assertEquals(1, ran.exit(), ran::all);
    assertNothingIsLeft();
  }

  /** Names of folders and runs are others each time. */
  private static String steady(Transcript text) {
    return text.toString().replaceAll("\\S*/trueup-try-\\d+", "TRY").replaceAll("\\d{8}-\\d+", "RUN");
  }

  private User.Ran tried(String... words) {
    User user = dev.user().with("TMPDIR", temporary.toString()).with("XDG_CONFIG_HOME", dev.home().resolve(".config").toString());
    return user.trueup(dev.project(), Stream.concat(Stream.of("try"), Stream.of(words)).toArray(String[]::new));
  }

  private void assertNothingIsLeft() throws IOException {
    try (Stream<Path> left = Stream.concat(Files.list(temporary), Files.list(Path.of("/tmp")).filter(p -> p.getFileName().toString().startsWith("trueup-try-")))) {
      assertEquals(List.of(), left.filter(path -> !path.endsWith("ran")).toList());
    }
  }
}
