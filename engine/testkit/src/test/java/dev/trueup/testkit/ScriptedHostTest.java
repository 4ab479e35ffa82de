package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Answer;
import dev.trueup.host.Command;
import dev.trueup.host.Content;
import dev.trueup.host.Expect;
import dev.trueup.host.FileMode;
import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat.Type;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.Question;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScriptedHostTest {

  private static final ReadCommand STATUS = ReadCommand.form("systemctl", "is-active");

  @Test
  void is_a_bare_debian_where_nothing_is_said() {
    Machine machine = ScriptedHost.of("").machine();
    assertEquals("dev", machine.user());
    assertEquals("/home/dev", machine.home());
    assertEquals("Debian 12", machine.words());
    assertFalse(machine.isRoot());
    assertEquals("", ScriptedHost.of("").snapshot());
  }

  @Test
  void knows_what_its_header_says() {
    Machine machine = ScriptedHost.of(
        """
        user: root
        uid: 0
        home: /root
        distribution: Ubuntu 24.04
        wsl: Ubuntu 2
        systemd: yes
        shell: /usr/bin/zsh
        env GOPROXY=https://goproxy.cn,direct
        """).machine();
    assertTrue(machine.isRoot());
    assertEquals("Ubuntu 24.04 in WSL2", machine.words());
    assertTrue(machine.systemd());
    assertEquals("/usr/bin/zsh", machine.loginShell());
    assertEquals(Optional.of("https://goproxy.cn,direct"), machine.variable("GOPROXY"));
  }

  @Test
  void refuses_a_line_that_says_nothing() {
    var nonsense = assertThrows(IllegalArgumentException.class, () -> ScriptedHost.of("user: dev\n  indented for no reason\n"));
    assertTrue(nonsense.getMessage().contains("line 2"), nonsense.getMessage());
    assertThrows(IllegalArgumentException.class, () -> ScriptedHost.of("colour: blue\n"));
  }

  @Test
  void shows_itself_as_the_text_it_was_made_from() {
    String text =
        """
        == /etc/app.conf 0640 root:adm
          [core]

            name = 'x'
        == /etc/fstab unreadable
        == ~/.profile no-newline
          export EDITOR=vim
        == ~/bin/k -> /usr/bin/kubectl
        == ~/dos.ini bom crlf
          [core]
        == ~/empty
        == ~/mixed escaped
          one\\r
          two\\u0020
        == ~/odd hex
          00 ff
        == ~/private/ 0700
        == '~/two words'
          x
        == /run/bus special
        $ systemctl is-active api
          inactive
        ! 3
        """;
    assertEquals(text, ScriptedHost.of(text).snapshot());
  }

  @Test
  void reads_the_bytes_that_its_words_spell() {
    var host = ScriptedHost.of(
        """
        == ~/a bom crlf no-newline
          one

          two
        == ~/b escaped no-newline
          a\\\\b\\t\\r\\n\\n
        == ~/c hex
          00 FF 0a
        """);
    assertArrayEquals("\ufeffone\r\n\r\ntwo".getBytes(StandardCharsets.UTF_8), bytes(host, "~/a"));
    assertArrayEquals("a\\b\t\r\n\n".getBytes(StandardCharsets.UTF_8), bytes(host, "~/b"));
    assertArrayEquals(new byte[] {0, (byte) 0xff, 10}, bytes(host, "~/c"));
  }

  @Test
  void spells_any_bytes_so_that_they_can_be_read_again() {
    for (int seed = 0; seed < 500; seed++) {
      var random = new Random(seed);
      var text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append("\n\r\t \\ab\u00e9\ufeff\u0007\u0000".charAt(random.nextInt(random.nextBoolean() ? 11 : 2)));
      }
      byte[] bytes = text.toString().getBytes(random.nextInt(5) > 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
      var host = ScriptedHost.of("");
      host.perform(List.of(Step.write(HostPath.linux("~/file"), Content.of(bytes), Optional.empty())));
      var again = ScriptedHost.of(host.snapshot());
      assertArrayEquals(bytes, bytes(again, "~/file"), "seed " + seed + ":\n" + host.snapshot());
      assertEquals(host.snapshot(), again.snapshot(), "seed " + seed);
    }
  }

  @Test
  void fails_a_test_that_asks_what_it_does_not_know_with_the_line_to_add() {
    var host = ScriptedHost.of("", List.of(STATUS));
    var unscripted = assertThrows(Unscripted.class, () -> ask(host, STATUS.with("api").in(HostPath.linux("~/src"))));
    assertTrue(unscripted.getMessage().endsWith("\n$ (in ~/src) systemctl is-active api"), unscripted.getMessage());
    assertEquals(List.of("$ (in ~/src) systemctl is-active api"), host.unscripted());
  }

  @Test
  void fails_a_test_that_runs_what_it_does_not_know_with_the_line_to_add() {
    var host = ScriptedHost.of("");
    var unscripted = assertThrows(Unscripted.class, () -> host.perform(List.of(run("apt-get", "install", "two words"))));
    assertTrue(unscripted.getMessage().endsWith("\n> apt-get install 'two words'"), unscripted.getMessage());
  }

  @Test
  void answers_the_more_exact_question_first() {
    var host = ScriptedHost.of("$ systemctl is-active api\n  active\n$ (in ~/src) systemctl is-active api\n  inactive\n", List.of(STATUS));
    assertEquals(new Answer.Output(0, "active\n"), ask(host, STATUS.with("api")));
    assertEquals(new Answer.Output(0, "inactive\n"), ask(host, STATUS.with("api").in(HostPath.linux("~/src"))));
  }

  @Test
  void answers_in_turn_after_a_command_until_it_has_settled() {
    var host = ScriptedHost.of(
        """
        $ systemctl is-active api
          inactive
        ! 3

        > systemctl start api
          < started
          == /run/api.pid
            42
          $ systemctl is-active api
            activating
          $ systemctl is-active api
            active
        """, List.of(STATUS));
    ReadCommand question = STATUS.with("api").accepting(0, 3);
    assertEquals(new Answer.Output(3, "inactive\n"), ask(host, question));
    var run = new Step.Run(Command.of("systemctl", "start", "api"), Privilege.USER, true);
    assertEquals(List.of(new Performed.Done("started\n", List.of())), host.perform(List.of(run)));
    assertEquals(new Answer.Output(0, "activating\n"), ask(host, question));
    assertEquals(new Answer.Output(0, "active\n"), ask(host, question));
    assertEquals(new Answer.Output(0, "active\n"), ask(host, question));
    assertEquals("42\n", new String(bytes(host, "/run/api.pid"), StandardCharsets.UTF_8));
  }

  @Test
  void uses_each_block_of_a_command_once_and_the_last_for_ever() {
    var host = ScriptedHost.of("> make\n  ! 2\n  < no rule\n> make\n");
    assertEquals(List.of(new Performed.Failed("`make` failed: it ended with code 2: no rule.")), host.perform(List.of(run("make"))));
    assertInstanceOf(Performed.Done.class, host.perform(List.of(run("make"))).getFirst());
    assertInstanceOf(Performed.Done.class, host.perform(List.of(run("make"))).getFirst());
  }

  @Test
  void says_that_a_command_does_not_end() {
    var host = ScriptedHost.of("> sleep 1000\n  ! endless\n");
    assertEquals(
        List.of(new Performed.Failed("`sleep 1000` failed: it did not end within 120 s and was stopped.")),
        host.perform(List.of(run("sleep", "1000"))));
  }

  @Test
  void lets_a_user_write_only_what_is_the_users() {
    var host = ScriptedHost.of("== /etc/hosts\n  127.0.0.1 localhost\n");
    HostPath hosts = HostPath.linux("/etc/hosts");
    Step write = Step.write(hosts, Content.of("new\n"), Optional.empty());
    assertFalse(host.stat(hosts).writable());
    assertInstanceOf(Performed.Failed.class, host.perform(List.of(write)).getFirst());
    assertTrue(host.asRoot().stat(hosts).writable());
    assertInstanceOf(Performed.Done.class, host.asRoot().perform(List.of(write)).getFirst());
    assertEquals("== /etc/hosts\n  new\n", host.snapshot());
    assertEquals(List.of(new ScriptedHost.Deed(write, Privilege.USER, Map.of()), new ScriptedHost.Deed(write, Privilege.ROOT, Map.of())), host.deeds());
  }

  @Test
  void owns_what_root_makes_as_root_and_gives_away_what_it_should() {
    var host = ScriptedHost.of("");
    var step = new Step.WriteFile(
        HostPath.linux("~/x/y"), Content.of("1"), Optional.of(new FileMode(0600)), Optional.of("dev:dev"), Step.Links.REPLACE,
        Optional.empty(), Expect.ABSENT);
    host.asRoot().perform(List.of(step));
    assertEquals("== ~/x/ root\n== ~/x/y 0600 no-newline\n  1\n", host.snapshot());
    var give = new Step.SetMode(HostPath.linux("~/x/y"), Optional.empty(), Optional.of("root"));
    assertInstanceOf(Performed.Failed.class, host.perform(List.of(give)).getFirst());
  }

  @Test
  void keeps_from_a_user_what_only_root_may_read() {
    var host = ScriptedHost.of("== /etc/shadow 0600\n  secret\n== /root/ 0700\n== /root/x\n");
    HostPath shadow = HostPath.linux("/etc/shadow");
    assertInstanceOf(FileRead.Unreadable.class, host.read(shadow));
    assertInstanceOf(FileRead.Contents.class, host.asRoot().read(shadow));
    assertEquals(Type.UNREACHABLE, host.stat(HostPath.linux("/root/x")).type());
    assertEquals(Type.FILE, host.asRoot().stat(HostPath.linux("/root/x")).type());
  }

  @Test
  void never_touches_what_is_special() {
    var host = ScriptedHost.of("== ~/pipe special\n");
    HostPath pipe = HostPath.linux("~/pipe");
    assertEquals(Type.SPECIAL, host.stat(pipe).type());
    assertInstanceOf(FileRead.Unreadable.class, host.read(pipe));
    assertInstanceOf(Performed.Failed.class, host.perform(List.of(Step.delete(pipe))).getFirst());
    assertInstanceOf(Performed.Failed.class, host.perform(List.of(Step.write(pipe, Content.of(""), Optional.empty()))).getFirst());
  }

  @Test
  void changes_as_somebody_else_changes_it_and_keeps_what_they_do_not_touch() {
    var host = ScriptedHost.of("== ~/a 0600\n  one\n== ~/b/c\n", List.of(STATUS));
    host.change("systemd: yes\n== ~/a\n  two\n-- ~/b\n$ systemctl is-active api\n  active\n");
    assertEquals("== ~/a 0600\n  two\n$ systemctl is-active api\n  active\n", host.snapshot());
    assertTrue(host.machine().systemd());
    assertTrue(host.performedNothing());
  }

  @Test
  void writes_down_what_is_asked() {
    var host = ScriptedHost.of("without: systemctl\n", List.of(STATUS));
    assertEquals(new Answer.NoSuchProgram("systemctl"), ask(host, STATUS.with("api")));
    assertEquals(List.of("systemctl is-active api"), host.asked());
  }

  private static Answer ask(ScriptedHost host, ReadCommand command) {
    return host.ask(new Question.Run(command, ""));
  }

  private static Step run(String... words) {
    return new Step.Run(Command.of(words), Privilege.USER, false);
  }

  private static byte[] bytes(ScriptedHost host, String path) {
    return assertInstanceOf(FileRead.Contents.class, host.read(HostPath.linux(path))).content().bytes();
  }
}
