package dev.trueup.edit;

import java.util.List;
import java.util.Optional;

/**
 * How elements come into an XML text and go out of it: always as lines of their own. Where a text has several elements on one line an edit would
 * show and record what is somebody else's; such a place is none.
 */
final class XmlInsertion {

  /** What a line begins with once for each level that it is deeper. */
  static final String DEEPER = "\t";

  private XmlInsertion() {}

  /** Before all children; empty where that is no place. */
  static Optional<String> first(String text, XmlElement parent, List<String> lines) {
    return parent.isEmptyTag() ? opened(text, parent, lines) : firstPlace(text, parent).map(at -> put(text, at, parent, lines));
  }

  /** Behind all children; empty where that is no place. */
  static Optional<String> last(String text, XmlElement parent, List<String> lines) {
    return parent.isEmptyTag() ? opened(text, parent, lines) : lastPlace(text, parent).map(at -> put(text, at, parent, lines));
  }

  private static Optional<Integer> firstPlace(String text, XmlElement parent) {
    Line line = Line.at(text, parent.bodyStart() - 1);
    boolean free = Blanks.after(text, parent.bodyStart(), line.contentEnd()) == line.contentEnd()
        && line.end() > line.contentEnd() && line.end() <= parent.bodyEnd();
    return free ? Optional.of(line.end()) : Optional.empty();
  }

  private static Optional<Integer> lastPlace(String text, XmlElement parent) {
    int start = Line.startOf(text, parent.bodyEnd());
    return start >= parent.bodyStart() && XmlElement.beginsLine(text, parent.bodyEnd()) ? Optional.of(start) : Optional.empty();
  }

  private static Optional<String> opened(String text, XmlElement parent, List<String> lines) {
    if (!parent.hasLinesForItself(text)) {
      return Optional.empty();
    }
    String end = LineEnds.OF_THE_FILE.of(text);
    int slash = text.lastIndexOf('/', parent.end());
    String body = spelt(text, parent, lines) + parent.indent(text) + "</" + parent.name() + ">";
    return Optional.of(text.substring(0, slash).stripTrailing() + ">" + end + body + text.substring(parent.end()));
  }

  private static String put(String text, int at, XmlElement parent, List<String> lines) {
    return text.substring(0, at) + spelt(text, parent, lines) + text.substring(at);
  }

  private static String spelt(String text, XmlElement parent, List<String> lines) {
    String end = LineEnds.OF_THE_FILE.of(text);
    String unit = unit(text, parent);
    String indent = parent.indent(text) + unit;
    var spelt = new StringBuilder();
    for (String line : lines) {
      int depth = (int) line.chars().takeWhile(c -> c == DEEPER.charAt(0)).count();
      spelt.append(indent).append(unit.repeat(depth)).append(line.substring(depth)).append(end);
    }
    return spelt.toString();
  }

  /** One level of indentation, as the text has it. */
  private static String unit(String text, XmlElement parent) {
    String outer = parent.indent(text);
    return parent.children().stream()
        .map(child -> child.indent(text))
        .filter(inner -> inner.startsWith(outer) && inner.length() > outer.length())
        .map(inner -> inner.substring(outer.length()))
        .findFirst()
        .orElse(outer.startsWith("\t") ? "\t" : outer.length() == 4 || outer.length() == 8 ? "    " : "  ");
  }

  /** Takes an element out with its lines; empty where it shares one. */
  static Optional<String> cut(String text, XmlElement element) {
    if (!element.hasLinesForItself(text)) {
      return Optional.empty();
    }
    int start = Line.startOf(text, element.start());
    return Optional.of(text.substring(0, start) + text.substring(Line.at(text, element.end() - 1).end()));
  }
}
