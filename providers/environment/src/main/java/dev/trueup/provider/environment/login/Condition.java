package dev.trueup.provider.environment.login;

import dev.trueup.host.FileRead;
import dev.trueup.host.FileStat;
import dev.trueup.host.HostPath;
import dev.trueup.host.ReadOnlyHost;
import java.util.List;

/** Conditions of a shell's script, {@code [ -d ~/bin ]}, as far as they can be told. */
record Condition(ReadOnlyHost host, Variables variables) {

  private static final char UNUSED = '\uffff';

  /** @param words between the brackets */
  Truth of(List<String> words) {
    if (!words.isEmpty() && words.getFirst().equals("!")) {
      return of(words.subList(1, words.size())).not();
    }
    return switch (words.size()) {
      case 1 -> filled(value(words.getFirst()));
      case 2 -> unary(words.getFirst(), value(words.get(1)));
      case 3 -> binary(value(words.get(0)), words.get(1), words.get(2));
      default -> Truth.MAYBE;
    };
  }

  private String value(String word) {
    return variables.expand(word, false);
  }

  private static Truth filled(String value) {
    return !Variables.isKnown(value) ? Truth.MAYBE : Truth.of(!value.isEmpty());
  }

  private Truth unary(String operator, String value) {
    if (!Variables.isKnown(value)) {
      return Truth.MAYBE;
    }
    return switch (operator) {
      case "-n" -> filled(value);
      case "-z" -> filled(value).not();
      case "-e" -> Truth.of(!type(value, true).equals(FileStat.Type.MISSING));
      case "-d" -> Truth.of(type(value, true).equals(FileStat.Type.DIRECTORY));
      case "-f" -> Truth.of(type(value, true).equals(FileStat.Type.FILE));
      case "-L", "-h" -> Truth.of(type(value, false).equals(FileStat.Type.LINK));
      case "-r" -> Truth.of(type(value, true).equals(FileStat.Type.DIRECTORY) || isReadable(value));
      case "-s" -> Truth.of(content(value).length > 0);
      default -> Truth.MAYBE;
    };
  }

  private boolean isReadable(String value) {
    return value.startsWith("/") && host.read(host.machine().path(value)) instanceof FileRead.Contents;
  }

  private byte[] content(String value) {
    return value.startsWith("/") && host.read(host.machine().path(value)) instanceof FileRead.Contents(var content) ? content.bytes() : new byte[0];
  }

  private FileStat.Type type(String value, boolean followed) {
    if (!value.startsWith("/")) {
      return FileStat.Type.MISSING;
    }
    HostPath path = host.machine().path(value);
    return host.stat(followed ? host.machine().real(path) : path).type();
  }

  private Truth binary(String left, String operator, String right) {
    if (!Variables.isKnown(left)) {
      return Truth.MAYBE;
    }
    return switch (operator) {
      case "=", "==" -> matches(left, right);
      case "!=" -> matches(left, right).not();
      case "-eq", "-ne" -> matches(left, right).equals(Truth.YES) == operator.equals("-eq") ? Truth.YES : Truth.NO;
      default -> Truth.MAYBE;
    };
  }

  /** Whether a value fits a pattern of {@code case}. */
  Truth matches(String value, String word) {
    String pattern = variables.expand(word, true);
    if (!Variables.isKnown(value) || !Variables.isKnown(pattern)) {
      return pattern.equals(String.valueOf(Variables.ANYTHING)) ? Truth.YES : Truth.MAYBE;
    }
    return Truth.of(fits(value, 0, pattern, 0));
  }

  private static boolean fits(String value, int v, String pattern, int p) {
    int from = -1;
    int star = -1;
    while (v < value.length()) {
      char c = p < pattern.length() ? pattern.charAt(p) : UNUSED;
      if (p < pattern.length() && (c == Variables.ANY_ONE || c == value.charAt(v))) {
        v++;
        p++;
      } else if (p < pattern.length() && c == Variables.ANYTHING) {
        star = p++;
        from = v;
      } else if (star >= 0) {
        p = star + 1;
        v = ++from;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == Variables.ANYTHING) {
      p++;
    }
    return p == pattern.length();
  }
}
