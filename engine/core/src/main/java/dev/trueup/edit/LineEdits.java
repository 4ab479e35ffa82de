package dev.trueup.edit;

import dev.trueup.edit.FileEdit.Result;
import java.util.List;
import java.util.Optional;

/** Single lines, compared without blanks and carriage return at their ends. */
final class LineEdits {
  private LineEdits() {}

  static Result set(FileEdit.SetLine edit, String text) {
    if (edit.line().indexOf('\n') >= 0) {
      return new Result.Refused("a line holds no line end");
    }
    return new Result.Edited(
        find(edit.line(), text).isEmpty() ? LineEnds.OF_THE_FILE.insert(text, text.length(), edit.line()) : text);
  }

  static Result remove(FileEdit.RemoveLine edit, String text) {
    String edited = text;
    for (Line line : find(edit.line(), text).reversed()) {
      edited = LineEnds.OF_THE_FILE.cut(edited, line.start(), line.end());
    }
    return new Result.Edited(edited);
  }

  static Optional<String> region(String wanted, String text) {
    return find(wanted, text).stream().map(line -> text.substring(line.start(), line.end())).reduce(String::concat);
  }

  private static List<Line> find(String wanted, String text) {
    String compared = wanted.substring(0, Blanks.before(wanted, 0, wanted.length()));
    return Line.of(text).stream().filter(line -> line.compared(text).equals(compared)).toList();
  }
}
