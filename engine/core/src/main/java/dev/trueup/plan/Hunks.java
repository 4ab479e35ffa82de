package dev.trueup.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.trueup.host.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hunks are the lines that a step takes out of a text file ({@code -}) and puts in ({@code +}). */
final class Hunks {

  /** Texts with more lines are told by their size: a diff of them helps nobody and takes its time. */
  private static final int MOST_LINES = 20_000;

  private Hunks() {}

  /** For a file that is wholly ours: with three lines of context. */
  static List<String> whole(Optional<Content> before, Content after) {
    Optional<String> from = before.map(Content::asText).orElse(Optional.of(""));
    Optional<String> to = after.asText();
    if (from.isEmpty() || to.isEmpty()) {
      return List.of(before.map(b -> "- " + b.blob()).orElse(""), "+ " + after.blob()).stream().filter(l -> !l.isEmpty()).toList();
    }
    return lines(from.get(), to.get(), 3);
  }

  /** For a file that others own too: only the lines that change, never their neighbours. */
  static List<String> shared(String before, String after) {
    return lines(before, after, 0).stream().filter(line -> !line.startsWith("@@")).toList();
  }

  private static List<String> lines(String before, String after, int context) {
    List<String> from = split(before);
    List<String> to = split(after);
    if (from.size() > MOST_LINES || to.size() > MOST_LINES) {
      return List.of("- %d lines".formatted(from.size()), "+ %d lines".formatted(to.size()));
    }
    var unified = UnifiedDiffUtils.generateUnifiedDiff("before", "after", from, DiffUtils.diff(from, to), context);
    return unified.stream().skip(2).map(Hunks::visible).toList();
  }

  /** Lines with marks for what cannot be seen: a carriage return, and a last line without an end. */
  private static List<String> split(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      lines.add(end < 0 ? text.substring(start) + " [no newline at the end]" : text.substring(start, end));
      start = end < 0 ? text.length() : end + 1;
    }
    return lines;
  }

  private static String visible(String line) {
    return line.replace("\r", "[CR]").replace("\u001b", "[ESC]");
  }
}
