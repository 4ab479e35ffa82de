package dev.trueup.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A session is one command line typed at an engine that is given.
 *
 * @param here the working directory
 * @param typed what a person types when asked; a person is there where this is not empty
 * @param environment beside what a terminal sets
 */
record Session(Engine engine, Path here, String typed, Map<String, String> environment) {

  static Session at(Engine engine, Path here) {
    return new Session(engine, here, "", Map.of());
  }

  Session typing(String answer) {
    return new Session(engine, here, answer, environment);
  }

  Session with(String name, String value) {
    var more = new HashMap<>(environment);
    more.put(name, value);
    return new Session(engine, here, typed, more);
  }

  record Ended(Exit exit, String out, String err) {}

  Ended run(String... words) {
    boolean person = !typed.isEmpty();
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var facts = new TerminalFacts(person, person, person, environment);
    var terminal = new Terminal(facts, "auto", new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), print(out), print(err));
    var interrupts = new Interrupts(terminal, code -> {});
    List<Command> commands = Commands.all(() -> engine, home -> engine, terminal, interrupts, here);
    Exit exit;
    try {
      Command command = Commands.named(commands, words[0]);
      exit = command.run(Parser.parse(command, List.of(words).subList(1, words.length)));
    } catch (UsageMistake mistake) {
      terminal.report(mistake.diagnostic());
      exit = Exit.USAGE;
    }
    return new Ended(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
