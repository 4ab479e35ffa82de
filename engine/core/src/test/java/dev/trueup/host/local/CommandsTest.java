package dev.trueup.host.local;

import static dev.trueup.host.local.Scratch.done;
import static dev.trueup.host.local.Scratch.failed;
import static dev.trueup.host.local.Scratch.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Answer;
import dev.trueup.host.Command;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.Privilege;
import dev.trueup.host.Question;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  private static final ReadCommand SHELL = ReadCommand.form("sh", "-c");

  @TempDir private Path folder;
  private Scratch scratch;

  @BeforeEach
  void a_home() {
    scratch = Scratch.in(
        folder, Map.of("XDG_CONFIG_HOME", "/conf", "https_proxy", "http://proxy:1", "GOFLAGS", "-v", "UNKNOWN", "x"), SHELL,
        ReadCommand.form("no-such-tool"));
  }

  @Test
  void answers_with_standard_output_alone() {
    assertEquals(new Answer.Output(0, "out\n"), ask("echo out; echo warning >&2"));
  }

  @Test
  void accepts_only_the_exit_codes_it_is_told() {
    assertEquals(
        new Answer.Refused("it ended with code 128: fatal: no repository"), ask("echo hint >&2; echo fatal: no repository >&2; exit 128"));
    assertEquals(
        new Answer.Output(1, "unset"), scratch.host().ask(new Question.Run(SHELL.with("printf unset; exit 1").accepting(0, 1), "")));
    assertEquals(new Answer.Refused("it was ended by signal 9"), ask("kill -9 $$"));
  }

  @Test
  void says_which_program_is_missing() {
    assertEquals(
        new Answer.NoSuchProgram("no-such-tool"),
        scratch.host().ask(new Question.Run(ReadCommand.form("no-such-tool").with("x"), "")));
  }

  @Test
  void runs_no_read_command_whose_form_nobody_declared() {
    var other = new Question.Run(ReadCommand.form("sh").with("-c", "true"), "");
    assertThrows(IllegalArgumentException.class, () -> scratch.host().ask(other));
  }

  @Test
  void gives_probes_a_small_environment_and_acts_the_proxies_too() {
    String variables = "env | cut -d= -f1 | grep -v -e '^_$' -e '^PWD$' -e '^SHLVL$' -e '^OLDPWD$' | sort | tr '\\n' ' '";
    assertEquals(new Answer.Output(0, "HOME LANG LC_ALL LOGNAME PATH USER XDG_CONFIG_HOME "), ask(variables));
    assertEquals("HOME LANG LC_ALL LOGNAME PATH USER XDG_CONFIG_HOME https_proxy ", receipt(Command.of("sh", "-c", variables)));
  }

  @Test
  void gives_children_of_root_on_behalf_of_a_user_the_home_of_root() {
    Tools.needRoot();
    var elevated = Scratch.in(folder, Map.of("SUDO_UID", "1000"), SHELL);
    assertEquals(new Answer.Output(0, "/root"), elevated.host().ask(new Question.Run(SHELL.with("printf %s \"$HOME\""), "")));
    assertEquals(new Answer.Output(0, folder.toString()), ask("printf %s \"$HOME\""));
  }

  @Test
  void lets_the_variables_of_a_command_win() {
    assertEquals("C off", receipt(Command.of("sh", "-c", "printf %s\\  $LC_ALL $GOTOOLCHAIN | sed 's/ $//'")
        .with(Map.of("LC_ALL", "C", "GOTOOLCHAIN", "off"))));
  }

  @Test
  void starts_in_the_root_directory_or_where_it_is_told() throws IOException {
    Files.createDirectory(scratch.at("src"));
    assertEquals("/\n", receipt(Command.of("pwd")));
    assertEquals(scratch.at("src").toRealPath() + "\n", receipt(Command.of("pwd").in(path("~/src"))));
    assertEquals(
        failed("`pwd` failed: there is no folder ~/none."), scratch.perform(run(Command.of("pwd").in(path("~/none")))));
  }

  @Test
  void runs_a_program_by_its_path_below_the_home() throws IOException {
    Path tool = scratch.write("bin/tool", "#!/bin/sh\necho ran \"$1\"\n");
    assertTrue(tool.toFile().setExecutable(true));
    assertEquals("ran a b\n", receipt(Command.of("~/bin/tool", "a b")));
  }

  @Test
  void gives_children_nothing_to_read_but_what_they_are_given() {
    assertEquals(new Answer.Output(0, ""), ask("cat"));
    assertEquals(new Answer.Output(0, "häuser\n"), scratch.host().ask(new Question.Run(SHELL.with("cat"), "häuser\n")));
    assertEquals(new Answer.Output(0, ""), scratch.host().ask(new Question.Run(SHELL.with("exec <&-; exit 0"), "x".repeat(1 << 20))));
  }

  @Test
  void starts_children_in_a_session_of_their_own() {
    Tools.need("setsid");
    String[] ids = receipt(Command.of("sh", "-c", "echo $$; cut -d' ' -f5,6 /proc/$$/stat")).split("\\s+");
    assertEquals(List.of(ids[0], ids[0]), List.of(ids[1], ids[2]));
  }

  @Test
  void keeps_a_receipt_only_where_it_is_wanted() {
    assertEquals(done(), scratch.perform(run(Command.of("echo", "much"))));
    assertEquals(done(), scratch.perform(new Step.Once(Command.of("echo", "much"), Privilege.USER)));
    assertEquals("much\n", receipt(Command.of("echo", "much")));
  }

  @Test
  void tells_a_failure_with_the_command_its_code_and_its_last_lines() {
    assertEquals(
        failed("`sh -c 'seq 20 >&2; exit 3'` failed: it ended with code 3:\n13\n14\n15\n16\n17\n18\n19\n20."),
        scratch.perform(run(Command.of("sh", "-c", "seq 20 >&2; exit 3"))));
    assertEquals(failed("`false` failed: it ended with code 1."), scratch.perform(run(Command.of("false"))));
    assertEquals(
        failed("`no-such-tool` failed: there is no program `no-such-tool` on this machine."),
        scratch.perform(run(Command.of("no-such-tool"))));
  }

  @Test
  void strips_what_would_paint_on_a_terminal() {
    assertEquals(
        failed("`sh -c 'printf \"\\033[31mred\\033[0m\\007\\n\"; exit 1'` failed: it ended with code 1: red."),
        scratch.perform(run(Command.of("sh", "-c", "printf \"\\033[31mred\\033[0m\\007\\n\"; exit 1"))));
  }

  @Test
  void refuses_what_needs_more_rights_than_it_has() {
    assertEquals(
        failed("`true` failed: it needs an administrator of Windows."),
        scratch.perform(new Step.Run(Command.of("true"), Privilege.ADMINISTRATOR, false)));
  }

  @Test
  void stops_a_child_that_takes_too_long_and_all_that_it_started() throws IOException, InterruptedException {
    String script = "(trap '' TERM; sleep 1000) & echo $! >> pids; setsid sleep 1000 & echo $! >> pids; (sleep 1000 & echo $! >> pids); "
        + "echo $$ >> pids; wait";
    var command = Command.of("sh", "-c", script).in(path("~"));
    assertEquals(
        failed("`" + command + "` failed: it did not end within 2 s and was stopped."),
        scratch.perform(run(within(command, Duration.ofSeconds(2)))));
    List<String> pids = Files.readAllLines(scratch.at("pids"));
    assertEquals(4, pids.size());
    for (String pid : pids) {
      assertTrue(Tools.ends(pid), pid);
    }
  }

  @Test
  void looks_for_a_program_where_the_command_says() throws IOException {
    assertTrue(scratch.write("own/tool", "#!/bin/sh\necho own\n").toFile().setExecutable(true));
    assertEquals("own\n", receipt(Command.of("tool").with(Map.of("PATH", scratch.at("own") + ":/bin"))));
  }

  @Test
  void ends_the_child_when_its_thread_is_told_to_stop() throws IOException, InterruptedException {
    var answer = new AtomicReference<Performed>();
    var command = Command.of("sh", "-c", "mkfifo started; echo $$ > started; sleep 1000").in(path("~"));
    Thread waiting = Thread.ofPlatform().start(() -> answer.set(scratch.perform(run(command))));
    while (!Files.exists(scratch.at("started"))) {
      Thread.onSpinWait();
    }
    String pid = Files.readString(scratch.at("started")).strip();
    waiting.interrupt();
    waiting.join();
    assertEquals(failed("`" + command + "` failed: it was stopped together with trueup."), answer.get());
    assertTrue(Tools.ends(pid), pid);
  }

  @Test
  void does_not_wait_for_what_a_child_leaves_running() throws IOException {
    assertEquals("started\n", receipt(Command.of("sh", "-c", "sleep 1000 & echo $! > pid; echo started").in(path("~"))));
    assertTrue(ProcessHandle.of(Long.parseLong(scratch.text("pid").strip())).orElseThrow().destroyForcibly());
  }

  @Test
  void stops_a_probe_that_writes_without_end_and_lets_a_step_write() {
    assertEquals(new Answer.Refused("it wrote more than 16 MiB"), ask("cat /dev/zero"));
    assertEquals(done(), scratch.perform(run(Command.of("head", "-c", "20000000", "/dev/zero"))));
  }

  @Test
  void asks_equal_questions_once_per_examination() throws IOException {
    var question = new Question.Run(SHELL.with("echo asked >> log; wc -l < log").in(path("~")), "");
    var first = scratch.host().examination();
    assertEquals(new Answer.Output(0, "1\n"), first.ask(question));
    assertEquals(new Answer.Output(0, "1\n"), first.ask(question));
    assertEquals(new Answer.Output(0, "2\n"), scratch.host().examination().ask(question));
  }

  @Test
  void remembers_files_for_one_examination() throws IOException {
    scratch.write("file", "x");
    var examination = scratch.host().examination();
    var stat = examination.stat(path("~/file"));
    var read = examination.read(path("~/file"));
    var names = examination.list(path("~"));
    Files.delete(scratch.at("file"));
    assertEquals(stat, examination.stat(path("~/file")));
    assertEquals(read, examination.read(path("~/file")));
    assertEquals(names, examination.list(path("~")));
    assertEquals(List.of(), scratch.host().examination().list(path("~")));
  }

  private Answer ask(String script) {
    return scratch.host().ask(new Question.Run(SHELL.with(script), ""));
  }

  private String receipt(Command command) {
    Performed answer = scratch.perform(new Step.Run(command, Privilege.USER, true));
    return answer instanceof Performed.Done(String receipt, List<dev.trueup.host.HostPath> created) ? receipt : answer.toString();
  }

  private static Step.Run run(Command command) {
    return new Step.Run(command, Privilege.USER, false);
  }

  private static Command within(Command command, Duration timeout) {
    return new Command(command.words(), command.environment(), command.directory(), timeout, command.accepted());
  }
}
