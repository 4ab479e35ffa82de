package dev.trueup.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.trueup.view.Style;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {

  private static final Map<String, String> XTERM = Map.of("TERM", "xterm-256color", "LANG", "C.UTF-8", "COLUMNS", "97");

  @Test
  void a_terminal_has_colours_signs_and_columns() {
    assertEquals(new Style(true, true, 97), style(true, XTERM, "auto"));
  }

  @Test
  void a_pipe_has_none_of_them() {
    assertEquals(Style.PLAIN, style(false, XTERM, "auto"));
  }

  @Test
  void colours_go_by_the_variables_that_tools_agree_on() {
    assertFalse(style(true, with("NO_COLOR", "1"), "auto").colour());
    assertTrue(style(true, with("NO_COLOR", ""), "auto").colour(), "empty means nothing");
    assertTrue(style(false, with("CLICOLOR_FORCE", "1"), "auto").colour());
    assertFalse(style(false, with("CLICOLOR_FORCE", "0"), "auto").colour());
    assertFalse(style(true, with("TERM", "dumb"), "auto").colour());
  }

  @Test
  void what_was_asked_for_wins() {
    assertTrue(style(false, with("NO_COLOR", "1"), "always").colour());
    assertFalse(style(true, XTERM, "never").colour());
  }

  @Test
  void signs_need_a_terminal_and_a_locale_that_has_them() {
    assertFalse(style(true, with("LANG", "C"), "auto").unicode());
    assertFalse(style(true, with("LC_ALL", "POSIX"), "auto").unicode(), "LC_ALL wins over LANG");
    assertTrue(style(true, with("LANG", "zh_CN.utf8"), "auto").unicode());
    assertFalse(style(true, with("TERM", "dumb"), "auto").unicode());
  }

  @Test
  void columns_that_are_no_number_are_eighty() {
    assertEquals(80, style(true, with("COLUMNS", "wide"), "auto").width());
    assertEquals(80, style(true, with("COLUMNS", "0"), "auto").width());
  }

  @Test
  void a_reader_that_went_away_stops_nothing() {
    var broken = new PrintStream(new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException("Broken pipe");
      }
    }, true, StandardCharsets.UTF_8);
    var terminal = new Terminal(facts(true, XTERM), "auto", new ByteArrayInputStream(new byte[0]), broken, broken);

    terminal.print("data\n");
    terminal.say("words\n");
    terminal.paint("work");
  }

  @Test
  void a_painted_line_goes_before_the_next_text() {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var terminal = new Terminal(facts(true, XTERM), "auto", new ByteArrayInputStream(new byte[0]), print, print);

    terminal.paint("working");
    terminal.print("done\n");

    assertEquals("working\r\033[Kdone\n", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void nothing_is_painted_in_a_pipe() {
    var out = new ByteArrayOutputStream();
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);

    new Terminal(facts(false, XTERM), "auto", new ByteArrayInputStream(new byte[0]), print, print).paint("working");

    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void the_end_of_the_input_is_no_answer() {
    var print = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);

    assertTrue(new Terminal(facts(true, XTERM), "auto", new ByteArrayInputStream(new byte[0]), print, print).ask("? ").isEmpty());
  }

  private static TerminalFacts facts(boolean terminal, Map<String, String> environment) {
    return new TerminalFacts(terminal, terminal, terminal, environment);
  }

  private static Style style(boolean terminal, Map<String, String> environment, String wish) {
    return facts(terminal, environment).outputStyle(wish);
  }

  private static Map<String, String> with(String name, String value) {
    var more = new HashMap<>(XTERM);
    more.put(name, value);
    return more;
  }
}
