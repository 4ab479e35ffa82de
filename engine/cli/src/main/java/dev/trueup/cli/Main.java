package dev.trueup.cli;

import dev.trueup.diagnostic.Checked;
import dev.trueup.elevation.ElevatedProcess;
import dev.trueup.plugin.Fault;
import dev.trueup.provider.Catalog;
import dev.trueup.view.TextView;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where trueup begins and ends: streams, signals, the exit code, and our own mistakes. */
public final class Main {

  private final Map<String, String> environment;
  private final Terminal terminal;
  private final Interrupts interrupts;
  private Optional<Engine> engine = Optional.empty();
  private Optional<Catalog> catalog = Optional.empty();

  private Main(Map<String, String> environment, Terminal terminal) {
    this.environment = environment;
    this.terminal = terminal;
    this.interrupts = new Interrupts(terminal, Runtime.getRuntime()::halt);
  }

  public static void main(String[] words) {
    PrintStream out = stream(FileDescriptor.out);
    if (words.length == 3 && words[0].equals(OwnProgram.ELEVATED)) {
      Interrupts.ignore();
      var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      new ElevatedProcess(Providers::catalog, in, out).serve(Path.of(words[1]), words[2]);
      out.flush();
      System.exit(Exit.DONE.code());
    }
    Map<String, String> environment = System.getenv();
    var terminal = new Terminal(TerminalFacts.ofThisProcess(environment), colour(List.of(words)), System.in, out, stream(FileDescriptor.err));
    System.exit(new Main(environment, terminal).run(List.of(words)).code());
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new BufferedOutputStream(new FileOutputStream(descriptor), 8192), false, StandardCharsets.UTF_8);
  }

  private Exit run(List<String> words) {
    try {
      return understood(words);
    } catch (UsageMistake mistake) {
      terminal.report(mistake.diagnostic());
      return Exit.USAGE;
    } catch (Unusable unusable) {
      return unusable.exit();
    } catch (Exception | StackOverflowError | AssertionError | LinkageError bug) {
      terminal.say(Fault.culprit(bug).map(plugin -> BugReport.in(environment).write(plugin, bug, words, Instant.now()))
          .orElseGet(() -> BugReport.in(environment).write(bug, words, Instant.now())));
      return Exit.FAILED;
    }
  }

  private Exit understood(List<String> words) {
    List<Command> commands = Commands.all(this::engine, home -> opened(OtherHome.environment(environment, home)), terminal, interrupts, Path.of("").toAbsolutePath());
    if (words.isEmpty()) {
      terminal.say(new TextView(terminal.errorStyle()).text(Help.overview(commands)));
      return Exit.USAGE;
    }
    List<String> rest = words.subList(1, words.size());
    String first = switch (words.getFirst()) {
      case "--help", "-h" -> "help";
      case "--version", "-V" -> "version";
      default -> words.getFirst();
    };
    Command command = Commands.named(commands, first);
    if (rest.stream().takeWhile(word -> !word.equals("--")).anyMatch(word -> word.equals("--help") || word.equals("-h"))) {
      terminal.print(new TextView(terminal.outputStyle()).text(Help.of(command)));
      return Exit.DONE;
    }
    return command.run(Arguments.arePlain(rest) ? Arguments.of(command, Map.of(), new ArrayList<>(rest)) : Parser.parse(command, rest));
  }

  /** Colours are wanted or not before anything can be said, mistakes in the command line included. */
  private static String colour(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (word.startsWith("--color=")) {
        return word.substring("--color=".length());
      }
      if (word.equals("--color") && i + 1 < words.size()) {
        return words.get(i + 1);
      }
    }
    return "auto";
  }

  private synchronized Engine engine() {
    if (engine.isEmpty()) {
      engine = Optional.of(opened(environment));
    }
    return engine.get();
  }

  /** What this trueup can do for its user, in whatever home it works; what could not be taken is said once. */
  private synchronized Catalog catalog() {
    if (catalog.isEmpty()) {
      Checked<Catalog> found = Providers.catalog(environment);
      terminal.report(found.diagnostics());
      catalog = found.value();
    }
    return catalog.orElseThrow();
  }

  private Engine opened(Map<String, String> environment) {
    interrupts.listen();
    Checked<Workbench> opened = Workbench.open(environment, catalog(), terminal, interrupts);
    if (opened.value().map(bench -> bench.machine().isRoot()).orElse(false) && environment.containsKey("SUDO_UID")) {
      terminal.report(Refusals.sudo());
      throw new Unusable(Exit.USAGE);
    }
    terminal.report(opened.diagnostics());
    if (!opened.isUsable()) {
      throw new Unusable(Exit.UNAVAILABLE);
    }
    return opened.value().orElseThrow();
  }

  /** There is no engine to work with; why was said already. */
  private static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Unusable(Exit exit) {
      super(exit.name(), null, false, false);
      this.exit = exit;
    }

    Exit exit() {
      return exit;
    }
  }
}
