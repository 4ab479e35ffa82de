package dev.trueup.testkit;

import dev.trueup.edit.FileText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file block is the contents of a file as a machine text spells them: lines, and words beside the path for what lines do not show.
 *
 * @param words {@code crlf}, {@code bom}, {@code no-newline}, {@code escaped}, {@code hex}; see {@link ScriptedHost}
 */
record FileBlock(Set<String> words, List<String> lines) {

  static final Set<String> WORDS = Set.of("crlf", "bom", "no-newline", "escaped", "hex");

  FileBlock {
    words = Set.copyOf(words);
    lines = List.copyOf(lines);
  }

  /** The plainest spelling that gives the very bytes. */
  static FileBlock of(byte[] bytes) {
    FileText file = FileText.of(bytes);
    if (file.charset() != StandardCharsets.UTF_8 || file.problem().isPresent()) {
      return new FileBlock(Set.of("hex"), hex(bytes));
    }
    var words = new TreeSet<String>();
    String text = file.text();
    if (file.mark()) {
      words.add("bom");
    }
    String unix = text.replace("\r\n", "\n");
    if (text.contains("\r\n") && unix.replace("\n", "\r\n").equals(text)) {
      words.add("crlf");
      text = unix;
    }
    String core = text.replaceAll("\n+\\z", "");
    int newlines = text.length() - core.length();
    var lines = new ArrayList<>(core.isEmpty() ? List.<String>of() : Arrays.asList(core.split("\n", -1)));
    boolean plain = lines.stream().allMatch(FileBlock::isPlain);
    if (newlines == 0 && !lines.isEmpty()) {
      words.add("no-newline");
    }
    if (plain && newlines <= (lines.isEmpty() ? 0 : 1)) {
      return new FileBlock(words, lines);
    }
    words.add("escaped");
    lines.replaceAll(FileBlock::escaped);
    if (newlines > 1 || lines.isEmpty()) {
      words.add("no-newline");
      String last = lines.isEmpty() ? "" : lines.removeLast();
      lines.add(last + "\\n".repeat(newlines));
    }
    return new FileBlock(words, lines);
  }

  byte[] bytes() {
    if (words.contains("hex")) {
      return HexFormat.of().parseHex(String.join("", lines).replace(" ", ""));
    }
    var spelt = words.contains("escaped") ? lines.stream().map(FileBlock::unescaped).toList() : lines;
    String end = words.contains("crlf") ? "\r\n" : "\n";
    String text = String.join("\n", spelt) + (words.contains("no-newline") || spelt.isEmpty() ? "" : "\n");
    return new FileText(text.replace("\n", end), words.contains("bom"), StandardCharsets.UTF_8).bytes();
  }

  private static boolean isPlain(String line) {
    return line.equals(line.stripTrailing()) && line.chars().noneMatch(c -> Character.isISOControl(c) && c != '\t');
  }

  private static String escaped(String line) {
    var out = new StringBuilder();
    int end = line.stripTrailing().length();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\') {
        out.append("\\\\");
      } else if (i >= end || (Character.isISOControl(c) && c != '\t')) {
        out.append(c == '\r' ? "\\r" : "\\u%04x".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  private static String unescaped(String line) {
    var out = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c != '\\') {
        out.append(c);
        continue;
      }
      char what = line.charAt(++i);
      switch (what) {
        case 'n' -> out.append('\n');
        case 'r' -> out.append('\r');
        case 't' -> out.append('\t');
        case '\\' -> out.append('\\');
        case 'u' -> {
          out.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> throw new IllegalArgumentException("no escape is spelt \\" + what + ": " + line);
      }
    }
    return out.toString();
  }

  private static List<String> hex(byte[] bytes) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < bytes.length; i += 32) {
      lines.add(HexFormat.ofDelimiter(" ").formatHex(bytes, i, Math.min(bytes.length, i + 32)));
    }
    return lines;
  }
}
