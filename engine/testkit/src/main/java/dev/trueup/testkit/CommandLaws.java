package dev.trueup.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.host.Answer;
import dev.trueup.host.Command;
import dev.trueup.host.Host.Performed;
import dev.trueup.host.HostPath;
import dev.trueup.host.Machine;
import dev.trueup.host.Privilege;
import dev.trueup.host.Question;
import dev.trueup.host.ReadCommand;
import dev.trueup.host.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every host does with programs. */
final class CommandLaws {
  private CommandLaws() {}

  static final List<Law> ALL = List.of(
      new Law("answers_with_what_a_program_says", bench ->
          assertEquals(new Answer.Output(0, "hello\n"), ask(bench, ReadCommand.form("echo").with("hello")))),
      new Law("answers_with_a_code_that_is_accepted", bench ->
          assertEquals(new Answer.Output(1, ""), ask(bench, ReadCommand.form("false").accepting(0, 1)))),
      new Law("says_why_a_program_did_not_answer", bench ->
          assertTrue(assertInstanceOf(Answer.Refused.class, ask(bench, ReadCommand.form("false"))).reason().contains("code 1"))),
      new Law("says_that_there_is_no_such_program", bench ->
          assertInstanceOf(Answer.NoSuchProgram.class, ask(bench, ReadCommand.form("trueup-has-no-such-program")))),
      new Law("asks_nothing_that_no_provider_declared", bench ->
          assertThrows(IllegalArgumentException.class, () -> ask(bench, ReadCommand.form("true")))),
      new Law("finds_a_program_on_the_search_path", bench -> {
        assertTrue(bench.host().program("echo").isPresent());
        assertEquals(Optional.empty(), bench.host().program("trueup-has-no-such-program"));
      }),
      new Law("runs_a_command", bench -> bench.does(run(Command.of("true")))),
      new Law("says_that_a_command_failed", bench -> bench.fails(run(Command.of("false")))),
      new Law("takes_an_accepted_code_for_success", bench -> bench.does(run(Command.of("false").accepting(0, 1)))),
      new Law("fails_where_there_is_no_such_program", bench -> bench.fails(run(Command.of("trueup-has-no-such-program")))),
      new Law("fails_where_the_folder_of_a_command_is_missing", bench ->
          bench.fails(run(Command.of("true").in(HostPath.linux("~/nowhere"))))),
      new Law("keeps_the_output_as_the_receipt_where_it_should", bench -> {
        var kept = bench.perform(new Step.Run(Command.of("echo", "hello"), Privilege.USER, true));
        assertEquals("hello", assertInstanceOf(Performed.Done.class, kept).receipt().strip());
        var dropped = bench.perform(new Step.Run(Command.of("echo", "hello"), Privilege.USER, false));
        assertEquals("", assertInstanceOf(Performed.Done.class, dropped).receipt());
      }),
      new Law("runs_a_command_that_runs_once_a_wave", bench -> bench.does(new Step.Once(Command.of("true"), Privilege.USER))),
      new Law("lets_through_variables_that_say_how_the_network_is_reached_and_no_others", bench -> {
        Machine machine = bench.host().with(Map.of("https_proxy", "http://one:1", "SSL_CERT_FILE", "/one", "PATH", "/one", "TOKEN", "one"))
            .with(Map.of("https_proxy", "http://two:2")).machine();
        assertEquals(Optional.of("http://two:2"), machine.variable("https_proxy"));
        assertEquals(Optional.of("/one"), machine.variable("SSL_CERT_FILE"));
        assertEquals(bench.host().machine().variable("PATH"), machine.variable("PATH"));
        assertEquals(Optional.empty(), machine.variable("TOKEN"));
      }),
      new Law("performs_nothing_of_no_steps", bench -> assertEquals(List.of(), bench.host().perform(List.of()))));

  private static Step run(Command command) {
    return new Step.Run(command, Privilege.USER, false);
  }

  private static Answer ask(Bench bench, ReadCommand command) {
    return bench.host().ask(new Question.Run(command, ""));
  }
}
