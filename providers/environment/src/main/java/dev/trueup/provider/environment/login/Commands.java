package dev.trueup.provider.environment.login;

import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands of profiles and what they do to variables; what only a shell could tell becomes a doubt about PATH. */
final class Commands {

  private static final Set<String> EXPORTING = Set.of("export", "declare", "typeset", "local", "readonly");
  private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(\\+?)=(.*)", Pattern.DOTALL);
  /** Files that read one another; more is a circle. */
  private static final int DEEPEST = 16;

  private final ReadOnlyHost host;
  private final Variables variables;
  private final Condition condition;
  private final List<Doubt> doubts = new ArrayList<>();
  private final Map<String, Boolean> functions = new HashMap<>();
  private final List<HostPath> open = new ArrayList<>();

  Commands(ReadOnlyHost host, Variables variables) {
    this.host = host;
    this.variables = variables;
    this.condition = new Condition(host, variables);
  }

  List<Doubt> doubts() {
    return List.copyOf(doubts);
  }

  /** Follows a file; NO where there is none. */
  Truth read(HostPath file) {
    if (!(host.read(file) instanceof FileRead.Contents contents) || open.size() > DEEPEST || open.contains(file)) {
      return Truth.NO;
    }
    open.add(file);
    try {
      new Script(contents.text().text(), this).run();
    } catch (Script.Lost lost) {
      doubt(lost.line(), "what follows is not understood");
    }
    open.removeLast();
    return Truth.YES;
  }

  void set(String name, String value, Truth reached) {
    if (reached != Truth.NO) {
      variables.set(name, reached == Truth.YES ? value : String.valueOf(Variables.UNKNOWN));
    }
  }

  void function(String name, boolean touchesPath) {
    functions.put(name, touchesPath);
  }

  Truth fits(String value, String pattern) {
    return condition.matches(variables.expand(value, false), pattern);
  }

  Truth condition(List<String> words) {
    return condition.of(words);
  }

  /** The files that a word of {@code for} stands for, the word itself where it is no pattern. */
  Stream<String> files(String word) {
    String pattern = variables.expand(word, true);
    int slash = pattern.lastIndexOf('/');
    String folder = pattern.substring(0, Math.max(slash, 0));
    boolean inName = pattern.indexOf(Variables.ANYTHING, slash + 1) >= 0 || pattern.indexOf(Variables.ANY_ONE, slash + 1) >= 0;
    if (!inName || slash < 1 || !Variables.isKnown(pattern) || folder.indexOf(Variables.ANYTHING) >= 0) {
      return Stream.of(variables.expand(word, false));
    }
    String names = word.substring(word.lastIndexOf('/') + 1);
    return host.list(host.machine().path(folder)).stream()
        .filter(name -> !name.startsWith(".") && condition.matches(name, names) == Truth.YES).map(name -> folder + "/" + name);
  }

  Truth mayLeave(int line, Truth reached) {
    if (reached == Truth.MAYBE) {
      doubt(line, "the shell may stop reading this file there");
    }
    return Truth.YES;
  }

  Truth run(List<String> words, int line, Truth reached) {
    if (words.isEmpty() || reached == Truth.NO) {
      return Truth.YES;
    }
    String first = words.getFirst();
    if (EXPORTING.contains(first) || words.stream().allMatch(word -> ASSIGNMENT.matcher(word).matches())) {
      words.forEach(word -> assign(word, line, reached));
      return Truth.YES;
    }
    return switch (first) {
      case "[", "test" -> condition.of(words.subList(1, first.equals("[") && words.getLast().equals("]") ? words.size() - 1 : words.size()));
      case ":", "true" -> Truth.YES;
      case "false" -> Truth.NO;
      case ".", "source" -> words.size() < 2 ? Truth.NO : source(variables.expand(words.get(1), false), line, reached);
      case "unset" -> {
        words.stream().skip(1).filter(name -> name.matches("[A-Za-z_][A-Za-z0-9_]*")).forEach(name -> assign(name + "=", line, reached));
        yield Truth.YES;
      }
      case "eval" -> {
        doubt(line, "`eval` may change PATH");
        yield Truth.MAYBE;
      }
      default -> {
        if (functions.getOrDefault(first, false)) {
          doubt(line, "`" + first + "` may change PATH");
        }
        yield Truth.MAYBE;
      }
    };
  }

  private Truth source(String file, int line, Truth reached) {
    if (!Variables.isKnown(file) || reached == Truth.MAYBE) {
      doubt(line, "the file that is read there may change PATH");
      return Truth.MAYBE;
    }
    return file.startsWith("/") ? read(host.machine().path(file)) : Truth.MAYBE;
  }

  private void assign(String word, int line, Truth reached) {
    Matcher assignment = ASSIGNMENT.matcher(word);
    if (!assignment.matches()) {
      return;
    }
    String name = assignment.group(1);
    String added = variables.expand(assignment.group(3), false);
    String value = assignment.group(2).isEmpty() ? added : variables.get(name) + added;
    if (!name.equals("PATH")) {
      set(name, value, reached);
    } else if (reached == Truth.MAYBE) {
      doubt(line, "PATH is changed there under a condition that only a shell can judge");
    } else {
      path(value, line);
    }
  }

  /** Folders that are known stay; the others are a doubt. */
  private void path(String value, int line) {
    List<String> folders = Arrays.stream(value.split(":")).filter(folder -> !folder.isEmpty()).toList();
    if (!folders.stream().allMatch(Variables::isKnown)) {
      doubt(line, "PATH gets a folder there that only a shell can work out");
    }
    variables.set("PATH", String.join(":", folders.stream().filter(Variables::isKnown).toList()));
  }

  private void doubt(int line, String what) {
    doubts.add(new Doubt(open.getLast(), line, what));
  }

  /** The file that a program's name stands for, the first on this path that is one. */
  static Optional<HostPath> find(String program, List<HostPath> folders, ReadOnlyHost host) {
    return folders.stream().map(folder -> folder.child(program)).filter(file -> isProgram(file, host)).findFirst();
  }

  private static boolean isProgram(HostPath file, ReadOnlyHost host) {
    FileStat stat = host.stat(host.machine().real(file));
    return stat.is(FileStat.Type.FILE) && (stat.mode().bits() & 0111) != 0;
  }
}
