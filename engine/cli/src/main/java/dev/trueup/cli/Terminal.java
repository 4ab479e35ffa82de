package dev.trueup.cli;

import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.edit.FileText;
import dev.trueup.view.DiagnosticView;
import dev.trueup.view.Style;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A terminal is where our text goes: data to standard output, everything else to standard error.
 *
 * <p>A reader that went away (a closed pipe, a closed window) is no reason to stop: what cannot be printed is not printed.
 */
final class Terminal {

  private final TerminalFacts facts;
  private final String colour;
  private final BufferedReader in;
  private final PrintStream out;
  private final PrintStream err;
  private int painted;

  /** @param colour {@code auto}, {@code always} or {@code never} */
  Terminal(TerminalFacts facts, String colour, InputStream in, PrintStream out, PrintStream err) {
    this(facts, colour, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), out, err);
  }

  private Terminal(TerminalFacts facts, String colour, BufferedReader in, PrintStream out, PrintStream err) {
    this.facts = facts;
    this.colour = colour;
    this.in = in;
    this.out = out;
    this.err = err;
  }

  Terminal coloured(String wish) {
    return new Terminal(facts, wish, in, out, err);
  }

  Style outputStyle() {
    return facts.outputStyle(colour);
  }

  Style errorStyle() {
    return facts.errorStyle(colour);
  }

  /** Data, with its line ends. */
  synchronized void print(String text) {
    unpaint();
    out.print(text);
    out.flush();
  }

  /** Anything that is not data, with its line ends. */
  synchronized void say(String text) {
    unpaint();
    err.print(text);
    err.flush();
  }

  /** Mistakes and warnings, with the lines they are in. */
  void report(List<Diagnostic> diagnostics) {
    if (!diagnostics.isEmpty()) {
      say(new DiagnosticView(errorStyle(), Terminal::source).text(diagnostics));
    }
  }

  void report(Diagnostic diagnostic) {
    report(List.of(diagnostic));
  }

  private static Optional<String> source(String file) {
    try {
      return Optional.of(FileText.of(Files.readAllBytes(Path.of(file))).text());
    } catch (IOException | InvalidPathException notToBeRead) {
      return Optional.empty();
    }
  }

  /** A line that lasts until the next text; nothing where lines cannot be painted again. Empty takes it away. */
  synchronized void paint(String line) {
    if (facts.canRepaint()) {
      unpaint();
      out.print(line);
      out.flush();
      painted = line.length();
    }
  }

  private void unpaint() {
    if (painted > 0) {
      out.print("\r\033[K");
      out.flush();
      painted = 0;
    }
  }

  boolean canAsk() {
    return facts.canAsk();
  }

  /** The answer to a question; empty where the input ended. */
  Optional<String> ask(String question) {
    say(question);
    try {
      Optional<String> answer = Optional.ofNullable(in.readLine()).map(String::strip);
      if (answer.isEmpty()) {
        say("\n");
      }
      return answer;
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
