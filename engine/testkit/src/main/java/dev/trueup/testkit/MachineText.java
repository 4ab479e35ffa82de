package dev.trueup.testkit;

import dev.trueup.host.FileMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A machine text is read here, line by line, into clauses; {@link ScriptedHost} says how it is written. */
final class MachineText {

  private final List<String> lines;
  private int next;

  private MachineText(List<String> lines) {
    this.lines = lines;
  }

  /** @throws IllegalArgumentException for a line that says nothing, with the line */
  static List<Clause> parse(String text) {
    return new MachineText(text.lines().toList()).clauses();
  }

  private List<Clause> clauses() {
    var clauses = new ArrayList<Clause>();
    while (next < lines.size()) {
      String line = lines.get(next++);
      if (!line.isBlank() && !line.startsWith("#")) {
        clauses.add(clause(line));
      }
    }
    return clauses;
  }

  private Clause clause(String line) {
    if (line.startsWith("== ")) {
      return put(line.substring(3), block());
    }
    if (line.startsWith("@ ")) {
      List<String> words = Words.split(line.substring(2));
      List<String> block = block();
      return new Clause.Elsewhere(words.getFirst(), Offer.of(words.subList(1, words.size()), block, end()));
    }
    if (line.startsWith("-- ")) {
      return new Clause.Away(line.substring(3).strip());
    }
    if (line.startsWith("$ ")) {
      Reply reply = Reply.of(withNewlines(block()));
      return new Clause.Answer(line.substring(2).strip(), end().map(reply::ending).orElse(reply));
    }
    if (line.startsWith("> ")) {
      return act(line.substring(2).strip(), block());
    }
    if (line.startsWith("env ")) {
      return new Clause.Setting("env", line.substring(4).strip());
    }
    int colon = line.indexOf(": ");
    if (colon < 1 || line.startsWith(" ")) {
      throw new IllegalArgumentException("line %d of the machine says nothing: %s".formatted(next, line));
    }
    return new Clause.Setting(line.substring(0, colon), line.substring(colon + 2).strip());
  }

  private static Clause act(String command, List<String> block) {
    Reply reply = Reply.QUIET;
    var output = new ArrayList<String>();
    int rest = 0;
    for (String line : block) {
      if (line.equals("<") || line.startsWith("< ")) {
        output.add(line.equals("<") ? "" : line.substring(2));
      } else if (line.startsWith("! ")) {
        reply = reply.ending(line.substring(2).strip());
      } else if (!line.isBlank()) {
        break;
      }
      rest++;
    }
    var then = new MachineText(block.subList(rest, block.size())).clauses();
    return new Clause.Act(command, new Reply(reply.exit(), reply.ends(), withNewlines(output)), then);
  }

  private static Clause put(String line, List<String> block) {
    List<String> parts = Words.split(line);
    String path = parts.getFirst();
    Optional<FileMode> mode = Optional.empty();
    Optional<String> owner = Optional.empty();
    var marks = new TreeSet<String>();
    Optional<String> target = Optional.empty();
    for (int i = 1; i < parts.size(); i++) {
      String word = parts.get(i);
      if (word.equals("->")) {
        target = Optional.of(parts.get(++i));
      } else if (word.matches("[0-7]{3,4}")) {
        mode = Optional.of(FileMode.parse(word));
      } else if (FileBlock.WORDS.contains(word) || word.equals("special") || word.equals("unreadable")) {
        marks.add(word);
      } else {
        owner = Optional.of(word);
      }
    }
    boolean folder = path.length() > 1 && path.endsWith("/");
    boolean special = marks.remove("special");
    boolean broken = marks.remove("unreadable");
    Clause.Thing thing =
        target.isPresent() ? new Clause.Thing.Link(target.get())
        : folder ? new Clause.Thing.Directory()
        : special ? new Clause.Thing.Special()
        : new Clause.Thing.File(new FileBlock(marks, block).bytes(), broken);
    if (!(thing instanceof Clause.Thing.File) && !block.isEmpty()) {
      throw new IllegalArgumentException("only a file has contents: == " + line);
    }
    return new Clause.Put(folder ? path.substring(0, path.length() - 1) : path, thing, mode, owner);
  }

  /** The indented lines that follow, without their indentation; blank ones at the end do not count. */
  private List<String> block() {
    var block = new ArrayList<String>();
    int end = next;
    for (int i = next; i < lines.size() && (lines.get(i).isBlank() || lines.get(i).startsWith("  ")); i++) {
      block.add(lines.get(i).length() < 2 ? "" : lines.get(i).substring(2));
      if (!lines.get(i).isBlank()) {
        end = i + 1;
      }
    }
    List<String> kept = List.copyOf(block.subList(0, end - next));
    next = end;
    return kept;
  }

  private Optional<String> end() {
    if (next < lines.size() && lines.get(next).startsWith("! ")) {
      return Optional.of(lines.get(next++).substring(2).strip());
    }
    return Optional.empty();
  }

  private static String withNewlines(List<String> lines) {
    return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
  }
}
