package dev.trueup.realhome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.approvaltests.Approvals;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plans that are saved and performed later. */
class SavedPlanTest {

  private static Program program;
  private Person dev;
  private Path plan;

  @BeforeAll
  static void copyTheProgram() throws IOException {
    program = Program.copied();
  }

  @AfterAll
  static void deleteTheProgram() throws IOException {
    program.delete();
  }

  @BeforeEach
  void save() {
    Person person = Person.in(program);
    dev = new Person(person.parent(), person.user().with("TOKEN", "canary-51c0"), person.project()).declares("""
        files:
          - { path: ~/a, content: a }
          - line: { in: ~/b, text: bb }
        env: { variables: { TOKEN: { secret: { env: TOKEN } } } }
        """).has("a", "old").has("b", "first\n");
    User.Ran saved = dev.trueup("plan", "--out", "p.json");
    assertEquals(0, saved.exit(), saved::all);
    plan = dev.project().resolve("p.json");
  }

  @AfterEach
  void leave() {
    dev.close();
  }

  @Test
  void is_for_its_owner_alone_holds_no_secret_and_is_performed_as_it_was_shown() throws IOException {
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(plan)));
    assertFalse(Files.readString(plan).contains("canary"));
    String shown = dev.trueup("plan").out();
    assertEquals(shown, dev.trueup("show", "p.json").out());

    dev.declares("files:\n  - { path: ~/other, content: x }\n");
    User.Ran apply = dev.trueup("apply", "--yes", "p.json");
    assertEquals(0, apply.exit(), apply::all);
    assertTrue(apply.out().startsWith(shown), apply::all);
    assertEquals("a", Files.readString(dev.home().resolve("a")));
    assertEquals("first\nbb\n", Files.readString(dev.home().resolve("b")));
    assertFalse(Files.exists(dev.home().resolve("other")));
    assertTrue(Files.readString(dev.home().resolve(".config/trueup/env.sh")).contains("canary-51c0"));
  }

  @Test
  void is_refused_before_its_first_change_where_it_does_not_fit_any_more() throws IOException {
    var text = new Transcript(() -> Tree.of(dev.home()), dev.home().toString());
    String whole = Files.readString(plan);
    refused(text, "cut short", whole.substring(0, whole.length() / 2));
    refused(text, "nothing in it", "");
    refused(text, "no plan", "{}");
    refused(text, "edited by hand", whole.replace("~/a", "~/z"));
    refused(text, "of another version", whole.replace("\"version\":\"0.1.0\"", "\"version\":\"0.0.9\""));
    refused(text, "of another home", whole.replace("\"" + dev.home() + "\"", "\"/home/eve\""));
    text.refuses(1, "is not there", () -> dev.trueup("apply", "--yes", "nope.json"));
    text.refuses(64, "is a folder", () -> dev.trueup("apply", "--yes", ".."));
    dev.has("project/p.json", whole);
    Person other = new Person(dev.parent(), dev.user().with("TOKEN", "another"), dev.project());
    text.refuses(1, "its secret changed", () -> other.trueup("apply", "--yes", "p.json"));
    dev.has("a", "other");
    text.refuses(1, "its file changed", () -> dev.trueup("apply", "--yes", "p.json"));
    dev.has("a", "a");
    text.refuses(1, "one thing is as wanted already", () -> dev.trueup("apply", "--yes", "p.json"));
    Approvals.verify(text);
  }

  @Test
  void is_performed_once() {
    User.Ran first = dev.trueup("apply", "--yes", "p.json");
    assertEquals(0, first.exit(), first::all);
    Map<String, String> after = Tree.of(dev.home());
    User.Ran second = dev.trueup("apply", "--yes", "p.json");
    assertEquals(1, second.exit(), second::all);
    assertTrue(second.err().contains("nothing left to do"), second::all);
    assertEquals(after, Tree.of(dev.home()));
    assertEquals(1, dev.trueup("history").out().lines().count());
  }

  private void refused(Transcript text, String what, String changed) {
    dev.has("project/p.json", changed);
    text.refuses(1, what, () -> dev.trueup("apply", "--yes", "p.json"));
  }
}
