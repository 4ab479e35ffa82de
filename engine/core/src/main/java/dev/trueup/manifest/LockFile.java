package dev.trueup.manifest;

import dev.trueup.diagnostic.Checked;
import dev.trueup.diagnostic.Diagnostic;
import dev.trueup.diagnostic.Span;
import dev.trueup.provider.Lock;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A lock file is a {@link Lock} as text, made for git: a line a fact, sorted, an empty line between pins so that changes of two pins never touch.
 *
 * <pre>
 * version 1
 *
 * go.sdk 1.26 version 1.26.8
 * </pre>
 *
 * <p>Pins and facts that nobody knows are kept: a later trueup of the same version of the file may have written them.
 */
public final class LockFile {

  /** What it is called; it stands beside the manifest. */
  public static final String NAME = "trueup.lock";

  /** The largest one that is read, in bytes. */
  static final long LARGEST = 4L << 20;

  private static final String COMMENT = "# What versions came to in this project. Only `trueup lock` writes this file; keep it in git.\n";
  private static final String VERSION = "version 1";

  private LockFile() {}

  /** The text of a lock. */
  public static String text(Lock lock) {
    var text = new StringBuilder(COMMENT).append(VERSION).append('\n');
    lock.pins().forEach((pin, facts) -> {
      text.append('\n');
      facts.forEach((fact, value) -> text.append(pin).append(' ').append(fact).append(' ').append(value).append('\n'));
    });
    return text.toString();
  }

  /**
   * The inverse of {@link #text}.
   *
   * @param shown the file as people would name it
   * @return no value beside an error
   */
  public static Checked<Lock> parse(String shown, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new Reader(shown, text.lines().toList()).lock();
    } catch (CharacterCodingException binary) {
      return Checked.failed(LockMistakes.noText().at(Span.startOf(shown)));
    }
  }

  /** A file that is there and was not read. */
  static Diagnostic unreadable(Files.Read read, String shown) {
    return LockMistakes.unreadable(switch (read) {
      case Files.Read.Directory() -> "it is a directory";
      case Files.Read.TooLarge(long size) -> "it has %,d bytes, and at most %,d are read".formatted(size, LARGEST);
      case Files.Read.Unreadable(String reason) -> reason;
      case Files.Read.Missing() -> throw new IllegalStateException("it is missing");
      case Files.Read.Contents contents -> throw new IllegalStateException("it was read");
    }, shown);
  }

  /** One reading. */
  private static final class Reader {

    private final String shown;
    private final List<String> lines;
    private final SortedMap<String, SortedMap<String, String>> pins = new TreeMap<>();
    private final SortedMap<String, Span> places = new TreeMap<>();
    private final List<Diagnostic> mistakes = new ArrayList<>();
    private boolean versionSeen;

    Reader(String shown, List<String> lines) {
      this.shown = shown;
      this.lines = lines;
    }

    Checked<Lock> lock() {
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).matches("(<{7}|>{7}|\\|{7})( .*)?|={7}")) {
          return Checked.failed(LockMistakes.mergeSides().at(span(i)));
        }
      }
      for (int i = 0; i < lines.size() && mistakes.isEmpty(); i++) {
        String line = lines.get(i).strip();
        if (line.isEmpty() || line.startsWith("#")) {
          continue;
        }
        if (!versionSeen) {
          version(line, span(i));
        } else if (!line.equals(VERSION)) {
          fact(line, span(i));
        }
      }
      if (!versionSeen && mistakes.isEmpty()) {
        mistakes.add(LockMistakes.noVersion().at(Span.startOf(shown)));
      }
      return mistakes.isEmpty() ? Checked.of(new Lock(pins)) : Checked.failed(mistakes);
    }

    private void version(String line, Span place) {
      versionSeen = true;
      if (!line.equals(VERSION)) {
        mistakes.add((line.matches("version \\d+") ? LockMistakes.laterVersion(line) : LockMistakes.noVersion()).at(place));
      }
    }

    private void fact(String line, Span place) {
      String[] words = line.split(" ", 4);
      if (words.length < 4 || List.of(words).stream().anyMatch(String::isBlank)) {
        mistakes.add(LockMistakes.brokenLine().at(place));
        return;
      }
      String pin = words[0] + " " + words[1];
      String before = pins.computeIfAbsent(pin, first -> new TreeMap<>()).putIfAbsent(words[2], words[3]);
      Span first = places.computeIfAbsent(pin + " " + words[2], here -> place);
      if (before != null && !before.equals(words[3])) {
        mistakes.add(LockMistakes.disagree(pin, words[2]).at(place).related(first, "the other one"));
      }
    }

    private Span span(int line) {
      String text = lines.get(line);
      return new Span(shown, line + 1, 1, line + 1, text.codePointCount(0, text.length()) + 1);
    }
  }
}
