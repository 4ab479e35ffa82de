package dev.trueup.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A block is what stands between our two markers of one name.
 *
 * @param place empty where there is none, or a problem
 * @param problem why the markers of a text tell no block
 */
record Block(Optional<Place> place, Optional<String> problem) {

  /** The two marker lines. */
  record Place(Line begin, Line end) {}

  static String begin(String name, String comment) {
    return comment + " >>> trueup:" + name + " >>>";
  }

  static String end(String name, String comment) {
    return comment + " <<< trueup:" + name + " <<<";
  }

  /** Whether a line is a marker of any block of ours. */
  static boolean isMarker(String line) {
    return line.contains(">>> trueup:") || line.contains("<<< trueup:");
  }

  static Block find(String name, String comment, String text) {
    var begins = new ArrayList<Line>();
    var ends = new ArrayList<Line>();
    List<Line> lines = Line.of(text);
    for (Line line : lines) {
      String compared = line.compared(text);
      if (compared.equals(begin(name, comment))) {
        begins.add(line);
      } else if (compared.equals(end(name, comment))) {
        ends.add(line);
      }
    }
    if (begins.isEmpty() && ends.isEmpty()) {
      return new Block(Optional.empty(), Optional.empty());
    }
    if (begins.size() > 1 || ends.size() > 1) {
      boolean nested = begins.size() > 1 && (ends.isEmpty() || ends.getFirst().start() > begins.get(1).start());
      List<Line> doubled = begins.size() > 1 ? begins : ends;
      int first = number(text, doubled.get(0));
      int second = number(text, doubled.get(1));
      return problem(nested
          ? "line " + second + ": the block `" + name + "` begins again before it ends (it began in line " + first + ")"
          : "line " + second + ": there is a second block `" + name + "` (the first is in line " + first + ")");
    }
    Optional<Line> glued = lines.stream().filter(line -> line.content(text).startsWith(end(name, comment))).findFirst();
    if (ends.isEmpty() && glued.isPresent()) {
      return problem("line " + number(text, glued.get()) + ": something was appended to the end marker of block `" + name
          + "`; put it on a line of its own");
    }
    if (ends.isEmpty()) {
      return problem("line " + number(text, begins.getFirst()) + ": the block `" + name + "` is never ended");
    }
    if (begins.isEmpty() || begins.getFirst().start() > ends.getFirst().start()) {
      return problem("line " + number(text, ends.getFirst()) + ": the block `" + name + "` ends before it begins");
    }
    Line begin = begins.getFirst();
    Line end = ends.getFirst();
    Optional<Line> foreign = lines.stream()
        .filter(line -> line.start() > begin.start() && line.start() < end.start() && isMarker(line.content(text)))
        .findFirst();
    return foreign.isPresent()
        ? problem("line " + number(text, foreign.get()) + ": another marker stands in the block `" + name + "`")
        : new Block(Optional.of(new Place(begin, end)), Optional.empty());
  }

  private static Block problem(String problem) {
    return new Block(Optional.empty(), Optional.of(problem));
  }

  private static int number(String text, Line line) {
    return Line.numberOf(text, line.start());
  }
}
