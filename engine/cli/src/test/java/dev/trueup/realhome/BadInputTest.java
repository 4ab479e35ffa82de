package dev.trueup.realhome;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong gets its own sentence and changes nothing. */
class BadInputTest {

  private static Program program;
  private Person dev;
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
  void live() {
    dev = Person.in(program);
    text = new Transcript(() -> Tree.of(dev.home()), dev.home().toString());
  }

  @AfterEach
  void leave() {
    dev.close();
  }

  @Test
  void a_manifest_that_cannot_be_read() throws IOException {
    Path manifest = dev.project().resolve("trueup.yaml");
    plan(65, "none here");
    text.refuses(65, "none of that name", () -> dev.trueup("plan", "--file", "nope.yaml"));
    written(65, "empty", "");
    written(65, "only comments", "# nothing yet\n");
    dev.has("project/trueup.yaml", "trueup: 1\nname: x\n".getBytes(StandardCharsets.UTF_16LE));
    plan(65, "UTF-16 without a mark");
    dev.has("project/trueup.yaml", "\uFEFFtrueup: 1\nname: x\n".getBytes(StandardCharsets.UTF_16LE));
    plan(65, "UTF-16");
    dev.has("project/trueup.yaml", "trueup: 1\nname: Zo\u00eb\n".getBytes(StandardCharsets.ISO_8859_1));
    plan(65, "Latin-1");
    Files.setPosixFilePermissions(manifest, PosixFilePermissions.fromString("---------"));
    plan(65, "unreadable");
    Files.delete(manifest);
    Files.createDirectory(manifest);
    plan(65, "a directory");
    Files.delete(manifest);
    dev.make("mkfifo", "-m", "666", "project/trueup.yaml");
    plan(65, "a pipe");
    Approvals.verify(text);
  }

  @Test
  void yaml_that_cannot_be_understood() {
    written(65, "a quote never closed", "trueup: 1\nname: x\nfiles:\n  - path: ~/a\n    content: \"open\n  - path: ~/b\n");
    written(65, "a brace never closed", "trueup: 1\nname: x\nfiles: [ { path: ~/a, content: b \n");
    written(65, "indented wrongly", "trueup: 1\nname: x\nfiles:\n  - path: ~/a\n   content: b\n");
    written(65, "a tab", "trueup: 1\nname: x\nfiles:\n\t- path: ~/a\n");
    written(65, "a key twice", "trueup: 1\nname: x\nname: y\n");
    written(65, "two documents", "trueup: 1\nname: x\n---\ntrueup: 1\nname: y\n");
    written(65, "aliases of aliases", bomb());
    written(65, "a reference that is not quoted", "trueup: 1\nname: x\nvars: { x: 1 }\nenv: { variables: { A: ${vars.x} } }\n");
    written(65, "a single word", "hello\n");
    written(65, "a list", "- hello\n");
    dev.has("project/b.yaml", "trueup: 1\ninclude: [trueup.yaml]\n");
    written(65, "an include in a circle", "trueup: 1\nname: x\ninclude: [b.yaml]\n");
    written(65, "an include that is not there", "trueup: 1\nname: x\ninclude: [c.yaml]\n");
    Approvals.verify(text);
  }

  @Test
  void words_that_are_not_of_the_language() {
    written(65, "no version", "name: x\n");
    written(65, "another version", "trueup: 2\nname: x\n");
    declared("an unknown section", "file:\n  - { path: ~/a, content: b }\n");
    declared("an unknown key", "files:\n  - { path: ~/a, contents: b }\n");
    declared("an unknown value", "files:\n  - { path: ~/a, content: b, ensure: gone }\n");
    declared("wrong types", "env: [EDITOR]\nfiles:\n  path: ~/a\n");
    declared("a mode as a number", "files:\n  - { path: ~/a, content: b, mode: 644 }\n");
    declared("no mode at all", "files:\n  - { path: ~/a, content: b, mode: \"9z4\" }\n");
    declared("references", """
        vars: { port: 1 }
        env:
          variables:
            A: "${vars.prot}"
            B: "${foo.bar}"
            C: "${env.NOPE}"
            D: "${vars.port"
            E: "${machine.hoome}"
        """);
    declared("an unknown address", "files:\n  - { path: ~/a, content: a, after: [file/~/bb] }\n");
    declared("a circle", """
        files:
          - { path: ~/a, content: a, after: [file/~/b] }
          - { path: ~/b, content: b, after: [file/~/c] }
          - { path: ~/c, content: c, after: [file/~/a] }
        """);
    declared("a share", "files:\n  - { path: \"\\\\\\\\server\\\\share\\\\x\", content: a }\n");
    declared("a drive", "files:\n  - { path: \"C:\\\\x\", content: a }\n");
    declared("somebody else's home", "files:\n  - { path: ~eve/x, content: a }\n");
    Approvals.verify(text);
  }

