package dev.trueup.plan;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.trueup.edit.Dialect;
import dev.trueup.edit.FileEdit;
import dev.trueup.host.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hunks are the lines that a step takes out of a text file ({@code -}) and puts in ({@code +}). */
final class Hunks {

  /** Texts with more lines are told by their size: a diff of them helps nobody and takes its time. */
  private static final int MOST_LINES = 20_000;

  private static final String NO_NEWLINE = " [no newline at the end]";

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

  /** For an edit of a file that others own too: what it takes out and puts in, and nothing of its neighbours, also where all is on one line. */
  static List<String> of(FileEdit edit, String before, String after, FileEdit.Digester digester) {
    return switch (edit) {
      case FileEdit.SetEntry(Dialect dialect, var key, var value) when hasPieces(dialect) -> pieces(edit, before, after, digester);
      case FileEdit.RemoveEntry(Dialect dialect, var key) when hasPieces(dialect) -> pieces(edit, before, after, digester);
      case FileEdit.Splice splice when isJson(before) -> marked(splice.region(before, digester).orElse(""), splice.removed());
      case FileEdit.Splice splice -> shared(before, after);
      case FileEdit.SetEntry e -> shared(before, after);
      case FileEdit.RemoveEntry e -> shared(before, after);
      case FileEdit.SetLine l -> shared(before, after);
      case FileEdit.RemoveLine l -> shared(before, after);
      case FileEdit.SetBlock b -> shared(before, after);
      case FileEdit.RemoveBlock b -> shared(before, after);
    };
  }

  /** Whether entries of others may stand on the line of one. */
  private static boolean hasPieces(Dialect dialect) {
    return dialect == Dialect.JSONC || dialect == Dialect.MAVEN_SETTINGS;
  }

  private static boolean isJson(String text) {
    return text.stripLeading().startsWith("{") && Dialect.JSONC.problem(text).isEmpty();
  }

  private static List<String> pieces(FileEdit edit, String before, String after, FileEdit.Digester digester) {
    return marked(edit.region(before, digester).orElse(""), edit.region(after, digester).orElse(""));
  }

  private static List<String> marked(String out, String in) {
    var lines = new ArrayList<String>();
    out.strip().lines().forEach(line -> lines.add(visible("-" + line)));
    in.strip().lines().forEach(line -> lines.add(visible("+" + line)));
    return lines;
  }

  /** For a file that others own too: only the lines that change, never their neighbours. */
  static List<String> shared(String before, String after) {
    List<String> from = split(before);
    List<String> to = split(after);
    if (isLong(from, to)) {
      return counted(from, to);
    }
    var changed = new ArrayList<String>();
    // Whether the last line has an end belongs to nobody: a neighbour that only gets one or loses it is no change of ours.
    for (var delta : DiffUtils.diff(from.stream().map(Hunks::ended).toList(), to.stream().map(Hunks::ended).toList()).getDeltas()) {
      int gone = delta.getSource().getPosition();
      from.subList(gone, gone + delta.getSource().size()).forEach(line -> changed.add(visible("-" + line)));
      int come = delta.getTarget().getPosition();
      to.subList(come, come + delta.getTarget().size()).forEach(line -> changed.add(visible("+" + line)));
    }
    return changed;
  }

  private static List<String> lines(String before, String after, int context) {
    List<String> from = split(before);
    List<String> to = split(after);
    if (isLong(from, to)) {
      return counted(from, to);
    }
    var unified = UnifiedDiffUtils.generateUnifiedDiff("before", "after", from, DiffUtils.diff(from, to), context);
    return unified.stream().skip(2).map(Hunks::visible).toList();
  }

  private static boolean isLong(List<String> from, List<String> to) {
    return from.size() > MOST_LINES || to.size() > MOST_LINES;
  }

  private static List<String> counted(List<String> from, List<String> to) {
    return List.of("- %d lines".formatted(from.size()), "+ %d lines".formatted(to.size()));
  }

  private static String ended(String line) {
    return line.endsWith(NO_NEWLINE) ? line.substring(0, line.length() - NO_NEWLINE.length()) : line;
  }

  /** Lines with marks for what cannot be seen: a carriage return, and a last line without an end. */
  private static List<String> split(String text) {
    var lines = new ArrayList<String>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      lines.add(end < 0 ? text.substring(start) + NO_NEWLINE : text.substring(start, end));
      start = end < 0 ? text.length() : end + 1;
    }
    return lines;
  }

  private static String visible(String line) {
    return line.replace("\r", "[CR]").replace("\u001b", "[ESC]");
  }
}
