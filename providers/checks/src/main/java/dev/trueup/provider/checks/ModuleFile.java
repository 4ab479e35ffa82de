package dev.trueup.provider.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A module file is what a {@code go.mod} requires and replaces, as far as {@code vendor} has to agree with it.
 *
 * @param go of the line {@code go}
 * @param requires modules with their versions
 * @param replaces in their order
 */
record ModuleFile(Optional<String> go, List<Module> requires, List<Replacement> replaces) {

  /** @param version empty where none is named */
  record Module(String path, String version) {
    @Override
    public String toString() {
      return version.isEmpty() ? path : path + "@" + version;
    }
  }

  record Replacement(Module old, Module by) {}

  static ModuleFile parse(String text) {
    Optional<String> go = Optional.empty();
    List<Module> requires = new ArrayList<>();
    List<Replacement> replaces = new ArrayList<>();
    String block = "";
    for (String line : text.lines().toList()) {
      List<String> words = words(line);
      if (words.isEmpty()) {
        continue;
      }
      if (block.isEmpty() && words.size() == 2 && words.get(1).equals("(")) {
        block = words.getFirst();
        continue;
      }
      if (words.getFirst().equals(")")) {
        block = "";
        continue;
      }
      String verb = block.isEmpty() ? words.getFirst() : block;
      List<String> rest = block.isEmpty() ? words.subList(1, words.size()) : words;
      if (verb.equals("go") && rest.size() == 1) {
        go = Optional.of(rest.getFirst());
      } else if (verb.equals("require") && rest.size() == 2) {
        requires.add(new Module(rest.get(0), rest.get(1)));
      } else if (verb.equals("replace")) {
        replacement(rest).ifPresent(replaces::add);
      }
    }
    return new ModuleFile(go, List.copyOf(requires), List.copyOf(replaces));
  }

  /** {@code old [version] => new [version]}, in both files. */
  static Optional<Replacement> replacement(List<String> words) {
    int arrow = words.indexOf("=>");
    return arrow < 1 || arrow > 2 || words.size() - arrow < 2 || words.size() - arrow > 3 ? Optional.empty()
        : Optional.of(new Replacement(module(words.subList(0, arrow)), module(words.subList(arrow + 1, words.size()))));
  }

  private static Module module(List<String> words) {
    return new Module(words.getFirst(), words.size() > 1 ? words.get(1) : "");
  }

  /** The words of a line, quotes taken off, without the comment. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (line.startsWith("//", at)) {
        break;
      } else if (c == '"') {
        int end = line.indexOf(c, at + 1);
        words.add(line.substring(at + 1, end < 0 ? line.length() : end));
        at = end < 0 ? line.length() : end + 1;
      } else if (c == '(' || c == ')') {
        words.add(String.valueOf(c));
        at++;
      } else {
        int end = at;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end)) && "()".indexOf(line.charAt(end)) < 0) {
          end++;
        }
        words.add(line.substring(at, end));
        at = end;
      }
    }
    return words;
  }

  /** The one that counts for this version: one that names it comes before one for all. */
  Optional<Module> replacement(Module module) {
    return replaces.stream().filter(r -> r.old().equals(module)).findFirst()
        .or(() -> replaces.stream().filter(r -> r.old().path().equals(module.path()) && r.old().version().isEmpty()).findFirst())
        .map(Replacement::by);
  }
}
