package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParserTest {

  private static final Command APPLY = command("apply");
  private static final Command CHECK = command("check");

  @Test
  void only_takes_several_words_and_may_be_repeated() {
    assertEquals(List.of("go", "checks", "file/~/.npmrc"), parse(CHECK, "--only", "go", "checks", "--only", "file/~/.npmrc").texts(Option.ONLY));
  }

  @Test
  void yes_stands_alone_or_with_rights_behind_an_equals_sign() {
    assertEquals(EnumSet.of(Grant.OWN_RIGHTS), Grant.granted(parse(APPLY, "--yes")));
    assertEquals(EnumSet.of(Grant.OWN_RIGHTS), Grant.granted(parse(APPLY, "--auto-approve")));
    assertEquals(EnumSet.of(Grant.OWN_RIGHTS, Grant.ROOT, Grant.REMOVALS), Grant.granted(parse(APPLY, "--yes=root,removals")));
    assertEquals(EnumSet.of(Grant.OWN_RIGHTS, Grant.ADMINISTRATOR), Grant.granted(parse(APPLY, "--auto-approve=administrator")));
    assertEquals(EnumSet.noneOf(Grant.class), Grant.granted(parse(APPLY)));
  }

  @Test
  void yes_takes_no_plan_file_for_a_right() {
    Arguments arguments = parse(APPLY, "--yes", "plan.json");

    assertEquals(Optional.of("plan.json"), arguments.operand());
    assertEquals(EnumSet.of(Grant.OWN_RIGHTS), Grant.granted(arguments));
  }

  @Test
  void a_value_stands_behind_a_blank_or_an_equals_sign() {
    assertEquals(Optional.of("a/b.yaml"), parse(APPLY, "--file", "a/b.yaml").text(Option.FILE));
    assertEquals(Optional.of("a=b.yaml"), parse(APPLY, "--file=a=b.yaml").text(Option.FILE));
    assertEquals(Optional.of("last"), parse(APPLY, "--file", "first", "--file", "last").text(Option.FILE));
  }

  @Test
  void everything_behind_two_dashes_is_an_operand() {
    assertEquals(Optional.of("--yes"), parse(APPLY, "--", "--yes").operand());
  }

  @Test
  void an_at_sign_is_a_letter_like_others() {
    assertEquals(List.of("go-tool/golang.org/x/tools/gopls@v0.23.0"), parse(CHECK, "--only", "go-tool/golang.org/x/tools/gopls@v0.23.0").texts(Option.ONLY));
    assertEquals(Optional.of("@plan"), parse(APPLY, "@plan").operand());
  }

  @Test
  void a_slip_of_the_finger_is_answered_with_what_was_meant() {
    UsageMistake mistake = assertThrows(UsageMistake.class, () -> parse(APPLY, "--auto-aprove"));

    assertEquals(Optional.of("did you mean `--auto-approve`?"), mistake.diagnostic().hint());
  }

  @Test
  void an_option_that_lacks_its_value_says_so() {
    UsageMistake mistake = assertThrows(UsageMistake.class, () -> parse(APPLY, "--file"));

    assertTrue(mistake.diagnostic().detail().contains("`trueup help apply`"), mistake.diagnostic().detail());
  }

  @Test
  void a_value_is_not_taken_from_the_next_option() {
    assertThrows(UsageMistake.class, () -> parse(APPLY, "--file", "--yes"));
  }

  private static Arguments parse(Command command, String... words) {
    return Parser.parse(command, List.of(words));
  }

  private static Command command(String name) {
    var terminal = new Terminal(new TerminalFacts(false, false, false, java.util.Map.of()), "never", System.in, System.out, System.err);
    return Commands.named(Commands.all(() -> PlannedEngine.with(Plans.of()), home -> PlannedEngine.with(Plans.of()), terminal, new Interrupts(terminal, code -> {}), Path.of("/")), name);
  }

  @Test
  void what_other_tools_call_it_is_answered_with_our_word() {
    assertEquals(Optional.of("trueup apply --yes"), assertThrows(UsageMistake.class, () -> parse(APPLY, "-y")).diagnostic().hint());
    assertEquals(Optional.of("trueup release --restore"), assertThrows(UsageMistake.class, () -> command("destroy")).diagnostic().hint());
    assertEquals(Optional.of("trueup undo --run 20261124-1"),
        assertThrows(UsageMistake.class, () -> parse(command("undo"), "20261124-1")).diagnostic().hint());
  }

  @Test
  void every_word_of_ours_behind_another_tools_word_is_a_command_or_an_option() {
    for (String typed : List.of("destroy", "forget", "diff", "state", "verify", "rollback", "log")) {
      command(OtherWords.command(typed).orElseThrow().split(" ")[1]);
    }
  }

  @Test
  void an_option_that_does_nothing_is_refused() {
    assertThrows(UsageMistake.class, () -> parse(command("history"), "--file", "x"));
    assertThrows(UsageMistake.class, () -> parse(command("version"), "--color", "never"));
    assertEquals("`--steps` takes no value", assertThrows(UsageMistake.class, () -> parse(APPLY, "--steps=3")).diagnostic().summary());
  }

  @Test
  void no_word_of_the_parser_reaches_people() {
    UsageMistake mistake = assertThrows(UsageMistake.class, () -> parse(CHECK, "--only"));

    assertEquals("an option lacks its value", mistake.diagnostic().summary());
    assertTrue(mistake.diagnostic().detail().startsWith("`--only` needs one: `--only WHAT`."), mistake.diagnostic().detail());
  }
}
