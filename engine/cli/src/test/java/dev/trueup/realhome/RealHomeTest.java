package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole program on a home that looks lived in, with the real consumers as judges. */
class RealHomeTest {

  private static final String MANIFEST = """
      trueup: 1
      name: lived-in
      go:
        settings:
          GOPROXY: [https://goproxy.cn, direct]
          GOPRIVATE: [git.corp.example/*]
          CGO_ENABLED: 0
      env:
        variables:
          EDITOR: vim
          GREETING: "it's 5 o'clock: $HOME `date` \\"q\\" \\\\"
          API_TOKEN: { secret: { env: API_TOKEN } }
        path: [~/go/bin, { value: "~/my tools", at: front }]
      files:
        - directory: ~/src
          mode: "0750"
        - path: ~/src/payments/.envrc
          content: "export A=1\\n"
          mode: "0600"
        - link: ~/src/k
          to: /usr/bin/kubectl
        - line: { in: ~/.inputrc, text: set bell-style none }
        - block: { in: ~/.bashrc, name: aliases, content: "alias k=kubectl" }
        - ini: { in: ~/.config/app.ini, set: { core.editor: vim, net.proxy: none } }
        - ini: { in: ~/.config/read-only.ini, set: { a.b: 2 } }
        - json:
            in: ~/.config/Code/settings.json
            set: { go.useLanguageServer: true, /files/encoding: utf8, gopls: { ui.semanticTokens: true } }
      git:
        config: { core.autocrlf: input, user.name: Dev Eloper, alias.co: checkout }
      """;

