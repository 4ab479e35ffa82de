package dev.trueup.edit;

import java.util.List;
import java.util.Optional;

/**
 * An element of an XML text by its offsets.
 *
 * @param name as it is spelt
 * @param start where its first tag begins
 * @param bodyStart behind its first tag; the same as {@code end} for {@code <name/>}
 * @param bodyEnd where its last tag begins; the same as {@code end} for {@code <name/>}
 * @param end behind its last tag
 */
record XmlElement(String name, int start, int bodyStart, int bodyEnd, int end, List<XmlElement> children) {

  XmlElement {
    children = List.copyOf(children);
  }

  boolean isEmptyTag() {
    return bodyStart == end;
  }

  /** The first child of this name, the one that Maven reads. */
  Optional<XmlElement> child(String wanted) {
    return children.stream().filter(child -> child.name().equals(wanted)).findFirst();
  }

  String body(String text) {
    return isEmptyTag() ? "" : text.substring(bodyStart, bodyEnd);
  }

  /** Whether it has its lines for itself. */
  boolean hasLinesForItself(String text) {
    Line last = Line.at(text, end - 1);
    return beginsLine(text, start) && Blanks.after(text, end, last.contentEnd()) == last.contentEnd();
  }

  /** Whether only blanks stand before this place on its line. */
  static boolean beginsLine(String text, int at) {
    int start = Line.startOf(text, at);
    return Blanks.after(text, start, at) == at;
  }

  /** The blanks before its first tag, where it begins a line. */
  String indent(String text) {
    return beginsLine(text, start) ? text.substring(Line.startOf(text, start), start) : "";
  }
}