  @Test
  void two_declarations_of_one_thing_that_disagree() throws IOException {
    declared("in one section", "files:\n  - { path: ~/a, content: one }\n  - { path: ~/a, content: other }\n");
    declared("as two kinds", "files:\n  - { path: ~/a, content: a }\n  - { link: ~/a, to: /b }\n");
    declared("one entry", "files:\n  - ini: { in: ~/a.ini, set: { user.name: B } }\n  - ini: { in: ~/a.ini, set: { user.name: C } }\n");
    declared("an entry across sections", "git: { config: { user.name: A } }\nfiles:\n  - ini: { in: ~/.gitconfig, set: { user.name: B } }\n");
    declared("a whole and a part", "go: { settings: { GOFLAGS: -trimpath } }\nfiles:\n  - { path: ~/.config/go/env, content: a }\n");
    Files.createDirectory(dev.home().resolve("real"));
    Files.createSymbolicLink(dev.home().resolve("alias"), Path.of("real"));
    declared("through a link", "files:\n  - { path: ~/real/f, content: one }\n  - { path: ~/alias/f, content: other }\n");
    dev.has("project/base.yaml", "trueup: 1\nfiles:\n  - { path: ~/l, content: b }\n");
    declared("across layers", "include: [base.yaml]\nfiles:\n  - { link: ~/l, to: /b }\n");
    Approvals.verify(text);
  }

  @Test
  void command_lines() {
    dev.declares("files:\n  - { path: ~/ok, content: a }\n");
    typed("aply");
    typed("plan", "--onyl", "go");
    typed("plan", "--only");
    typed("plan", "--file");
    typed("plan", "--output", "yaml");
    typed("plan", "extra");
    typed("plan", "--only", "file/~/okk");
    typed("plan", "--only", "nosuch");
    typed("apply", "--yes=rot");
    typed("apply", "--wait", "5parsec", "--yes");
    typed("undo", "--run", "17");
    typed("history", "17");
    text.refuses(77, "apply", () -> dev.trueup("apply"));
    Approvals.verify(text);
  }

  @Test
  void files_of_others_that_are_broken() {
    broken("json", ".json", "{ \"a\": 1,, }\n", "files:\n  - json: { in: ~/x.json, set: { a: 2 } }\n");
    broken("ini", ".ini", "a=1\n[open\nb=2\n", "files:\n  - ini: { in: ~/x.ini, set: { s.b: 2 } }\n");
    dev.has(".config/go/env", "GOPROXY=x\n\0\n").declares("go: { settings: { GOFLAGS: -trimpath } }\n");
    text.refuses(1, "go/env", () -> dev.trueup("apply", "--yes"));
    dev.has(".gitconfig", "[user\n\tname = x\n").declares("git: { config: { user.name: A } }\n");
    text.refuses(1, "git", () -> dev.trueup("apply", "--yes"));
    Approvals.verify(text);
  }

  @Test
  void places_where_nothing_can_be_put() {
    dev.make("mkdir", "dir");
    dev.make("mkfifo", "-m", "666", "pipe");
    dev.has("plain", "x");
    for (String path : new String[] {"dir", "pipe", "plain/below"}) {
      place("a file at " + path, "files:\n  - { path: ~/%s, content: a }\n".formatted(path));
      place("a line in " + path, "files:\n  - line: { in: ~/%s, text: a }\n".formatted(path));
    }
    for (String path : new String[] {"plain", "pipe", "plain/below"}) {
      place("a directory at " + path, "files:\n  - directory: ~/%s\n".formatted(path));
    }
    place("a link at dir", "files:\n  - { link: ~/dir, to: /b }\n");
    Approvals.verify(text);
  }

  @Test
  void places_that_are_roots() {
    assumeTrue(User.weAreRoot(), "only root can make what is not the user's");
    dev.make("mknod", "device", "c", "1", "3");
    dev.make("sh", "-c", "echo private > private; chmod 600 private; echo open > open; chmod 644 open; mkdir -m 700 shut");
    for (String path : new String[] {"device", "private", "open", "shut/x"}) {
      place("a file at " + path, "files:\n  - { path: ~/%s, content: a }\n".formatted(path));
      place("a line in " + path, "files:\n  - line: { in: ~/%s, text: a }\n".formatted(path));
    }
    dev.declares("files:\n  - { path: ~/ok, content: a }\n");
    text.refuses(64, "sudo trueup", () -> {
      var words = new java.util.ArrayList<>(java.util.List.of("env", "SUDO_UID=1000", "HOME=" + dev.home()));
      words.addAll(program.words());
      words.add("plan");
      return dev.user().asRoot(dev.project(), words);
    });
    Approvals.verify(text);
  }

  private void broken(String what, String ending, String contents, String sections) {
    dev.has("x" + ending, contents).declares(sections);
    text.refuses(1, what, () -> dev.trueup("apply", "--yes"));
  }

  private void place(String what, String sections) {
    dev.declares(sections);
    text.refuses(1, what, () -> dev.trueup("apply", "--yes"));
  }

  private void typed(String... words) {
    text.refuses(64, String.join(" ", words), () -> dev.trueup(words));
  }

  private void declared(String what, String sections) {
    dev.declares(sections);
    plan(65, what);
  }

  private void written(int exit, String what, String manifest) {
    dev.has("project/trueup.yaml", manifest);
    plan(exit, what);
  }

  private void plan(int exit, String what) {
    text.refuses(exit, what, () -> dev.trueup("plan"));
  }

  private static String bomb() {
    var yaml = new StringBuilder("trueup: 1\nname: x\nvars:\n  a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 9; i++) {
      String alias = "*a" + (i - 1);
      yaml.append("  a%d: &a%d [%s]\n".formatted(i, i, String.join(", ", java.util.Collections.nCopies(9, alias))));
    }
    return yaml.toString();
  }
}