  private static Program program;
  private Path parent;
  private User user;
  private Path project;

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
    parent = Files.createTempDirectory("trueup-home-");
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
    user = LivedInHome.make(parent, program).with("API_TOKEN", "canary-7f3a91").with("GOTOOLCHAIN", "local").with("GOTELEMETRY", "off");
    project = Files.createDirectories(user.home().resolve("project"));
    manifest(MANIFEST);
  }

  @AfterEach
  void leave() throws IOException {
    Program.remove(parent);
  }

  @Test
  void a_lived_in_home_is_put_right_stays_right_and_comes_back_byte_for_byte() throws IOException {
    Map<String, String> before = Tree.of(user.home());
    Map<String, String> times = Tree.times(user.home());

    User.Ran plan = user.trueup(project, "plan", "--exit-code");
    assertEquals(2, plan.exit(), plan::all);
    assertEquals(before, Tree.of(user.home()), "planning changed something");
    assertEquals(List.of(), stateFiles(), "planning wrote a state");

    User.Ran steps = user.trueup(project, "plan", "--steps", "--all");
    User.Ran json = user.trueup(project, "plan", "--output", "json");
    User.Ran apply = user.trueup(project, "apply", "--yes");
    assertEquals(0, apply.exit(), apply::all);
    User.Ran again = user.trueup(project, "plan", "--exit-code");
    assertEquals(0, again.exit(), again::all);
    assertEquals(0, user.trueup(project, "check").exit());

    consumersAgree("vim");
    assertEquals(times.get("notes/untouched.txt"), Tree.times(user.home()).get("notes/untouched.txt"));
    assertTrue(Files.isSymbolicLink(user.home().resolve(".zshenv")), "the link into the dotfiles was replaced");

    driftAndComeBack();
    entriesLeaveAndGoBack();

    User.Ran undo = user.trueup(project, "undo", "--yes");
    assertEquals(0, undo.exit(), undo::all);
    manifest(MANIFEST);
    assertEquals(0, user.trueup(project, "apply", "--yes").exit());
    consumersAgree("vim");

    User.Ran release = user.trueup(project, "release", "--restore", "--yes");
    assertEquals(0, release.exit(), release::all);
    assertSame(before, Tree.of(user.home()));
    noCanary(List.of(plan, steps, json, apply, again, undo, release));
  }

  @Test
  void undo_of_the_first_run_gives_the_home_back_byte_for_byte() {
    Map<String, String> before = Tree.of(user.home());
    User.Ran apply = user.trueup(project, "apply", "--yes");
    assertEquals(0, apply.exit(), apply::all);
    User.Ran undo = user.trueup(project, "undo", "--yes");
    assertEquals(0, undo.exit(), undo::all);
    assertEquals(before, Tree.of(user.home()));
    User.Ran status = user.trueup(project, "status");
    assertFalse(status.out().contains("managed since"), status::all);
  }

  @Test
  void a_file_that_root_owns_in_somebody_elses_home_is_refused_with_the_reason_and_the_rest_is_done() throws IOException {
    assumeTrue(User.weAreRoot(), "only root can make a file of root's in somebody else's home");
    manifest("""
        trueup: 1
        name: rooted
        files:
          - ini: { in: ~/.rooted.ini, set: { a.b: 2 } }
          - line: { in: ~/.inputrc, text: set bell-style none }
        """);
    Map<String, String> before = Tree.of(user.home());
    User.Ran apply = user.trueup(project, "apply", "--yes");
    assertEquals(1, apply.exit(), apply::all);
    assertTrue(apply.all().contains("chown"), apply::all);
    assertEquals(before.get(".rooted.ini"), Tree.of(user.home()).get(".rooted.ini"));
    assertTrue(Files.readString(user.home().resolve(".inputrc")).contains("bell-style"));
  }

  @Test
  void a_command_is_asked_for_its_secret_once_by_apply_and_the_secret_goes_with_undo() throws IOException {
    manifest("""
        trueup: 1
        name: commanded
        env:
          variables:
            B: { secret: { command: [sh, -c, "echo asked >> %s; date +canary-%%N"] }, scope: shell }
        """.formatted(user.home().resolve("asked")));
    Path file = user.home().resolve(".config/trueup/env.sh");
    Map<String, String> before = Tree.of(user.home());
    User.Ran plan = user.trueup(project, "plan", "--exit-code");
    assertEquals(2, plan.exit(), plan::all);
    assertEquals(0, user.trueup(project, "validate").exit());
    assertEquals(before, Tree.of(user.home()), "planning asked the command");

    User.Ran apply = user.trueup(project, "apply", "--yes");
    assertEquals(0, apply.exit(), apply::all);
    assertEquals("asked\n", Files.readString(user.home().resolve("asked")));
    assertTrue(Files.readString(file).contains("export B='canary-"), apply::all);
    User.Ran again = user.trueup(project, "plan", "--exit-code");
    assertEquals(0, again.exit(), again::all);

    Files.writeString(file, Files.readString(file).replaceFirst("canary-\\d+", "mine"));
    assertEquals(2, user.trueup(project, "plan", "--exit-code").exit(), "drift of a secret");
    User.Ran repair = user.trueup(project, "apply", "--yes");
    assertEquals(0, repair.exit(), repair::all);
    assertEquals("asked\nasked\n", Files.readString(user.home().resolve("asked")));

    User.Ran undo = user.trueup(project, "release", "--restore", "--yes");
    assertEquals(0, undo.exit(), undo::all);
    Files.delete(user.home().resolve("asked"));
    assertEquals(before, Tree.of(user.home()));
    noCanary(List.of(plan, apply, again, repair, undo));
  }

  private void consumersAgree(String editor) throws IOException {
    if (isHere("go")) {
      User.Ran go = user.run(Path.of("/"), List.of("go", "env", "GOPROXY", "GOPRIVATE", "CGO_ENABLED", "GOFLAGS"));
      assertEquals("https://goproxy.cn,direct\ngit.corp.example/*\n0\n-trimpath\n", go.out(), go::err);
    }
    assertEquals("input\n", git("core.autocrlf"));
    assertEquals("Dev Eloper\n", git("user.name"));
    assertEquals("status\n", git("alias.st"));
    for (List<String> shell : List.of(List.of("bash", "-l", "-c"), List.of("zsh", "-c"), List.of("dash", "-l", "-c"))) {
      if (isHere(shell.getFirst())) {
        var words = new ArrayList<>(shell);
        words.add("printf '%s|%s|%s|%s' \"$EDITOR\" \"$GREETING\" \"$API_TOKEN\" \"$PATH\"");
        String out = user.with("API_TOKEN", "").run(user.home(), words).out();
        String home = user.home().toString();
        assertTrue(out.startsWith(editor + "|it's 5 o'clock: $HOME `date` \"q\" \\|canary-7f3a91|" + home + "/my tools:"), shell + " says " + out);
        assertTrue(out.endsWith(":" + home + "/go/bin"), shell + " says " + out);
      }
    }
    String json = Files.readString(user.home().resolve(".config/Code/settings.json"));
    assertTrue(json.contains("// my font") && json.contains("/* big */") && json.endsWith("}"), json);
    assertTrue(json.replaceAll("\\s", "").contains("\"go.useLanguageServer\":true"), json);
    String ini = Files.readString(user.home().resolve(".config/app.ini"));
    assertTrue(ini.startsWith("\uFEFF; odd\r\n") && ini.contains("pager=less\r\n") && !ini.replace("\r\n", "").contains("\n"), ini);
    assertEquals("r--r--r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(user.home().resolve(".config/read-only.ini"))));
  }

  private void driftAndComeBack() throws IOException {
    assertEquals(0, user.run(user.home(), List.of("git", "config", "--global", "core.autocrlf", "true")).exit());
    Files.delete(user.home().resolve("src/k"));
    Path bashrc = user.home().resolve(".bashrc");
    Files.writeString(bashrc, Files.readString(bashrc).replace("alias k=kubectl", "alias k=oc"));
    User.Ran check = user.trueup(project, "check");
    assertEquals(2, check.exit(), check::all);
    User.Ran plan = user.trueup(project, "plan");
    for (String address : List.of("git-setting/core.autocrlf", "link/~/src/k", "text-block/")) {
      assertTrue(plan.out().contains(address), plan::all);
    }
    assertEquals(0, user.trueup(project, "apply", "--yes").exit());
    assertEquals(0, user.trueup(project, "plan", "--exit-code").exit());
    consumersAgree("vim");
  }

  private void entriesLeaveAndGoBack() throws IOException {
    manifest(MANIFEST.replace("EDITOR: vim", "EDITOR: emacs").replace("    CGO_ENABLED: 0\n", "")
        .replace("core.autocrlf: input, ", "").replace("core.editor: vim, ", ""));
    User.Ran apply = user.trueup(project, "apply", "--yes");
    assertEquals(0, apply.exit(), apply::all);
    assertEquals("true\n", git("core.autocrlf"));
    assertTrue(Files.readString(user.home().resolve(".config/app.ini")).contains("editor   =   nano   ; mine\r\n"));
    assertFalse(Files.readString(user.home().resolve(".config/go/env")).contains("CGO_ENABLED"));
    assertEquals(0, user.trueup(project, "plan", "--exit-code").exit());
  }

  /** Go counts its own starts below {@code .config/go/telemetry}; that is its own doing. */
  private static void assertSame(Map<String, String> before, Map<String, String> after) {
    after.keySet().removeIf(path -> path.startsWith(".config/go/telemetry"));
    assertEquals(String.join("\n", lines(before)), String.join("\n", lines(after)));
  }

  private static List<String> lines(Map<String, String> tree) {
    return tree.entrySet().stream().map(entry -> entry.getKey() + " " + entry.getValue()).toList();
  }

  private void noCanary(List<User.Ran> runs) throws IOException {
    runs.forEach(run -> assertFalse(run.all().contains("canary"), run::all));
    for (Path file : stateFiles()) {
      assertFalse(Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1).contains("canary"), file::toString);
    }
  }

  private List<Path> stateFiles() throws IOException {
    try (Stream<Path> all = Files.walk(parent.resolve("state"))) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private String git(String key) {
    return user.run(user.home(), List.of("git", "config", "--global", key)).out();
  }

  private boolean isHere(String program) {
    return Stream.of(System.getenv("PATH").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private void manifest(String text) throws IOException {
    Files.writeString(project.resolve("trueup.yaml"), text);
    user.own(project);
  }
}
