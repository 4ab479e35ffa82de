package dev.trueup.cli;

import dev.trueup.view.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Terminal facts are what is known about where our text goes, found without starting a process.
 *
 * @param input whether a person can type
 * @param output whether standard output is a terminal
 * @param error whether standard error is a terminal
 * @param environment trueup's own
 */
record TerminalFacts(boolean input, boolean output, boolean error, Map<String, String> environment) {

  static final int USUAL_WIDTH = 80;

  TerminalFacts {
    environment = Map.copyOf(environment);
  }

  static TerminalFacts ofThisProcess(Map<String, String> environment) {
    return new TerminalFacts(isTerminal(0), isTerminal(1), isTerminal(2), environment);
  }

  /** Where a descriptor leads is the name of its link; the console, which knows two at once, answers where there are no such links. */
  private static boolean isTerminal(int descriptor) {
    try {
      String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
    } catch (IOException | UnsupportedOperationException noSuchLinks) {
      return System.console() != null && System.console().isTerminal();
    }
  }

  /** Whether somebody is there to answer a question: a terminal to type on and one to read from, and no CI. */
  boolean canAsk() {
    return input && (output || error) && !isSet("CI");
  }

  /** @param wish {@code always}, {@code never} or {@code auto} */
  Style outputStyle(String wish) {
    return style(output, wish);
  }

  Style errorStyle(String wish) {
    return style(error, wish);
  }

  /** Whether a line may be painted again. */
  boolean canRepaint() {
    return output && !isDumb();
  }

  private Style style(boolean terminal, String wish) {
    boolean able = terminal && !isDumb();
    boolean colour = switch (wish) {
      case "always" -> true;
      case "never" -> false;
      default -> !hasText("NO_COLOR") && (able || isSet("CLICOLOR_FORCE"));
    };
    return new Style(colour, able && isUtf8(), terminal ? width() : 0);
  }

  /** {@code COLUMNS} (the launcher sets it), else what terminals usually have. */
  private int width() {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip());
      return columns > 0 ? columns : USUAL_WIDTH;
    } catch (NumberFormatException notSet) {
      return USUAL_WIDTH;
    }
  }

  private boolean isDumb() {
    String term = environment.getOrDefault("TERM", "");
    return term.isEmpty() || term.equals("dumb");
  }

  private boolean isUtf8() {
    for (String name : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      if (hasText(name)) {
        return environment.get(name).toLowerCase(Locale.ROOT).replace("-", "").contains("utf8");
      }
    }
    return false;
  }

  /** As tools agree: set, and neither empty nor 0 nor false. */
  private boolean isSet(String name) {
    String value = environment.getOrDefault(name, "");
    return !value.isEmpty() && !value.equals("0") && !value.equals("false");
  }

  private boolean hasText(String name) {
    return !environment.getOrDefault(name, "").isEmpty();
  }
}
